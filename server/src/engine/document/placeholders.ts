/** Text that a template left to be filled in. */

import { matchesIn } from "../text/matches.js";
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
  /\{\{[^{}\n]{0,200}\}\}|\b(?:TBD|TODO|FIXME|TBC|XXX)\b|\[(?=[^\]\n]*\p{L}{2})(?:(?:\p{Ll}|\p{Lu}{2})[^[\]\n]|(?:Names?|Numbers?|Dates?|Title|Address|Place|Period|Person|Persons|Body|Group|Role|Insert|Choose|Your|Describe|List|Link|Who|What|Kind|Words)\b)[^[\]\n]{0,160}\]/gu;

/** Words that drafters put in brackets in finished text. */
const FINISHED =
  /^\[(?:sic|sc|at|dot|ed|edit|note|citation needed|link|see\b[^\]]*|and|or|the|of|a|an|his|her|their|its|who|which|was|is)\]$/iu;
/** `[RFC 2119]`, `[ISO-8601]`: a work that is cited. */
const CITED = /^\[\p{Lu}{2,}[ -]?\d[\w.:-]*\]$/u;

const ANY_PLACEHOLDER = /[[{]|TB[DC]|TODO|FIXME|XXX/;

export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  if (!ANY_PLACEHOLDER.test(text)) return found;
  for (const match of matchesIn(text, PLACEHOLDER)) {
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

/**
 * Where something was taken out and nothing put in: "is to     .", "at least   days". A blank before the full stop, or
 * two within the sentence, show it after a word that cannot end one.
 */
const HOLE =
  /\b(?:(?:is|are|be|within|least|most|than|every|of|to|by|for|from|with|at|in|on|and|or|the|an?)[ \u00a0]+(?=[.;](?:\s|$))|(?:is|are) to(?=\.(?:\s|$))|(?:is|are|be|within|least|most|than|every|of|by|for|from|with|at|the|an?)[ \u00a0]{2,}(?=(?:day|week|month|year|member|of the)s?\b))/giu;

/** What no hole is without: a blank before the end, or another blank, or "to" before the full stop. */
const ANY_HOLE = /[ \u00a0][.; \u00a0]| [tT][oO]\./;

export function holesIn(text: string): Placeholder[] {
  if (!ANY_HOLE.test(text)) return [];
  return matchesIn(text, HOLE).map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    text: `${match[0].trimEnd()} …`,
  }));
}

/** False where `openIn` finds nothing anywhere in the text, which costs less to know. */
export function mayHoldOpen(text: string): boolean {
  return ANY_PLACEHOLDER.test(text) || ANY_HOLE.test(text);
}

/** Gaps and holes in a stretch of a plain text, in its order. */
export function openIn(plain: PlainText, from: number, to: number): Placeholder[] {
  const holes = holesIn(plain.text.slice(from, to));
  const found = gapsIn(plain, from, to);
  if (holes.length === 0) return found;
  return [...found, ...holes.map((each) => ({ ...each, start: from + each.start, end: from + each.end }))].sort(
    (a, b) => a.start - b.start,
  );
}

export function hasPlaceholder(text: string): boolean {
  return placeholdersIn(text).length > 0;
}
