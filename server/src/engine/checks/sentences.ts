/** What checks ask of sentences. */

import type { ReadSentence } from "../coverage/reading.js";
import type { Hit } from "../cues/hit.js";
import { tokenize } from "../cues/tokens.js";
import type { Section } from "../document/document.js";
import type { TopicId } from "../types.js";
import type { CheckInput } from "./check.js";

/** Matches of the cues `says-<name>`, the longest first. */
export function hitsNamed(sentence: ReadSentence, name: string): Hit[] {
  return sentence.hits
    .filter(({ signal }) => signal.type === "model" && signal.name === name)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
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
  const says = (sentence: ReadSentence, name: string) => hitsNamed(sentence, name).length > 0;
  return (
    model.groups.length > 1 ||
    reading.sentences.some(
      (each) => says(each, "many-groups") || (says(each, "multistakeholder") && !says(each, "no-multistakeholder")),
    )
  );
}

/** Sections with a member of the word class in their heading. */
export function headingsThatSay({ document, reading }: CheckInput, name: string): Section[] {
  return document.sections.filter(({ heading }) => {
    const { words } = tokenize(heading?.text ?? "");
    return words.some((_, at) => reading.lexicon.classes.length(name, words, at) > 0);
  });
}

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
