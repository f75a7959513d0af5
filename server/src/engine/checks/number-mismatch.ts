/** A number in words with another one in figures behind it: "seven (5) members". */
import { perPart } from "../coverage/per-part.js";
import type { ReadSentence } from "../coverage/reading.js";
import { NUMBER, numberOf } from "../model/numbers.js";
import { matchesIn } from "../text/matches.js";
import type { CheckInput, Found } from "./check.js";

const PAIR = new RegExp(`(?<![\\p{L}\\p{N}-])(${NUMBER})\\s?\\((\\d{1,4})\\)`, "giu");
/** The word is the end of a longer number: "two thousand five hundred (2500)". */
const LONGER = new RegExp(`\\b(?:thousand|million|${NUMBER})(?: and)?[ -]$`, "i");

export function numberMismatch({ reading }: CheckInput): Found[] {
  return mismatches(reading).flatMap(({ sentence, value }) => value.map((each) => found(sentence, each)));
}

interface Mismatch {
  readonly whole: string;
  readonly word: string;
  readonly digits: string;
  /** What the word stands for. */
  readonly value: number;
  /** Offset into the sentence. */
  readonly at: number;
}

const mismatches = perPart(({ text }) => {
  const all = text.includes("(") ? matchesIn(text, PAIR).flatMap((match) => mismatchOf(text, match)) : [];
  return all.length > 0 ? all : undefined;
});

function mismatchOf(text: string, match: RegExpExecArray): Mismatch[] {
  const [whole, word = "", digits = ""] = match;
  const value = numberOf(word);
  if (value === undefined || /^\d/.test(word) || value === Number(digits)) return [];
  return LONGER.test(text.slice(0, match.index)) ? [] : [{ whole, word, digits, value, at: match.index }];
}

function found(sentence: ReadSentence, { whole, word, digits, value, at }: Mismatch): Found {
  const start = sentence.start + at;
  const figures = sentence.spanOf(start + whole.length - digits.length - 1, start + whole.length - 1);
  return {
    span: sentence.spanOf(start, start + whole.length),
    message: { id: "number-mismatch", args: { what: whole, word, digits } },
    confidence: 0.95,
    remedy: { type: "replace", edit: { span: figures, newText: String(value) }, safe: false },
  };
}
