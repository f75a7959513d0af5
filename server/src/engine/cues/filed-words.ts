/**
 * Packed lists by word. Words that begin alike stand in one text: of thousands of words a short check asks for hundreds,
 * and thousands of small texts take longer to be there than they take to be looked through.
 */
export type FiledWords = Readonly<Record<string, string>>;

/** So many characters words have in common. */
const BEGINNING = 2;

/** @param lists without blanks and bars, as no word has any */
export function fileWords(lists: Iterable<readonly [word: string, list: string]>): FiledWords {
  const filed = new Map<string, string>();
  for (const [word, list] of lists) {
    const beginning = word.slice(0, BEGINNING);
    filed.set(beginning, `${filed.get(beginning) ?? ""} ${word.slice(BEGINNING)}|${list}`);
  }
  return Object.fromEntries(filed);
}

/** Undefined for a word that was not filed. */
export function listFor(filed: FiledWords, word: string): string | undefined {
  const beginning = word.slice(0, BEGINNING);
  if (!Object.hasOwn(filed, beginning)) return undefined;
  const text = filed[beginning] ?? "";
  const rest = ` ${word.slice(BEGINNING)}|`;
  const at = text.indexOf(rest);
  if (at < 0) return undefined;
  const start = at + rest.length;
  const end = text.indexOf(" ", start);
  return text.slice(start, end < 0 ? text.length : end);
}
