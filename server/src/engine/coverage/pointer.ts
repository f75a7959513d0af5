/** A topic that is settled elsewhere: the text names or links the place. */
import { placeSpan } from "../document/document.js";
import type { TopicId } from "../types.js";
import type { Reading, ReadSentence } from "./reading.js";
import type { Voice } from "./voice.js";

const REFERENCE =
  /\b(?:see|refer to|follow(?:s|ing)?|per|according to|in accordance with|governed by|subject to|described in|defined in|set out in|outlined in|documented in|specified in|adopts?|adheres? to|abide by|(?:stated|listed|given|recorded|kept|found|written|regulated|laid down|explained) in)\b/i;
/** A file named in running text. */
const FILE = /[\p{L}\p{N}_-]\.(?:md|markdown|txt|rst|adoc|pdf|html?|docx?)\b/iu;

/** The sentence that points elsewhere for the topic, if there is one. */
export function pointerIn(reading: Reading, topic: TopicId, voices: readonly Voice[]): Voice | undefined {
  const pointing = voices.filter(({ sentence }) => pointsFor(reading, sentence, topic));
  return pointing.sort((a, b) => b.weight - a.weight)[0];
}

/** Whether all that is said of a topic is where to read of it. */
export function onlyPoints(reading: Reading, topic: TopicId, voices: readonly Voice[]): boolean {
  const telling = voices.filter((each) => each.weight >= TELLING);
  return telling.length > 0 && telling.every(({ sentence }) => pointsFor(reading, sentence, topic));
}

const TELLING = 0.3;
/** A link with hardly any words beside it points by itself. */
const FEW_WORDS = 8;

function pointsFor(reading: Reading, sentence: ReadSentence, topic: TopicId): boolean {
  if (!hasLink(reading, sentence) && !FILE.test(sentence.text)) return false;
  const named = sentence.hits.some(({ signal }) => signal.type === "topic" && signal.topic === topic);
  return (named || sentence.under.includes(topic)) && (REFERENCE.test(sentence.text) || sentence.words <= FEW_WORDS);
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
