/** Two thirds made one half in one of two places that state the same rule. */
import { appended, type Change, oneLine, type Place, replaced, search, sentenceAround } from "./text.js";

const FRACTION = /\b(?:two[- ]thirds?(?: \(2\/3(?:rds)?\))?|2\/3(?:rds?)?)(?![\d/])|\b66(?:\.\d+)?[ ]?%|⅔/gi;
/** A fragment such as "2/3 majority", or a condition in a list, says nothing once it stands alone. */
const FEWEST_WORDS = 8;
const WHOLE = /[.!?]\W*$/;

export function thresholdChanges(text: string): Change[] {
  const rules = search(text, FRACTION).map((place) => ({ place, sentence: sentenceAround(text, place) }));
  return rules.flatMap(({ place, sentence }) => {
    const words = oneLine(text.slice(sentence.start, sentence.end));
    if (words.split(" ").length < FEWEST_WORDS || !WHOLE.test(words)) return [];
    const isTwice = rules.some(
      (other) =>
        other.sentence.start !== sentence.start && wordingOf(text, other.sentence) === wordingOf(text, sentence),
    );
    const changed = replaced(text, place, halfFor(text, place));
    if (isTwice) return [{ what: words, text: changed, at: { start: place.start, end: place.start + 1 } }];
    const again = changed.slice(sentence.start, sentence.end + changed.length - text.length);
    return [{ what: `repeated: ${words}`, ...appended(text, "Summary", oneLine(again)) }];
  });
}

function wordingOf(text: string, { start, end }: Place): string {
  return oneLine(text.slice(start, end))
    .replace(/[^\p{L}\p{N}/ ]/gu, "")
    .toLowerCase();
}

/** In words or in digits, as the other is. */
function halfFor(text: string, { start, end }: Place): string {
  const written = text.slice(start, end);
  if (written.includes("%")) return "50%";
  return /^\d/.test(written) ? "1/2" : "one half";
}
