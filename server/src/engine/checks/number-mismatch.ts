/** A number in words with another one in figures behind it: "seven (5) members". */
import type { ReadSentence } from "../coverage/reading.js";
import { NUMBER, numberOf } from "../model/numbers.js";
import type { CheckInput, Found } from "./check.js";

const PAIR = new RegExp(`(?<![\\p{L}\\p{N}-])(${NUMBER})\\s?\\((\\d{1,4})\\)`, "giu");
/** The word is the end of a longer number: "two thousand five hundred (2500)". */
const LONGER = new RegExp(`\\b(?:thousand|million|${NUMBER})(?: and)?[ -]$`, "i");

export function numberMismatch({ reading }: CheckInput): Found[] {
  return reading.sentences.flatMap((sentence) => [...mismatchesIn(sentence)]);
}

function* mismatchesIn(sentence: ReadSentence): Generator<Found> {
  const { text } = sentence;
  if (!text.includes("(")) return;
  for (const match of text.matchAll(PAIR)) {
    const [whole, word = "", digits = ""] = match;
    const value = numberOf(word);
    if (value === undefined || /^\d/.test(word) || value === Number(digits) || LONGER.test(text.slice(0, match.index)))
      continue;
    const start = sentence.start + match.index;
    const span = sentence.spanOf(start, start + whole.length);
    const figures = sentence.spanOf(start + whole.length - digits.length - 1, start + whole.length - 1);
    yield {
      span,
      message: { id: "number-mismatch", args: { what: whole, word, digits } },
      confidence: 0.95,
      remedy: { type: "replace", edit: { span: figures, newText: String(value) }, safe: false },
    };
  }
}
