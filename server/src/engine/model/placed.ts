/** The names of bodies and offices where they stand: in sentences and in headings. */

import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { titled } from "../coverage/titled.js";
import { stripNumbering } from "../cues/lexicon.js";
import { idOf, type Name, namesIn, singular } from "../cues/names.js";
import { tokenize } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { placeSpan } from "../document/document.js";
import { sourceSpan } from "../document/facts.js";
import { fitted } from "../text/fitted.js";
import type { Span } from "../types.js";
import { toldIn } from "./definitions.js";
import { type Told, toldAround } from "./told.js";
import type { Mention } from "./types.js";

/** A mention with what is needed to tell whose it is. */
export interface Placed extends Mention {
  readonly type: Name["type"];
  /** The noun that says what it is: `committee`. */
  readonly head: string;
  /** Offsets into the plain text of the sentence's block, or of the heading. */
  readonly start: number;
  readonly end: number;
  /** "Committees", "a committee": any of them, not the one. */
  readonly many: boolean;
  readonly told: Told;
}

/** The same before it is known whose name it is. */
export type Unsettled = { -readonly [K in keyof Placed]: Placed[K] };

/** A name where its sentence has it; `span` counts from the start of the part. */
export type Kept = Omit<Placed, "sentence">;

const kept = perPart((sentence) => {
  const { text: whole } = sentence.block.fact;
  const found: Kept[] = [];
  for (const name of sentence.names) {
    const after = whole.slice(name.end, name.end + 40);
    if (OF_ANOTHER.test(after)) continue;
    const text = whole.slice(name.start, name.end);
    const many = !ONE_OF.test(after) && isMany(name, text, whole.slice(Math.max(0, name.start - 4), name.start));
    const { id: body, type, from, to, start, end, proper, head } = name;
    found.push(keptAt(sentence, { type, from, to, start, end, proper, head, body, text, many }));
  }
  return found.length > 0 ? fitted(found) : undefined;
});

export function keptAt(sentence: ReadSentence, place: Omit<Kept, "span" | "told">): Kept {
  const { type, from, to, start, end, proper, head, body, text, many } = place;
  const span = sourceSpan(sentence.block.fact, start, end);
  return { type, from, to, start, end, proper, head, body, text, many, span, told: toldIn(sentence, place) };
}

export function namedIn(reading: Reading): Unsettled[] {
  const found: Unsettled[] = [];
  for (const { sentence, index, value } of kept(reading))
    for (const each of value) found.push(placedAt(each, sentence, index));
  for (const { section, value } of headingNames(reading))
    for (const each of value) found.push(unsettled(each, section.heading?.span ?? each.span, -1));
  return found;
}

/** Where it stands in the document as it is now. */
export function placedAt(each: Kept, { block }: ReadSentence, sentence: number): Unsettled {
  return unsettled(each, placeSpan(block, each.span), sentence);
}

function unsettled(each: Kept, span: Span, sentence: number): Unsettled {
  const { type, from, to, start, end, proper, head, body, text, many, told } = each;
  return { type, from, to, start, end, proper, head, body, text, many, told, span, sentence };
}

/** "A board member", "a committee decision": of the one body. */
const ONE_OF = /^['’]?s? (?:members?|decisions?|meetings?|resolutions?|votes?)\b/i;
/** "The board of the same entity": anybody's. */
const OF_ANOTHER =
  /^ of (?:the same|any|another|such an?|an?other|an?) (?:entity|company|compan(?:y|ies)|organi[sz]ation|employer|corporation|firm)\b/i;

/** "Committees", "a committee". */
function isMany({ head, id }: Name, text: string, before: string): boolean {
  if (/(?:^|\s)an?\s$/i.test(before)) return true;
  return id.endsWith(head) && !text.toLowerCase().endsWith(head) && text.toLowerCase().endsWith("s");
}

/** "3.2 Steering Committee (SC)", "Chair and Secretary", "Duties of the Board". */
const headingNames = titled((heading, { classes }) => {
  const title = stripNumbering(heading);
  const base = heading.indexOf(title);
  const whole = [...piecesOf(title)].map(({ text, start }) => wholeName(text, start, classes));
  const names = whole.every((each) => each !== undefined) ? whole : namesIn(title, tokenize(title), classes);
  if (names.length === 0) return undefined;
  return names.map((name): Kept => {
    const { id: body, type, from, to, proper, head } = name;
    const text = title.slice(name.start, name.end);
    const [start, end] = [base + name.start, base + name.end];
    const told = toldAround(heading, { text, start, end });
    const many = isMany(name, text, "");
    return { type, from, to, start, end, proper, head, body, text, many, span: NOWHERE, told };
  });
});

/** Where a heading's name stands is told by its section. */
const NOWHERE: Span = { start: 0, end: 0 };

function wholeName(text: string, start: number, classes: ClassMatcher): Name | undefined {
  const { words } = tokenize(text);
  for (const [type, list] of [
    ["body", "body-head"],
    ["role", "role-head"],
  ] as const)
    for (let at = Math.max(0, words.length - 3); at < words.length; at++) {
      if (at + classes.length(list, words, at) !== words.length) continue;
      if (words.slice(1, at).some((word) => JOINTS.has(word))) return undefined;
      const head = singular(words.slice(at).join(" "));
      return { id: idOf(text), type, from: 0, to: words.length, start, end: start + text.length, proper: true, head };
    }
  return undefined;
}

/** Words that no name holds before its noun. */
const JOINTS = new Set("of by for to in on with from the a an is are and or".split(" "));

function* piecesOf(title: string): Generator<{ readonly text: string; readonly start: number }> {
  const cut = title.replace(/\s*\([^()]*\)\s*$/, "").replace(/[\s:.]+$/, "");
  let start = 0;
  for (const piece of cut.split(/(\s*(?:,|&|\/|\band\b|\bor\b)\s*)/)) {
    if (!/^\s*(?:,|&|\/|and|or)?\s*$/.test(piece)) yield { text: piece, start };
    start += piece.length;
  }
}
