/** Sections whose answer itself is still to be filled in: "The purpose of the Forum is to [what it is to achieve]." */
import { openIn } from "../document/placeholders.js";
import type { TopicId } from "../types.js";
import type { ReadSentence } from "./reading.js";
import { type Voice, Voices } from "./voice.js";

/** How many characters after the words that set the rule its object begins at the most. */
const NEXT = 24;

/**
 * The voices that count: none with gaps, and none of a section in which the first sentence that sets the rule has its gap
 * right where the rule says what it is. What stands beside it ("In scope: …") does not say it either.
 */
export function finishedVoices(topic: TopicId, voices: Voices): Voices {
  if (!voices.hasGaps) return voices;
  const open = openSections(topic, voices.list);
  return Voices.of(voices.list.filter(({ sentence }) => !sentence.unfinished && !open.has(sentence.section)));
}

function openSections(topic: TopicId, voices: readonly Voice[]): Set<number> {
  const open = new Set<number>();
  const seen = new Set<number>();
  for (const { sentence, words } of voices) {
    if (words !== undefined || seen.has(sentence.section)) continue;
    seen.add(sentence.section);
    if (sentence.unfinished && isDecisive(topic, sentence)) open.add(sentence.section);
  }
  return open;
}

/** The gap follows the words of the rule, and no words of the rule go around it, as around the name of a body. */
function isDecisive(topic: TopicId, { block, start, end, hits }: ReadSentence): boolean {
  const rules = hits.filter(
    ({ signal }) => signal.type === "topic" && signal.topic === topic && signal.strength === "says",
  );
  return openIn(block.fact, start, end).some(
    (gap) =>
      rules.some((rule) => gap.end >= rule.end && gap.start - rule.end < NEXT) &&
      !rules.some((rule) => rule.start < gap.start && gap.end < rule.end),
  );
}
