/** A topic that is settled elsewhere: the text names or links the place. */
import { placeSpan } from "../document/document.js";
import type { TopicId } from "../types.js";
import type { Voice } from "./assess.js";
import type { Reading, ReadSentence } from "./reading.js";

const REFERENCE =
  /\b(?:see|refer to|follow(?:s|ing)?|per|according to|in accordance with|governed by|subject to|described in|defined in|set out in|outlined in|documented in|specified in|adopts?|adheres? to|abide by|as stated in|laid down in)\b/i;

/** The sentence that points elsewhere for the topic, if there is one. */
export function pointerIn(reading: Reading, topic: TopicId, voices: readonly Voice[]): Voice | undefined {
  const pointing = voices.filter(({ sentence }) => pointsFor(reading, sentence, topic));
  return pointing.sort((a, b) => b.weight - a.weight)[0];
}

function pointsFor(reading: Reading, sentence: ReadSentence, topic: TopicId): boolean {
  const linked = hasLink(reading, sentence);
  if (!linked) return false;
  const named = sentence.hits.some(({ signal }) => signal.type === "topic" && signal.topic === topic);
  return sentence.under.includes(topic) || (named && REFERENCE.test(sentence.text));
}

function hasLink(reading: Reading, sentence: ReadSentence): boolean {
  const part = reading.document.parts[sentence.block.part];
  if (!part) return false;
  const { start, end } = sentence.span;
  return part.facts.links.some((link) => {
    const span = placeSpan(sentence.block, link.span);
    return link.url !== "" && !link.url.startsWith("#") && span.start < end && start < span.end;
  });
}
