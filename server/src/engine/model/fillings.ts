/** How bodies and offices are filled, and how they lose their place: who elects, appoints or removes whom. */

import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { titled } from "../coverage/titled.js";
import { modelHits } from "../cues/hit.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";
import { examplesIn } from "./examples.js";
import { type Parties, partiesOf } from "./parties.js";
import type { Placed } from "./placed.js";
import type { PlacesBySentence } from "./places.js";
import type { Filling } from "./types.js";

const HOW: ReadonlyMap<string, Filling["how"]> = new Map([
  ["elected", "elected"],
  ["appointed", "appointed"],
  ["delegated", "delegated"],
  ["volunteers", "volunteers"],
  ["by-office", "by office"],
]);
/** The id of those who are no body of their own: all members. */
export const EVERYONE = "members";

export interface FillingOf {
  readonly of: string;
  readonly filling: Filling;
}

/** Words by which somebody is elected, appointed or the like, where the sentence sets a rule. */
interface Act {
  readonly how: Filling["how"];
  readonly start: number;
  readonly end: number;
  /** "The assembly elects them." */
  readonly ofThem: boolean;
}

const acting = perPart((sentence) => {
  if (sentence.setsNoRule) return undefined;
  let acts: Act[] | undefined;
  for (const { signal, start, end } of sentence.hits) {
    const how = signal.type === "model" ? HOW.get(signal.name) : undefined;
    if (!how || isNoAct(sentence, start, end)) continue;
    acts ??= [];
    acts.push({ how, start, end, ofThem: THEM.test(sentence.block.fact.text.slice(end, end + 20)) });
  }
  return acts;
});

export function* fillingsIn(reading: Reading, places: PlacesBySentence): Generator<FillingOf> {
  const { sentences } = reading;
  const examples = examplesIn(reading);
  for (const { index, sentence, value } of acting(reading)) {
    if (examples.has(index)) continue;
    const here = places.get(index);
    for (const act of value) {
      const { how, start, end, ofThem } = act;
      const span = sentence.spanOf(start, end);
      if (ofThem) yield* filledBefore(sentences, index, places, { how, span });
      else if (here.length > 0) yield* fillingsAt(sentence, here, act, span);
      if (endsInColon(sentence)) yield* filledBelow(sentences, index, places, { how, span }, here);
    }
  }
}

const NOUN = /^names?$/;

/** A word of a title ("the Nominate a Member policy"), or a noun: "must give the name". */
function isNoAct({ block, start: from }: ReadSentence, start: number, end: number): boolean {
  const { text } = block.fact;
  const before = text.slice(Math.max(from, start - 24), start);
  if (start > from && /[\p{L},]\s$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end))) return true;
  if (NOUN.test(text.slice(start, end)) && /\b(?:the|its|their|by|a|project|of)\s$/i.test(before)) return true;
  // "The groups named in this document"
  if (/^named$/i.test(text.slice(start, end)) && /^\s(?:in|above|below|here|after)\b/i.test(text.slice(end, end + 12)))
    return true;
  return /\b(?:ineligible|eligible|entitled|wish(?:es)?|stands?|run|candidates?|unable)\sto\s(?:be\s)?$/i.test(before);
}

function* fillingsAt(
  sentence: ReadSentence,
  here: readonly Placed[],
  act: Act,
  span: Filling["span"],
): Generator<FillingOf> {
  const { how, start, end } = act;
  const parties = keptParties(act, here, () =>
    how === "by office" ? holderOf(sentence, here, start, end) : partiesOf(sentence, here, start, end),
  );
  if (!parties) return;
  const by = (parties.by < 0 ? undefined : here[parties.by]?.body) ?? (parties.byAll ? EVERYONE : undefined);
  for (const at of parties.done) {
    const { body } = here[at] ?? {};
    if (body !== undefined) yield { of: body, filling: { how, span, ...(by && by !== body ? { by } : {}) } };
  }
}

/** Numbers of the names in the sentence; `by` is -1 for nobody. */
interface Numbered {
  readonly done: readonly number[];
  readonly by: number;
  readonly byAll: boolean;
}

const kept = new KeptOf<object, { readonly key: string; readonly parties: Numbered | undefined }>();

