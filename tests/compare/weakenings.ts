/** Ways to weaken a real text in one place, by plain search: it knows nothing of what the comparison can see. */
import { blockAround, oneLine, type Place, replaced, search, sentenceAround } from "../eval/changes/text.js";

export interface Weakening {
  readonly what: string;
  readonly text: string;
  /** What was changed, in the old text. */
  readonly at: Place;
}

export interface Kind {
  readonly name: string;
  readonly changes: (text: string) => readonly Weakening[];
}

/** One place is given other words; the sentence stays a sentence. */
function rewritten(text: string, place: Place, words: string): Weakening {
  const around = sentenceAround(text, place);
  const what = `${oneLine(text.slice(around.start, around.end))} [${text.slice(place.start, place.end)} -> ${words}]`;
  return { what, text: replaced(text, place, words), at: around };
}

/** The group of the pattern that is called `x`, in other words. */
function swapped(pattern: RegExp, words: string | ((old: string) => string)): Kind["changes"] {
  return (text) =>
    search(text, pattern).flatMap(({ start, match }) => {
      const old = match.groups?.x ?? match[0];
      const at = start + match[0].lastIndexOf(old);
      const place = { start: at, end: at + old.length };
      const sentence = sentenceAround(text, place);
      const isRule = oneLine(text.slice(sentence.start, sentence.end)).split(" ").length >= FEWEST_WORDS;
      return isRule ? [rewritten(text, place, typeof words === "string" ? words : words(old))] : [];
    });
}

/** Less is a fragment. */
const FEWEST_WORDS = 7;

function sentenceRemoved(pattern: RegExp): Kind["changes"] {
  return (text) =>
    search(text, pattern).flatMap((place) => {
      const block = blockAround(text, place);
      const sentence = sentenceAround(text, place);
      const words = oneLine(text.slice(sentence.start, sentence.end));
      if (words.split(" ").length < FEWEST_WORDS || !/[.!?]\W*$/.test(words)) return [];
      const whole = sentence.start - block.start < 5 && sentence.end === block.end ? block : sentence;
      return [{ what: `removed: ${words}`, text: replaced(text, whole, ""), at: sentence }];
    });
}

const SECTION = /^(#{1,4}) .*$/gm;

/** The section under a heading of these words, with all that stands below it. */
function sectionRemoved(heading: RegExp): Kind["changes"] {
  return (text) => {
    const all = [...text.matchAll(SECTION)].map(({ 0: line, 1: signs = "", index }) => ({
      line,
      depth: signs.length,
      index,
    }));
    return all.flatMap(({ line, depth, index }, i) => {
      if (depth === 1 || !heading.test(line)) return [];
      const end = all.slice(i + 1).find((each) => each.depth <= depth)?.index ?? text.length;
      const at = { start: index, end };
      return end - index > LONGEST ? [] : [{ what: `removed: ${line}`, text: replaced(text, at, ""), at }];
    });
  };
}

/** A longer one holds more than the matter. */
const LONGEST = 4000;
const DAYS =
  "(?:\\(?\\d+\\)?|ten|fourteen|fifteen|twenty|twenty-one|thirty|forty-five|sixty|ninety|two|three|four)(?: \\(\\d+\\))?";

export const kinds: readonly Kind[] = [
  {
    name: "the section on appeals taken out",
    changes: sectionRemoved(/\b(?:appeals?|grievances?|complaints?|disputes?)\b/i),
  },
  {
    name: "two thirds made one half",
    changes: swapped(/\b(?:two[- ]thirds?(?: ?\(2\/3(?:rds)?\))?|(?<!\()2\/3(?:rds?)?)(?![\d/\w])(?! \()/gi, (old) =>
      /^\d/.test(old) ? "1/2" : "one half",
    ),
  },
  {
    name: "a quorum lowered",
    changes: swapped(
      /\bquorum\b[^.;:,]{0,60}?\b(?:is|be|of|requires?|consists of|constitutes)\b[^.;:,]{0,40}?\b(?<x>a (?:simple )?majority|two[- ]thirds|(?:one )?half|fifty percent|50%)(?= of )/giu,
      "one fifth",
    ),
  },
  {
    name: "an open meeting closed",
    changes: swapped(
      /\b(?:meetings?|calls?|sessions?)\b[^.;:]{0,40}?\b(?:is|are|be) (?<x>open|public)\b(?! for)/gi,
      "closed",
    ),
  },
  {
    name: "a group left out",
    changes: swapped(
      /(?<=\b[\p{L} ]+)(?<x>, (?:the )?(?:civil society|private sector|academia|technical community|business|governments?|users))(?=,)/giu,
      "",
    ),
  },
  {
    name: "a term made longer",
    changes: swapped(
      /\b(?:terms? (?:of|is|are|lasts?|shall be)|serve(?:s)?(?: for)?|terms? of office (?:is|of)|term shall be)(?: for)?(?: an?| approximately)? (?<x>(?:one|two|three|1|2|3)(?: \(\d\))?)[- ]years?\b/gi,
      "eight",
    ),
  },
  {
    name: "a window made shorter",
    changes: swapped(
      new RegExp(
        `\\b(?:at least|no less than|minimum of|period of) (?<x>${DAYS})(?: business| calendar| working)?[ -](?:days?|weeks?)\\b`,
        "giu",
      ),
      "one",
    ),
  },
  { name: "must made may", changes: swapped(/\b(?<x>must|shall)\b(?! not\b)(?= (?:be )?[a-z]+)/g, "may") },
  {
    name: "a review dropped",
    changes: sentenceRemoved(
      /\b(?:review(?:s|ed)?|evaluat(?:e|es|ed)|assess(?:es|ed)?)\b[^.;]{0,60}\b(?:annual(?:ly)?|every|each year|at least|periodic(?:ally)?|regular(?:ly)?)\b/gi,
    ),
  },
];
