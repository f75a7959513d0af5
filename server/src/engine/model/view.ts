/** One sentence as the readers of decisions look at it: its words, the bodies it names, and what the cues found. */

import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Tokens } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import type { Span } from "../types.js";
import type { Body, Mention } from "./types.js";

export interface View {
  readonly sentence: ReadSentence;
  /** Its number in `Reading.sentences`. */
  readonly index: number;
  readonly tokens: Tokens;
  readonly classes: ClassMatcher;
  readonly mentions: readonly Mention[];
}

/** Token numbers, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Looks at single sentences; the mentions of all bodies are filed once. */
export function viewer({ sentences, lexicon }: Reading, bodies: readonly Body[]): (index: number) => View | undefined {
  const mentions = new Map<number, Mention[]>();
  for (const body of bodies)
    for (const each of body.mentions) {
      const list = mentions.get(each.sentence);
      if (list) list.push(each);
      else mentions.set(each.sentence, [each]);
    }
  const seen = new Map<number, View>();
  return (index) => {
    const sentence = sentences[index];
    if (!sentence) return undefined;
    const known = seen.get(index);
    if (known) return known;
    const { tokens } = sentence;
    const named = [...(mentions.get(index) ?? [])].sort((a, b) => a.from - b.from);
    const view = { sentence, index, tokens, classes: lexicon.classes, mentions: named };
    seen.set(index, view);
    return view;
  };
}

/** Where the cues of the class `says-<name>` match. */
export function hitsFor({ sentence, tokens }: Pick<View, "sentence" | "tokens">, name: string): Stretch[] {
  return sentence.hits
    .filter(({ signal }) => signal.type === "model" && signal.name === name)
    .map(({ start, end }) => ({
      from: tokens.starts.findIndex((at) => at >= start),
      to: tokens.ends.findLastIndex((at) => at <= end) + 1,
    }))
    .filter(({ from, to }) => from >= 0 && to > from);
}

export function says(sentence: ReadSentence, name: string): boolean {
  return sentence.hits.some(({ signal }) => signal.type === "model" && signal.name === name);
}

/** Where words of the view stand in the document. */
export function spanOf({ sentence, tokens }: View, { from, to }: Stretch): Span {
  return sentence.spanOf(tokens.starts[from] ?? sentence.start, tokens.ends[to - 1] ?? sentence.end);
}

export function textOf({ sentence, tokens }: View, { from, to }: Stretch): string {
  return sentence.block.fact.text.slice(tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0);
}

/** A mark between two words that ends a clause. */
export function breaksBefore({ sentence, tokens }: View, at: number): boolean {
  if (at <= 0) return false;
  return /[;:]|\s[–—-]\s/.test(sentence.block.fact.text.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0));
}

/** A comma between a word and the one before. */
export function hasComma({ sentence, tokens }: View, at: number): boolean {
  return at > 0 && sentence.block.fact.text.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0).includes(",");
}

/** The first member of the class between `from` and `to`. */
export function firstOf({ tokens, classes }: View, name: string, from: number, to: number): Stretch | undefined {
  for (let at = Math.max(0, from); at < Math.min(to, tokens.words.length); at++) {
    const length = classes.length(name, tokens.words, at);
    if (length > 0) return { from: at, to: at + length };
  }
  return undefined;
}