/** The parties of a verb, found once as long as its sentence and the places of the names in it stay as they are. */
function keptParties(act: object, here: readonly Placed[], find: () => Parties | undefined): Numbered | undefined {
  let key = "";
  for (const { start, end, from } of here) key += `${start} ${end} ${from} `;
  const known = kept.get(act);
  if (known?.key === key) return known.parties;
  const found = find();
  const number = (each: Placed | undefined) => (each ? here.indexOf(each) : -1);
  const parties = found && { done: found.done.map(number), by: number(found.by), byAll: found.byAll };
  kept.set(act, { key, parties });
  return parties;
}

/** "The director serves as chair": the office after the words is filled by the one before. */
function holderOf(sentence: ReadSentence, here: readonly Placed[], start: number, end: number) {
  const before = here.findLast((each) => each.end <= start);
  const after = here.find((each) => each.start >= end && each.start - end < 30);
  const text = sentence.block.fact.text.slice(start, end);
  const whole = sentence.text;
  if (/ex officio|virtue/i.test(text)) return before && { done: [before], byAll: false };
  // Whoever stands in for one who is away does not hold the office.
  if (!after || /\b(?:absence|absent|vacan|unavailable|temporar|interim|incapac)/i.test(whole)) return undefined;
  return { done: [after], byAll: false, ...(before ? { by: before } : {}) };
}

const THEM = /^\s(?:them|its members|him or her)\b/;

/** "It has three members. The assembly elects them.": those of whom the sentence before speaks. */
function* filledBefore(
  sentences: readonly ReadSentence[],
  index: number,
  places: PlacesBySentence,
  filling: Filling,
): Generator<FillingOf> {
  if (sentences[index - 1]?.section !== sentences[index]?.section) return;
  const [subject] = places.get(index - 1);
  const by = places.get(index).find((each) => each.from <= 2)?.body;
  if (subject && subject.from <= 2 && subject.body !== by)
    yield { of: subject.body, filling: { ...filling, ...(by ? { by } : {}) } };
}

/** "The assembly elects:" and the offices in the list below. */
function* filledBelow(
  sentences: readonly ReadSentence[],
  index: number,
  places: PlacesBySentence,
  filling: Filling,
  here: readonly Placed[],
): Generator<FillingOf> {
  const by = here[0]?.body;
  const lead = sentences[index]?.block.fact;
  const depth = lead?.form === "item" ? lead.depth : 0;
  for (let at = index + 1; at < sentences.length; at++) {
    const each = sentences[at];
    if (each?.section !== sentences[index]?.section || each?.block.fact.form !== "item") return;
    if (each.block.fact.depth <= depth) return;
    const [first] = places.get(at) ?? [];
    if (first && first.from <= 2 && first.body !== by)
      yield { of: first.body, filling: { ...filling, ...(by ? { by } : {}) } };
  }
}

function endsInColon({ text }: ReadSentence): boolean {
  return text.endsWith(":");
}

const CHOOSING = /\b(?:elect\p{L}*|(?:choos|select|appoint|nominat)\p{L}*)\b/iu;

const choosing = titled((heading): Filling["how"] | undefined => {
  const word = CHOOSING.exec(heading)?.[0];
  return word === undefined ? undefined : /^elect/i.test(word) ? "elected" : "appointed";
});

/** "Choosing a chair": the section tells how, in whatever words. */
export function* headingFillings(reading: Reading, places: readonly Placed[]): Generator<FillingOf> {
  const headings = new Map(choosing(reading).map(({ section, value }) => [section.heading?.span.start, value]));
  if (headings.size === 0) return;
  for (const { sentence, span, body } of places) {
    const how = sentence < 0 ? headings.get(span.start) : undefined;
    if (how) yield { of: body, filling: { how, span } };
  }
}

const removing = perPart(({ setsNoRule, hits }) => {
  const removals = setsNoRule ? [] : modelHits(hits, "removed");
  return removals.length > 0 ? removals : undefined;
});

/** Where a text says how somebody loses an office or a seat. */
export function* removalsIn(
  reading: Reading,
  places: PlacesBySentence,
): Generator<{ readonly of: string; readonly span: Span }> {
  const examples = examplesIn(reading);
  for (const { index, sentence, value } of removing(reading)) {
    const here = places.get(index);
    if (!here || examples.has(index)) continue;
    for (const hit of value) {
      const { start, end } = hit;
      const parties = keptParties(hit, here, () => partiesOf(sentence, here, start, end));
      for (const at of parties?.done ?? []) {
        const { body } = here[at] ?? {};
        if (body !== undefined) yield { of: body, span: sentence.spanOf(start, end) };
      }
    }
  }
}
