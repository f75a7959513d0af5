/** How many a body has, and for how long they serve. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { placeSpan } from "../document/document.js";
import { sourceSpan } from "../document/facts.js";
import { type IgnoringCase, ignoringCase } from "../text/ignoring-case.js";
import { examplesIn } from "./examples.js";
import { NUMBER, numberOf } from "./numbers.js";
import { perName } from "./per-name.js";
import type { Placed } from "./placed.js";
import { namingIn, type PlacesBySentence } from "./places.js";
import type { Amount, Body, Count, Unit } from "./types.js";

const SEATS =
  "(?:\\p{L}+[ -]){0,3}?(?:members|seats|directors|persons|people|individuals|representatives|delegates|trustees|maintainers|stewards)";
const IN_DIGITS = "(?: \\((\\d{1,4})\\))?";
/** After the name: "consists of seven (7) members", "of nine members", "has five elected seats". */
const AFTER = ignoringCase(
  `^(?:["”’)]{0,2}) (?:(?:shall|will|must|should|always|currently|is|are|be) ){0,3}(?:consists? of|composed of|comprises?|made up of|has|have|of|includes?|(?:has|have) room for) (?:exactly |a total of |the following )?(${NUMBER})${IN_DIGITS} ${SEATS}\\b`,
);
/** Before the name: "seven-member", "a 7-person". */
const BEFORE = ignoringCase(`\\b(${NUMBER})[ -](?:member|person|seat|strong) (?:\\p{L}+ ){0,2}$`);
const REACH = 110;

const COUNTS = new RegExp(`(?:${NUMBER})`, "iu");
const PEOPLE =
  /member|seat|director|person|people|individual|representative|delegate|trustee|maintainer|steward|strong/i;
/** What it takes to say a size. */
const maySize = perPart(({ setsNoRule, text }) => (!setsNoRule && PEOPLE.test(text) && COUNTS.test(text)) || undefined);

export function* sizesIn(
  reading: Reading,
  places: PlacesBySentence,
): Generator<{ readonly of: string; readonly size: NonNullable<Body["size"]> }> {
  const examples = examplesIn(reading);
  for (const { index, sentence, here } of namingIn(maySize(reading), places)) {
    if (examples.has(index)) continue;
    for (const place of here) {
      const size = place.type === "body" ? sizeAt(sentence, place) : undefined;
      if (size) yield { of: place.body, size: placed(size, sentence) };
    }
  }
}

/** A count whose place is told from the start of its part, where it stands in the document. */
function placed({ count, span }: Count, { block }: ReadSentence): Count {
  return { count, span: placeSpan(block, span) };
}

const sizeAt = perName((sentence, { start, end }): Body["size"] => {
  const { text } = sentence.block.fact;
  const after = AFTER.exec(text.slice(end, Math.min(sentence.end, end + REACH)));
  if (after?.[1] !== undefined) return sized(sentence, after[1], end + after[0].indexOf(after[1]), text);
  const from = Math.max(sentence.start, start - 40);
  const before = BEFORE.exec(text.slice(from, start));
  return before?.[1] === undefined ? undefined : sized(sentence, before[1], from + before.index, text);
});

const LEAST = "(?:at least|a minimum of|no fewer than|no less than|not fewer than|not less than|minimum of)";
const MOST = "(?:at most|up to|a maximum of|no more than|not more than|maximum of)";
const HAS =
  "(?: \\([^()]{1,20}\\))?,? (?:(?:shall|will|must|should|always|be|is|are) ){0,3}(?:consists? of|composed of|comprises?|made up of|has|have|of|includes?|appoints?|elects?)";
const MEN = `(?: \\(\\d{1,4}\\))?(?: ${SEATS})`;
/** By what they give: the least or the most in the first group, or both. */
const BOUNDS: readonly (readonly [IgnoringCase, readonly ("minimum" | "maximum")[]])[] = [
  [
    ignoringCase(`^${HAS} (?:between |from )?(${NUMBER})(?: \\(\\d{1,4}\\))? (?:and|to|or) (${NUMBER})${MEN}\\b`),
    ["minimum", "maximum"],
  ],
  [
    ignoringCase(`^${HAS} ${LEAST} (${NUMBER})(?: \\(\\d{1,4}\\))?,?(?: but| and) ${MOST} (${NUMBER})`),
    ["minimum", "maximum"],
  ],
  [ignoringCase(`^${HAS} ${LEAST} (${NUMBER})${MEN}\\b`), ["minimum"]],
  [ignoringCase(`^${HAS} ${MOST} (${NUMBER})${MEN}\\b`), ["maximum"]],
];
/** "The minimum council size is nine", "up to two auditors", "at least three stewards". */
const SIZE_OF = ignoringCase(`^ size (?:is|shall be|must be) (${NUMBER})\\b`);
const COUNTED = ignoringCase(`\\b(?:elects?|appoints?|has|have|are|be) (?:(${LEAST})|(${MOST})) (${NUMBER}) $`);

export interface BoundOf {
  readonly of: string;
  readonly key: "minimum" | "maximum";
  readonly value: Count;
}

const mayBound = perPart(
  ({ setsNoRule, text }) =>
    (!setsNoRule && /least|most|up to|fewer|less|more|minim|maxim|between| to | or /.test(text) && COUNTS.test(text)) ||
    undefined,
);

