/** What checks ask of sentences. */

import { headingWith } from "../coverage/per-heading.js";
import type { ReadSentence } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { type Hit, modelHits } from "../cues/hit.js";
import type { Section } from "../document/document.js";
import { says } from "../model/view.js";
import type { TopicId } from "../types.js";
import type { CheckInput } from "./check.js";

/** Matches of the cues `says-<name>`, the longest first. */
export function hitsNamed(sentence: ReadSentence, name: string): Hit[] {
  return modelHits(sentence.hits, name).sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** A sentence that sets a rule and is filled in. */
export function isRule(sentence: ReadSentence): boolean {
  return !sentence.setsNoRule && !sentence.unfinished;
}

export function isMet({ assessments }: CheckInput, topic: TopicId): boolean {
  return assessments.get(topic)?.coverage.status === "present";
}

/** Several groups of stakeholders meet: the text lists them, speaks of them, or calls itself multistakeholder. */
export function isOfManyGroups({ model, reading }: CheckInput): boolean {
  return (
    saying(reading, "many-groups").length > 0 ||
    saying(reading, "multistakeholder").some(({ sentence }) => !says(sentence, "no-multistakeholder")) ||
    model.groups.length > 1
  );
}

/** Sections with a member of the word class in their heading. */
export function headingsThatSay({ document, reading }: CheckInput, name: string): Section[] {
  const says = speakers.get(name) ?? headingWith(name);
  speakers.set(name, says);
  return document.sections.filter(({ heading }) => heading && says(heading, reading.lexicon));
}

/** By word class, as many as checks ask for. */
const speakers = new Map<string, ReturnType<typeof headingWith>>();

/** The sentence that says most about a topic. */
export function bestVoice({ assessments }: CheckInput, topic: TopicId): ReadSentence | undefined {
  const voices = assessments.get(topic)?.voices.filter(({ sentence }) => isRule(sentence)) ?? [];
  return voices.reduce<(typeof voices)[number] | undefined>(
    (best, each) => (best && best.weight >= each.weight ? best : each),
    undefined,
  )?.sentence;
}

/** Where the topic is missing, one finding on what there is of it stands for the topic's own. */
export function standsFor({ assessments }: CheckInput, topic: TopicId): { readonly inPlaceOf?: TopicId } {
  return assessments.get(topic)?.coverage.status === "absent" ? { inPlaceOf: topic } : {};
}
