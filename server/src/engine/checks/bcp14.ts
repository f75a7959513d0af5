/** Requirement words in capitals without a word on what they mean, or beside the same words in small letters. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { GovernanceDocument } from "../document/document.js";
import { perSource } from "../document/links.js";
import { matchesIn } from "../text/matches.js";
import type { Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";

const KEY_WORD = /(?<![\p{L}\p{N}-])(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY)(?: NOT)?(?![\p{L}\p{N}-])/gu;
/** RFC 8174 is the one that leaves words in small letters their everyday meaning. */
const INVOKED = /\b(?:BCP[ -]?0*14|RFC[ -]?2119|RFC[ -]?8174)\b|\bkey ?words\s["“'*_`]{0,3}MUST/i;
const CAPITALS_ONLY =
  /\b(?:BCP[ -]?0*14|RFC[ -]?8174)\b|\bin (?:all )?capitals?\b|\bcapital(?:i[sz]ed)?\b|\bupper ?case\b/i;
const EXPLAINED =
  /["“'*_`]{0,3}(?:MUST|SHALL|SHOULD|MAY)["”'*_`]{0,3},? (?:means?|is used|indicates?|denotes?|are to be|is to be|stands? for)\b/;
const SMALL = /\b(?:must|shall|should)\b/;

/** One such word is an exclamation; it is a usage from the second sentence on. */
const A_USAGE = 2;

export function bcp14({ document, reading }: CheckInput): Found[] {
  const uses = usesOf(reading);
  const [use] = uses;
  if (!use || uses.length < A_USAGE) return [];
  const first = { word: use.value.word, span: spanIn(use.sentence, use.value) };
  const { word, span } = first;
  const says = (mark: Mark) => marksOf(document).some((marks) => marks.includes(mark));
  if (!says("invoked")) {
    if (says("explained")) return [];
    return [{ span, message: { id: "bcp14", args: { word } }, confidence: 0.92 }];
  }
  return says("capitals") ? [] : mixed(document, reading, first);
}

interface Use {
  readonly word: string;
  /** Offset into the sentence. */
  readonly at: number;
}

const usesOf = perPart(({ text }): Use | undefined => {
  const [match] = matchesIn(text, KEY_WORD);
  if (!match || INVOKED.test(text) || isShouted(text) || !isRule(text, match)) return undefined;
  return { word: match[0], at: match.index };
});

function spanIn(sentence: ReadSentence, { word, at }: Use): Span {
  return sentence.spanOf(sentence.start + at, sentence.start + at + word.length);
}

type Mark = "invoked" | "explained" | "capitals";

/** What the source says of the words: none of it runs on over a blank line or into a heading, so not into another part. */
const marksOf = perSource((source): readonly Mark[] => [
  ...(INVOKED.test(source) ? (["invoked"] as const) : []),
  ...(EXPLAINED.test(source) ? (["explained"] as const) : []),
  ...(CAPITALS_ONLY.test(source) ? (["capitals"] as const) : []),
]);

/** A sentence all in capitals, such as a disclaimer. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return words.filter((each) => each === each.toUpperCase()).length * 2 > words.length;
}

/** Not the fifth month, not a word that is quoted. */
function isRule(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const after = text.slice(index + word.length, index + word.length + 6);
  const before = text.slice(Math.max(0, index - 3), index);
  return !(word === "MAY" && (/^,? \d/.test(after) || /\d\.? $/.test(before))) && !/["“'‘]$/.test(before);
}

const smallOf = perPart(({ text }): Use | undefined => {
  const match = SMALL.exec(text);
  return match && !INVOKED.test(text) ? { word: match[0], at: match.index } : undefined;
});

function mixed(document: GovernanceDocument, reading: Reading, { word, span }: { word: string; span: Span }): Found[] {
  const [small] = smallOf(reading);
  if (!small) return [];
  const message = { id: "bcp14.mixed", args: { word, small: small.value.word } };
  const related = {
    path: document.path,
    span: span,
    message: { id: "bcp14.capital", args: { word } },
  };
  return [{ span: spanIn(small.sentence, small.value), message, confidence: 0.8, related: [related] }];
}