export function* boundsIn(reading: Reading, places: PlacesBySentence): Generator<BoundOf> {
  const examples = examplesIn(reading);
  for (const { index, sentence, here } of namingIn(mayBound(reading), places)) {
    if (examples.has(index)) continue;
    for (const place of here)
      for (const [key, value] of boundsAt(sentence, place))
        yield { of: place.body, key, value: placed(value, sentence) };
  }
}

const boundsAt = perName((sentence, { start, end, type }): [BoundOf["key"], Count][] => {
  const { text } = sentence.block.fact;
  const after = text.slice(end, Math.min(sentence.end, end + REACH));
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  const count = (word: string | undefined, from: number): Count[] => {
    const value = numberOf(word ?? "");
    const at = text.indexOf(word ?? "", from);
    return word === undefined || value === undefined
      ? []
      : [{ count: value, span: sourceSpan(sentence.block.fact, at, at + word.length) }];
  };
  const bound = /\b(minimum|maximum) (?:\p{L}+ )?$/iu.exec(before)?.[1]?.toLowerCase();
  if (bound === "minimum" || bound === "maximum")
    return count(SIZE_OF.exec(after)?.[1], end).map((each) => [bound, each]);
  const counted = type === "role" ? COUNTED.exec(before) : null;
  if (counted)
    return count(counted[3], start - (counted[3]?.length ?? 0) - 1).map((each) => [
      counted[1] ? "minimum" : "maximum",
      each,
    ]);
  for (const [pattern, keys] of BOUNDS) {
    const found = pattern.exec(after);
    if (found)
      return keys.flatMap((key, at) => count(found[at + 1], end).map((each): [BoundOf["key"], Count] => [key, each]));
  }
  return [];
});

/** Not "between five and nine", nor "at least five". */
function sized(sentence: ReadSentence, word: string, at: number, text: string): Body["size"] {
  if (/\b(?:least|most|than|to|and|between|or|minimum|maximum)\s$/i.test(text.slice(Math.max(0, at - 14), at)))
    return undefined;
  if (
    /^\s(?:to|or|and)\s(?:\d|\p{L}+\s(?:members|seats|directors))/iu.test(
      text.slice(at + word.length, at + word.length + 24),
    )
  )
    return undefined;
  const count = numberOf(word);
  return count === undefined || count < 2
    ? undefined
    : { count, span: sourceSpan(sentence.block.fact, at, at + word.length) };
}

const TERM = ignoringCase(`\\b(${NUMBER})(?: \\(\\d{1,3}\\))?[ -](year|month|week)s?\\b`);
const OFFICE =
  /\b(?:terms?|serves?|serving|elect\p{L}*|appoint\p{L}*|hold(?:s|ing)? office|chosen|mandate|renewed|rotat\p{L}*)\b/iu;
const UNITS: Readonly<Record<string, Unit>> = { year: "year", month: "month", week: "week" };

export function* termsIn(
  reading: Reading,
  places: PlacesBySentence,
): Generator<{ readonly of: string; readonly term: Amount }> {
  const examples = examplesIn(reading);
  for (const { index, sentence, here, value } of namingIn(termsOf(reading), places)) {
    const subject = here[0];
    if (!subject || examples.has(index)) continue;
    const start = sentence.start + value.at;
    const { count, unit, text } = value;
    const term = { count, unit, working: false, text, span: sentence.spanOf(start, start + text.length) };
    const near = here.filter((each) => each.from <= subject.to + 4);
    for (const { body } of near.filter((each) => !electsOthers(sentence, each, near))) yield { of: body, term };
  }
}

/** "The board elects the chair", "elected by the assembly": the term is of the one who is elected. */
function electsOthers({ block }: ReadSentence, { start, end, body }: Placed, near: readonly Placed[]): boolean {
  const { text } = block.fact;
  if (/\bby\s(?:(?:the|an?|its|our|each)\s)?$/i.test(text.slice(Math.max(0, start - 14), start))) return true;
  return near.some((each) => each.body !== body && each.start > end) && CHOOSES.test(text.slice(end, end + 40));
}

const CHOOSES =
  /^[\s*_]+(?:(?:shall|will|must|may)\s)?(?:elects?|appoints?|chooses?|names?|selects?|picks?|nominates?|designates?)\b/i;

/** "serves for two years", "for a term of two years", "a two-year term"; not "within two years of leaving". */
function termIn(text: string): (Pick<Amount, "count" | "unit" | "text"> & { readonly at: number }) | undefined {
  const found = TERM.exec(text);
  const count = numberOf(found?.[1] ?? "");
  const unit = UNITS[(found?.[2] ?? "").toLowerCase()];
  if (!found || count === undefined || !unit || !OFFICE.test(text)) return undefined;
  const before = text.slice(Math.max(0, found.index - 30), found.index);
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 30);
  if (
    !/\b(?:for|of|is|are|be|last|lasts|every|a|each|serves?|full)\s(?:up to\s|at most\s|no (?:longer|more) than\s|a maximum of\s|not more than\s|a\s|an?\s\p{L}+\s)?$/iu.test(
      before,
    ) &&
    !/^\s?(?:renewable\s)?(?:terms?|mandate)\b/i.test(after)
  )
    return undefined;
  if (/\b(?:within|least|past|previous|last|preceding|after|before|notice)\s(?:\p{L}+\s)?$/iu.test(before))
    return undefined;
  if (/^\s(?:after|before|following|from|prior)\b/i.test(after)) return undefined;
  return { count, unit, text: found[0], at: found.index };
}

/** With where it begins in the text of the sentence. */
const termsOf = perPart(({ setsNoRule, text }) => (setsNoRule ? undefined : termIn(text)));
