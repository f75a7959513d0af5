/** Decides for each topic whether the document meets it, and where. */
import { catalogue } from "../catalogue/data.js";
import { requirement } from "../catalogue/lookup.js";
import type { Hit } from "../cues/hit.js";
import type { Coverage, TopicId } from "../types.js";
import { finishedVoices } from "./decisive.js";
import { pickEvidence } from "./evidence.js";
import { onlyPoints, pointerIn } from "./pointer.js";
import type { Reading, ReadSentence } from "./reading.js";
import type { Voice } from "./voice.js";

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
/** A topic is met from here on. */
export const MET = 0.5;
/** The same for topics that nearly every document answers. */
const MET_IF_USUAL = 0.35;
const LONG_ENOUGH = 6;
const A_SENTENCE = 3;

export interface Assessment {
  readonly coverage: Coverage;
  /** 0 to 1, with the sentences that still hold placeholders left out. */
  readonly score: number;
  /** The same with them. */
  readonly scoreWithPlaceholders: number;
  readonly voices: readonly Voice[];
}

/** What the best section has to show for a topic to be met. */
export function needed(topic: TopicId): number {
  return neededFor(requirement(topic));
}

export function neededFor({ usual }: { readonly usual?: true }): number {
  return usual ? MET_IF_USUAL : MET;
}

export function assess(reading: Reading): ReadonlyMap<TopicId, Assessment> {
  const voices = gatherVoices(reading);
  return new Map(catalogue.requirements.map(({ id }) => [id, assessTopic(reading, id, voices.get(id) ?? [])]));
}

function gatherVoices(reading: Reading): Map<TopicId, Voice[]> {
  const voices = new Map<TopicId, Voice[]>();
  for (const sentence of reading.sentences) {
    for (const topic of topicsOf(sentence)) {
      const voice = voiceOf(sentence, topic, reading.lexicon.language);
      if (voice.weight === 0) continue;
      const list = voices.get(topic) ?? [];
      list.push(voice);
      voices.set(topic, list);
    }
  }
  return voices;
}

function topicsOf(sentence: ReadSentence): Set<TopicId> {
  const topics = new Set<TopicId>(sentence.under);
  for (const { signal } of sentence.hits) if (signal.type === "topic") topics.add(signal.topic);
  return topics;
}

function voiceOf(sentence: ReadSentence, topic: TopicId, language: string): Voice {
  const under = sentence.under.includes(topic);
  const own = sentence.hits.filter(({ signal }) => signal.type === "topic" && signal.topic === topic);
  const weight = weigh(sentence, {
    under,
    suffices: under && requirement(topic).words[language]?.headingSuffices === true,
    says: own.some((hit) => strength(hit) === "says"),
    some: own.some((hit) => strength(hit) === "some"),
    hints: new Set(own.filter((hit) => strength(hit) === "hint").map((hit) => hit.cue)).size,
  });
  const mention = own.some((hit) => strength(hit) !== "hint") ? {} : { words: own.map((hit) => hit.cue).join(" ") };
  return { sentence, weight, cues: own.map((hit) => sentence.textOf(hit)), ...mention };
}

/** What in a sentence speaks for a question. */
export interface Seen {
  /** The nearest heading is dedicated to it. */
  readonly under: boolean;
  /** Under such a heading, any sentence answers it. */
  readonly suffices: boolean;
  readonly says: boolean;
  readonly some: boolean;
  /** How many different hints. */
  readonly hints: number;
}

/** How much a sentence shows, 0 to 1. */
export function weigh({ words, setsNoRule }: ReadSentence, { under, suffices, says, some, hints }: Seen): number {
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

function strength({ signal }: Hit): string {
  return signal.type === "topic" ? signal.strength : "";
}

function assessTopic(reading: Reading, topic: TopicId, voices: readonly Voice[]): Assessment {
  const filled = finishedVoices(topic, voices);
  const score = bestSection(filled);
  const scoreWithPlaceholders = bestSection(voices);
  const enough = needed(topic);
  const points = score < enough || onlyPoints(reading, topic, filled);
  const pointer = points ? pointerIn(reading, topic, filled) : undefined;
  const status = pointer ? "pointer" : score >= enough ? "present" : "absent";
  const shown = pointer ? [pointer] : status === "present" ? filled : [];
  const coverage = {
    topic,
    status,
    confidence: confidenceOf(score, status, enough),
    evidence: pickEvidence(reading, shown),
  } as const;
  return { coverage, score, scoreWithPlaceholders, voices };
}

/** What the section that says most about the topic shows. */
export function bestSection(voices: readonly Voice[]): number {
  const missing = new Map<number, number>();
  const heard = new Set<string>();
  for (const { sentence, weight, words } of voices) {
    if (words !== undefined && !isNews(heard, sentence.section, words)) continue;
    missing.set(sentence.section, (missing.get(sentence.section) ?? 1) * (1 - weight));
  }
  return 1 - Math.min(1, ...missing.values());
}

/** Mere mentions count once a section: a word said five times is still a mention. */
function isNews(heard: Set<string>, section: number, words: string): boolean {
  const key = `${section} ${words}`;
  if (heard.has(key)) return false;
  heard.add(key);
  return true;
}

export function confidenceOf(score: number, status: Coverage["status"], enough: number): number {
  if (status === "pointer") return 0.7;
  const distance = status === "present" ? (score - enough) / (1 - enough) : (enough - score) / enough;
  return Math.round((0.5 + 0.5 * distance) * 100) / 100;
}
