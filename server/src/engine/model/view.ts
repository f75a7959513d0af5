/** One sentence as the readers of decisions look at it: its words, the bodies it names, and what the cues found. */

import type { Reading, ReadSentence } from "../coverage/reading.js";
import { modelHits } from "../cues/hit.js";
import type { Tokens } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { sourceSpan } from "../document/facts.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";
import { placesIn } from "./places.js";
import type { Body, Mention } from "./types.js";

export interface View {
  readonly sentence: ReadSentence;
  /** Its number in `Reading.sentences`. */
  readonly index: number;
  readonly tokens: Tokens;
  readonly classes: ClassMatcher;
  readonly mentions: readonly Mention[];
  /** Which bodies these are of, and where in the sentence: alike for views that mention the same. */
  readonly names: string;
}

/** Token numbers, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Look = (index: number) => View | undefined;

const kept = new KeptOf<readonly Body[], { readonly reading: Reading; readonly look: Look }>();

/** Looks at single sentences; the same for all readers of a model. */
export function viewer(reading: Reading, bodies: readonly Body[]): Look {
  const known = kept.get(bodies);
  if (known?.reading === reading) return known.look;
  const look = viewerAnew(reading, bodies);
  kept.set(bodies, { reading, look });
  return look;
}

function viewerAnew(reading: Reading, bodies: readonly Body[]): Look {
  const ranks = new Map(bodies.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ body }: Mention) => ranks.get(body) ?? 0;
  const { bySentence } = placesIn(reading);
  const seen = new Array<View | undefined>(reading.sentences.length).fill(undefined);
  return (index) => {
    const sentence = index < 0 ? undefined : reading.sentences[index];
    if (!sentence) return undefined;
    const known = seen[index];
    if (known) return known;
    const { tokens } = sentence;
    const mentions = bySentence
      .get(index)
      .filter(({ body }) => ranks.has(body))
      .sort((a, b) => a.from - b.from || rankOf(a) - rankOf(b));
    const view = { sentence, index, tokens, classes: reading.lexicon.classes, mentions, names: namesOf(mentions) };
    seen[index] = view;
    return view;
  };
}

function namesOf(mentions: readonly Mention[]): string {
  let names = "";
  for (const { from, to, body } of mentions) names += `${from} ${to} ${body}\n`;
  return names;
}

/** Where the cues of the class `says-<name>` match. */
export function hitsFor({ sentence, tokens }: Pick<View, "sentence" | "tokens">, name: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of modelHits(sentence.hits, name)) {
    const from = tokens.starts.findIndex((at) => at >= start);
    const to = tokens.ends.findLastIndex((at) => at <= end) + 1;
    if (from >= 0 && to > from) found.push({ from, to });
  }
  return found;
}

export function says({ hits }: ReadSentence, name: string): boolean {
  for (const { signal } of hits) if (signal.type === "model" && signal.name === name) return true;
  return false;
}

/** Where words of the view stand in the document. */
export function spanOf({ sentence, tokens }: View, { from, to }: Stretch): Span {
  return sentence.spanOf(tokens.starts[from] ?? sentence.start, tokens.ends[to - 1] ?? sentence.end);
}

/** The same from the start of their part. */
export function spanInPart({ sentence, tokens }: View, { from, to }: Stretch): Span {
  return sourceSpan(sentence.block.fact, tokens.starts[from] ?? sentence.start, tokens.ends[to - 1] ?? sentence.end);
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
  const set = classes.setOf(name);
  for (let at = Math.max(0, from); at < Math.min(to, tokens.words.length); at++) {
    const length = classes.lengthIn(set, tokens.words, at);
    if (length > 0) return { from: at, to: at + length };
  }
  return undefined;
}
