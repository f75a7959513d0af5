/** Which sentences speak for which topic, and how much. */

import { catalogue } from "../catalogue/data.js";
import { requirement } from "../catalogue/lookup.js";
import { fitted } from "../text/fitted.js";
import { KeptOf } from "../text/kept-of.js";
import type { TopicId } from "../types.js";
import { byKey } from "./by-key.js";
import type { ByParts } from "./by-parts.js";
import { type FoundIn, inOrder, perPart } from "./per-part.js";
import type { Reading, ReadSentence } from "./reading.js";
import { type Voice, Voices } from "./voice.js";
import { sentencesUnder } from "./where.js";

/** How much a sentence shows by itself; several add up as independent evidence does. */
const WEIGHT = {
  says: 0.72,
  some: 0.4,
  hint: 0.14,
  hintUnderHeading: 0.36,
  saysUnderHeading: 0.85,
  /** By how much a sentence counts that sets no rule. */
  noRule: 0.2,
  /** Any sentence of some length under a heading dedicated to the topic. */
  underHeading: 0.3,
  headingSuffices: 0.55,
};
const LONG_ENOUGH = 6;
const A_SENTENCE = 3;

/** What a sentence with words of a topic shows of it, wherever it stands. */
interface Shown {
  readonly topic: TopicId;
  /** How much, 0 to 1, and how much under a heading that is dedicated to the topic. */
  readonly weight: number;
  readonly weightUnder: number;
  readonly cues: readonly string[];
  readonly words: string | undefined;
}

const shownIn = perPart((sentence, { lexicon: { language } }): readonly Shown[] | undefined => {
  const topics = topicsIn(sentence);
  return topics.length > 0 ? topics.map((topic) => shownOf(sentence, topic, language)) : undefined;
});

function topicsIn({ hits }: ReadSentence): TopicId[] {
  const topics: TopicId[] = [];
  for (const { signal } of hits)
    if (signal.type === "topic" && !topics.includes(signal.topic)) topics.push(signal.topic);
  return topics;
}

function shownOf(sentence: ReadSentence, topic: TopicId, language: string): Shown {
  let says = false;
  let some = false;
  const cues: string[] = [];
  const numbers: number[] = [];
  const hints: number[] = [];
  for (const hit of sentence.hits) {
    if (hit.signal.type !== "topic" || hit.signal.topic !== topic) continue;
    cues.push(sentence.textOf(hit));
    numbers.push(hit.cue);
    const { strength } = hit.signal;
    if (strength === "says") says = true;
    else if (strength === "some") some = true;
    else if (strength === "hint" && !hints.includes(hit.cue)) hints.push(hit.cue);
  }
  const seen = { says, some, hints: hints.length };
  return {
    topic,
    weight: weigh(sentence, seen, ELSEWHERE),
    weightUnder: weigh(sentence, seen, suffices(topic, language) ? SUFFICIENT : DEDICATED),
    cues: fitted(cues),
    words: says || some ? undefined : numbers.join(" "),
  };
}

/** Whether any sentence under a heading that is dedicated to the topic answers it. */
function suffices(topic: TopicId, language: string): boolean {
  return requirement(topic).words[language]?.headingSuffices === true;
}

export function gatherVoices(reading: Reading): ReadonlyMap<TopicId, Voices> {
  return new Map(catalogue.requirements.map(({ id }) => [id, voicesFor(reading, id)]));
}

const kept = new KeptOf<ByParts<Voice>, Voices>();

/** The same as in the last version where nothing that speaks for the topic was touched. */
function voicesFor(reading: Reading, topic: TopicId): Voices {
  const spoken = voicesBy(reading, topic);
  const own = inOrder(reading, spoken.all);
  if (suffices(topic, reading.lexicon.language)) return Voices.of(withWordless(reading, topic, own));
  return own === spoken.all ? kept.of(spoken, () => Voices.of(own)) : Voices.of(own);
}

const voicesBy = byKey<TopicId, FoundIn<readonly Shown[]>, Voice>(shownIn.byParts, (shown, put) => {
  for (const { sentence, value } of shown)
    for (const { topic, weight: alone, weightUnder, cues, words } of value) {
      const weight = sentence.under.includes(topic) ? weightUnder : alone;
      if (weight > 0) put(topic, { sentence, weight, cues, words });
    }
});

/** With the sentences that answer the topic by their heading alone, in the order of the text. */
function withWordless(reading: Reading, topic: TopicId, own: readonly Voice[]): Voice[] {
  const speaking = new Map(own.map((voice) => [voice.sentence, voice]));
  const under = sentencesUnder(reading, topic);
  const all = new Set(under);
  const below = under.flatMap((sentence) => {
    const voice = speaking.get(sentence) ?? {
      sentence,
      weight: weigh(sentence, NOTHING, SUFFICIENT),
      cues: [],
      words: "",
    };
    return voice.weight > 0 ? [voice] : [];
  });
  const elsewhere = own.filter(({ sentence }) => !all.has(sentence));
  return [...below, ...elsewhere].sort((a, b) => a.sentence.section - b.sentence.section);
}

/** What in a sentence speaks for a question. */
export interface Seen {
  readonly says: boolean;
  readonly some: boolean;
  /** How many different hints. */
  readonly hints: number;
}

const NOTHING: Seen = { says: false, some: false, hints: 0 };

/** What the nearest heading does for a question. */
export interface Above {
  /** It is dedicated to it. */
  readonly under: boolean;
  /** Under such a heading, any sentence answers it. */
  readonly suffices: boolean;
}

const ELSEWHERE: Above = { under: false, suffices: false };
const DEDICATED: Above = { under: true, suffices: false };
const SUFFICIENT: Above = { under: true, suffices: true };

/** How much a sentence shows, 0 to 1. */
export function weigh({ words, setsNoRule }: ReadSentence, { says, some, hints }: Seen, above: Above): number {
  const { under, suffices } = above;
  let missing = 1;
  if (says) missing *= 1 - (under ? WEIGHT.saysUnderHeading : WEIGHT.says);
  if (some) missing *= 1 - WEIGHT.some;
  missing *= (1 - (under ? WEIGHT.hintUnderHeading : WEIGHT.hint)) ** Math.min(hints, 3);
  if (under) missing *= 1 - underHeading(suffices, words, says || some || hints > 0);
  return (1 - missing) * (setsNoRule ? WEIGHT.noRule : 1);
}

/** A heading promises; for most topics only words of the topic below it show that the promise is kept. */
function underHeading(suffices: boolean, length: number, spokenOf: boolean): number {
  if (suffices) return length >= A_SENTENCE ? WEIGHT.headingSuffices : 0;
  return spokenOf && length >= LONG_ENOUGH ? WEIGHT.underHeading : 0;
}
