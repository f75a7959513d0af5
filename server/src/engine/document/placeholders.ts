/** Text that a template left to be filled in. */
import type { PlainText } from "./facts.js";

export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `{{…}}`, `TBD`, `TODO`, `FIXME`, and words in square brackets that begin with a small letter or are in capitals,
 * or with a word that asks for something (`[name of the body]`, `[INSERT DATE]`, `[Name of the chair]`), not footnotes (`[^1]`), task boxes or quoted insertions of one letter.
 */
const PLACEHOLDER =
  /\{\{[^{}\n]{0,200}\}\}|\b(?:TBD|TODO|FIXME|TBC|XXX)\b|\[(?=[^\]\n]*\p{L}{2})(?:\p{Ll}|\p{Lu}{2}|(?:Names?|Numbers?|Dates?|Title|Address|Place|Period|Person|Persons|Body|Group|Role|Insert|Choose|Your|Describe|List|Link)\b)[^[\]\n]{1,160}\]/gu;

/** Words that drafters put in brackets in finished text. */
const FINISHED =
  /^\[(?:sic|sc|at|dot|ed|edit|note|citation needed|link|see\b[^\]]*|and|or|the|of|a|an|his|her|their|its|who|which|was|is)\]$/iu;
/** `[RFC 2119]`, `[ISO-8601]`: a work that is cited. */
const CITED = /^\[\p{Lu}{2,}[ -]?\d[\w.:-]*\]$/u;

export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  if (!/[[{]|TB[DC]|TODO|FIXME|XXX/.test(text)) return found;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (FINISHED.test(match[0]) || CITED.test(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found;
}

/** The same in a stretch of a plain text, with offsets into the whole and what is set as code left out. */
export function gapsIn({ text, code = [] }: PlainText, from: number, to: number): Placeholder[] {
  const isCode = (at: number) => code.some((start, i) => i % 2 === 0 && start <= at && at < (code[i + 1] ?? 0));
  return placeholdersIn(text.slice(from, to))
    .map((each) => ({ ...each, start: from + each.start, end: from + each.end }))
    .filter(({ start }) => !isCode(start));
}

export function hasPlaceholder(text: string): boolean {
  return placeholdersIn(text).length > 0;
}
