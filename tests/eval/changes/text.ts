/** Plain search in a Markdown text, which knows nothing of what the checks can see. */

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A document with one fault written into it. */
export interface Change {
  /** What was changed, for whoever reads that it was not found. */
  readonly what: string;
  readonly text: string;
  /** Where the fault stands in the changed text. */
  readonly at: Place;
}

const CODE = /^(```|~~~)[\s\S]*?^\1|<!--[\s\S]*?-->|`[^`\n]*`|\]\([^)\n]*\)|https?:\S+/gm;
const BREAK = /\n[ \t]*\n|\n(?=[ \t]*(?:[-*+•]|\d{1,3}[.)]|[a-z]\.|#{1,6}|\||>)\s)/g;
const SENTENCE = /[.!?:](?:[)"”*_]*)\s+(?=[A-Z“"[*_])/g;

/** The text with code, comments and addresses blanked out; offsets stay. */
export function readable(text: string): string {
  const withoutHead = text.replace(/^---\n[\s\S]*?\n---\n/, blank);
  return withoutHead.replace(CODE, blank);
}

function blank(match: string): string {
  return match.replace(/[^\n]/g, " ");
}

/** Every place of the pattern outside code, comments and addresses; headings are left out. */
export function search(text: string, pattern: RegExp): (Place & { readonly match: RegExpMatchArray })[] {
  const plain = readable(text);
  return [...plain.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, match }))
    .filter(({ start }) => !/^\s{0,3}#/.test(plain.slice(plain.lastIndexOf("\n", start - 1) + 1, start + 1)));
}

/** The paragraph or item around a place. */
export function blockAround(text: string, { start, end }: Place): Place {
  return around(text, BREAK, { start: 0, end: text.length }, { start, end });
}

/** The sentence around a place, without the marker of its item. */
export function sentenceAround(text: string, place: Place): Place {
  const sentence = around(text, SENTENCE, blockAround(text, place), place);
  const marker =
    /^(?:\s|[-*+•>]\s|\d{1,3}[.)]\s|[a-z]\.\s|\|)*/.exec(text.slice(sentence.start, place.start))?.[0] ?? "";
  return { start: sentence.start + marker.length, end: sentence.end };
}

function around(text: string, border: RegExp, within: Place, { start, end }: Place): Place {
  const borders = [...text.slice(within.start, within.end).matchAll(border)].map(({ 0: match, index }) => ({
    before: within.start + index + match.trimEnd().length,
    after: within.start + index + match.length,
  }));
  const from = borders.findLast(({ after }) => after <= start)?.after ?? within.start;
  const to = borders.find(({ before, after }) => after > start && before >= end)?.before ?? within.end;
  return { start: from, end: to };
}

export function replaced(text: string, { start, end }: Place, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** The text with a last section of one paragraph. */
export function appended(text: string, heading: string, paragraph: string): Pick<Change, "text" | "at"> {
  const before = `${text.trimEnd()}\n\n## ${heading}\n\n`;
  return { text: `${before}${paragraph}\n`, at: { start: before.length, end: before.length + paragraph.length } };
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
