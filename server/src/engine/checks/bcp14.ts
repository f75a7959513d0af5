/** Requirement words in capitals without a word on what they mean, or beside the same words in small letters. */
import type { ReadSentence } from "../coverage/reading.js";
import type { GovernanceDocument } from "../document/document.js";
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
  const uses = reading.sentences.flatMap((sentence) => keyWordIn(sentence));
  const [first] = uses;
  if (!first || new Set(uses.map((each) => each.sentence)).size < A_USAGE) return [];
  const { word, span } = first;
  if (!INVOKED.test(document.text)) {
    if (EXPLAINED.test(document.text)) return [];
    return [{ span, message: { id: "bcp14", args: { word } }, confidence: 0.92 }];
  }
  return CAPITALS_ONLY.test(document.text) ? [] : mixed(document, reading.sentences, first);
}

interface Use {
  readonly word: string;
  readonly span: Span;
  readonly sentence: ReadSentence;
}

function keyWordIn(sentence: ReadSentence): Use[] {
  const { text } = sentence;
  const [match] = text.matchAll(KEY_WORD);
  if (!match || INVOKED.test(text) || isShouted(text) || !isRule(text, match)) return [];
  const start = sentence.start + match.index;
  return [{ word: match[0], span: sentence.spanOf(start, start + match[0].length), sentence }];
}

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

function mixed(document: GovernanceDocument, sentences: readonly ReadSentence[], { word, span }: Use): Found[] {
  const other = sentences.find((each) => SMALL.test(each.text) && !INVOKED.test(each.text));
  const match = other && SMALL.exec(other.text);
  if (!other || !match) return [];
  const start = other.start + match.index;
  const message = { id: "bcp14.mixed", args: { word, small: match[0] } };
  const related = {
    path: document.path,
    span: span,
    message: { id: "bcp14.capital", args: { word } },
  };
  return [{ span: other.spanOf(start, start + match[0].length), message, confidence: 0.8, related: [related] }];
}
