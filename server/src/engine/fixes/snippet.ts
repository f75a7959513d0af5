/** LSP snippet syntax: to plain text, escaped, renumbered. */

const STOP = /\$\{(\d+)(?::([^}]*)|\|((?:\\.|[^|\\])*)\|)\}|\$(\d+)|\\([$}\\])/g;

/** The text with its placeholders visible and its tab stops gone. A choice stands as its first option, with the others named. */
export function plainSnippet(body: string): string {
  return body.replace(STOP, (_, _number, text?: string, choices?: string, _bare?: string, escaped?: string) => {
    if (escaped !== undefined) return escaped;
    if (choices !== undefined) return plainChoice(choices);
    return text ?? "";
  });
}

/** The texts in square brackets that stand where something is to be filled in. */
export function gapsOfSnippet(body: string): string[] {
  return [...body.matchAll(STOP)].flatMap(([, , text, choices]) => {
    // A choice stands as its first option in an editor, and with all of them where there are no snippets.
    const shown = choices === undefined ? [text ?? ""] : [plainChoice(choices), choices.split(/(?<!\\),/)[0] ?? ""];
    return shown.filter((each) => /^\[.+\]$/.test(each));
  });
}

/** The choices of a draft: how each is left in a text where nobody chose, and what there is to choose from. */
export function choicesOfSnippet(
  body: string,
): { readonly names: readonly string[]; readonly options: readonly string[] }[] {
  return [...body.matchAll(STOP)].flatMap(([, , , choices]) => {
    if (choices === undefined) return [];
    const [first = "", ...options] = choices.split(/(?<!\\),/).map(unescapeChoice);
    return options.length === 0 ? [] : [{ names: [first, plainChoice(choices)], options }];
  });
}

/** `[choose: days]` with what there is to choose from: `[choose: days: seven / fourteen]`. */
function plainChoice(choices: string): string {
  const [first = "", ...others] = choices.split(/(?<!\\),/).map(unescapeChoice);
  return others.length > 0 && first.endsWith("]") ? `${first.slice(0, -1)}: ${others.join(" / ")}]` : first;
}

function unescapeChoice(choice: string): string {
  return choice.replace(/\\([,|\\$}])/g, "$1");
}

/**
 * What is wrong with a snippet, in a sentence. Only tab stops, placeholders and choices may stand in it: a variable would
 * tell of the reader's machine, and a transform is a regular expression that somebody else's editor would run.
 */
export function snippetProblem(body: string): string | undefined {
  const rest = body.replace(STOP, (whole, _number, text = "") => (text.includes("$") ? whole : ""));
  const at = rest.indexOf("$");
  if (at < 0) return undefined;
  const found = rest.slice(at, at + 20).split("\n", 1)[0];
  return `"${found}" is no tab stop: \${1:[text]}, \${1|[text],one,another|} and $0 may stand in a draft; a $ sign is written \\$.`;
}

/** Plain text as snippet text. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** The snippet with its tab stops counted from `first` on, the final one (`$0`) left out, and the next free number. */
export function renumberStops(body: string, first: number): { readonly body: string; readonly next: number } {
  const numbers = new Map<string, number>();
  const numberOf = (old: string): number => {
    const known = numbers.get(old) ?? first + numbers.size;
    numbers.set(old, known);
    return known;
  };
  const renumbered = body.replace(/\$\{(\d+)(?=[:|}])|\$(\d+)/g, (_, braced?: string, bare?: string) => {
    if (braced !== undefined) return `\${${numberOf(braced)}`;
    return bare === "0" || bare === undefined ? "" : `$${numberOf(bare)}`;
  });
  return { body: renumbered, next: first + numbers.size };
}
