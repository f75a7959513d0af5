/** A topic that is settled elsewhere: the text names or links the place. */
import { placeSpan } from "../document/document.js";
import type { Reading, ReadSentence } from "./reading.js";
import type { Voice } from "./voice.js";

const REFERENCE =
  /\b(?:see|refer to|follow(?:s|ing)?|per|according to|in accordance with|governed by|subject to|described in|defined in|set out in|outlined in|documented in|specified in|adopts?|adheres? to|abide by|(?:stated|listed|given|recorded|kept|found|written|regulated|laid down|explained) in)\b/i;
/** A file named in running text. */
const FILE = /[\p{L}\p{N}_-]\.(?:md|markdown|txt|rst|adoc|pdf|html?|docx?)\b/iu;

/** Of the sentences that speak for a topic, the one that most points elsewhere for it, if any does. */
export function pointerIn(reading: Reading, voices: readonly Voice[]): Voice | undefined {
  const pointing = voices.filter(({ sentence }) => points(reading, sentence));
  return pointing.sort((a, b) => b.weight - a.weight)[0];
}

/** Whether all that is said of a topic is where to read of it. */
export function onlyPoints(reading: Reading, voices: readonly Voice[]): boolean {
  const telling = voices.filter((each) => each.weight >= TELLING);
  return telling.length > 0 && telling.every(({ sentence }) => points(reading, sentence));
}

const TELLING = 0.3;
/** A link with hardly any words beside it points by itself. */
const FEW_WORDS = 8;

function points(reading: Reading, sentence: ReadSentence): boolean {
  const { text, words } = sentence;
  return (words <= FEW_WORDS || REFERENCE.test(text)) && (FILE.test(text) || hasLink(reading, sentence));
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
