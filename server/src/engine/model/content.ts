/** What a sentence with a threshold is about, as the words that are left when the rule itself is taken away. */

import type { Reading } from "../coverage/reading.js";
import { singular } from "../cues/names.js";
import { KeptOf } from "../text/kept-of.js";
import { perView } from "./per-view.js";
import type { Body, Decision } from "./types.js";
import { hasComma, type View, viewer } from "./view.js";

export type Content = ReadonlySet<string>;

export interface Contents {
  /** What the rule is about. */
  readonly matter: (decision: Decision) => Content;
  /** Every word of the sentence but those of the threshold. */
  readonly wording: (decision: Pick<Decision, "sentence">) => Content;
  /** Numbers of which two sentences share one when they are worded alike. */
  readonly likes: (decision: Pick<Decision, "sentence">) => readonly number[];
}

/** Classes whose words tell how it is decided, or by whom. */
const HOW = [
  "vote",
  "decide",
  "decision",
  "majority",
  "voter",
  "base-present",
  "base-entire",
  "base-votes",
  "number",
  "fraction",
  "percent",
  "body",
];
/** After one of these the rule ends with its clause. */
const SHARE = ["majority", "fraction", "percent"];
const SMALL = new Set(
  (
    "the a an this that these those each every any all no our its their his her such of for by to in on with from and or but if when where while as at than then is are was " +
    "were be been has have had may must shall should will can cannot not only never always also it they them there well another neither again each first second question proposal open vote body bodies needs need require requires required least more takes take taken made make " +
    "ordinary usual normal simple absolute special carried carry passes pass passed favour favor cast it means held holds which who whom what works regular decisions approval consent"
  ).split(" "),
);

const kept = new KeptOf<readonly Body[], Contents>();

/** Decisions are compared each with each, by several checks: what a sentence is about is read once. */
export function contentsOf(reading: Reading, bodies: readonly Body[]): Contents {
  return kept.of(bodies, () => contentsAnew(reading, bodies));
}

function contentsAnew(reading: Reading, bodies: readonly Body[]): Contents {
  const view = viewer(reading, bodies);
  const read = <T>(of: (view: View) => T, none: T) => {
    const done = new Map<number, T>();
    return ({ sentence }: Pick<Decision, "sentence">): T => {
      const known = done.get(sentence);
      if (known) return known;
      const seen = view(sentence);
      const content = seen ? of(seen) : none;
      done.set(sentence, content);
      return content;
    };
  };
  const none: Content = new Set<string>();
  return { matter: read(matterOf, none), wording: read(wordingOf, none), likes: read(likesOf, []) };
}

const wordingOf = perView(({ tokens, classes }): Content => {
  const words = new Set<string>();
  for (let at = 0; at < tokens.words.length; at++) {
    const length = Math.max(...[...SHARE, "number"].map((name) => classes.length(name, tokens.words, at)));
    const word = tokens.words[at] ?? "";
    if (length > 0) at += length - 1;
    else if (!SMALL.has(word)) words.add(word);
  }
  return words;
});

/** The sum of all words, and in a long sentence that of all but each. */
const likesOf = perView((view): readonly number[] => {
  const numbers = [...wordingOf(view)].map(numberFor);
  if (numbers.length < ENOUGH) return [];
  const sum = numbers.reduce((all, each) => all + each, 0);
  return numbers.length > LONG ? [sum, ...numbers.map((each) => sum - each)] : [sum];
});

function numberFor(word: string): number {
  let number = 0;
  for (let i = 0; i < word.length; i++) number = (Math.imul(number, 31) + word.charCodeAt(i)) >>> 0;
  return number;
}

/** Enough words to tell that two sentences say the same, and how many may differ in long ones. */
const ENOUGH = 3;
const LONG = 9;

/** One sentence twice, but for its threshold. */
export function isSameWording(a: Content, b: Content): boolean {
  if (a.size < ENOUGH || b.size < ENOUGH) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size - 2 * shared <= (Math.min(a.size, b.size) >= LONG ? 1 : 0);
}

const matterOf = perView((view): Content => {
  const { tokens, classes, mentions } = view;
  const words = new Set<string>();
  let isCounted = false;
  for (let at = afterCondition(view); at < tokens.words.length; at++) {
    if (isCounted && (hasComma(view, at) || tokens.words[at] === "and")) break;
    if (mentions.some((each) => each.from <= at && at < each.to)) continue;
    const length = Math.max(...HOW.map((name) => classes.length(name, tokens.words, at)));
    const word = tokens.words[at] ?? "";
    isCounted ||= SHARE.some((name) => classes.length(name, tokens.words, at) > 0);
    if (length > 0) at += length - 1;
    else if (!SMALL.has(word) && word.length > 1) words.add(singular(word));
  }
  return words;
});

/** "If that fails, the body votes …" begins with the body. */
function afterCondition(view: View): number {
  if (!/^(?:if|when|where|unless|after|failing|should)$/.test(view.tokens.words[0] ?? "")) return 0;
  const end = view.tokens.words.findIndex((_, at) => hasComma(view, at));
  return Math.max(0, end);
}

/** Both about everything, or about one thing in nearly the same words. */
export function isSameMatter(a: Content, b: Content): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && a.size - shared <= 1 && b.size - shared <= 1;
}
