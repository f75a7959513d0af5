/** A revision as the readers of changes look at it: its words before and after, and what was put in place of what. */
import { diffArrays } from "diff";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import type { Model } from "../model/types.js";
import { says } from "../model/view.js";
import type { Span, TopicId } from "../types.js";
import { type Revised, wordsOf } from "./align.js";
import type { ChangeKind, Effect } from "./types.js";

/** One of the two versions, as it was read. */
export interface Side {
  readonly reading: Reading;
  readonly model: Model;
  /** The number of a sentence in `reading.sentences`. */
  readonly indexOf: ReadonlyMap<ReadSentence, number>;
}

/** Words that stand in place of others. */
export interface Hunk {
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** Where `come` begins in the new words. */
  readonly at: number;
}

export interface Half {
  readonly side: Side;
  readonly sentences: readonly ReadSentence[];
  readonly words: readonly string[];
  /** The sentences in one line. */
  readonly text: string;
}

export interface Revision {
  readonly before: Half;
  readonly after: Half;
  readonly hunks: readonly Hunk[];
  readonly classes: ClassMatcher;
}

/** What a reader of changes found in one revision. */
export interface Found {
  readonly kind: ChangeKind;
  readonly effect: Effect;
  readonly id: string;
  readonly args?: Readonly<Record<string, string | number>>;
  /** Left out: those of the sentences. */
  readonly topics?: readonly TopicId[];
}

export type Reader = (revision: Revision) => readonly Found[];

export function revisionOf(revised: Revised, before: Side, after: Side): Revision {
  const halves = { before: halfOf(before, revised.before), after: halfOf(after, revised.after) };
  return {
    ...halves,
    hunks: hunksOf(halves.before.words, halves.after.words),
    classes: after.reading.lexicon.classes,
  };
}

function halfOf(side: Side, sentences: readonly ReadSentence[]): Half {
  return {
    side,
    sentences,
    words: sentences.flatMap(wordsOf),
    text: sentences
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " "),
  };
}

function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: { gone: string[]; come: string[]; at: number }[] = [];
  let at = 0;
  let open: (typeof hunks)[number] | undefined;
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (!added && !removed) open = undefined;
    else {
      if (!open) {
        open = { gone: [], come: [], at };
        hunks.push(open);
      }
      (added ? open.come : open.gone).push(...value);
    }
    if (!removed) at += value.length;
  }
  return hunks;
}

/** What of a list of items stands in the sentences, by the number of their sentence. */
export function inSentences<T extends { readonly sentence: number }>(
  { side, sentences }: Half,
  items: readonly T[],
): T[] {
  const numbers = new Set(sentences.map((each) => side.indexOf.get(each)));
  return items.filter(({ sentence }) => numbers.has(sentence));
}

/** The same by their place. */
export function inSpans<T extends { readonly span: Span }>({ sentences }: Half, items: readonly T[]): T[] {
  const spans = sentences.map(({ span }) => span);
  return items.filter(({ span }) => spans.some((each) => each.start <= span.start && span.start < each.end));
}

/** Items of two lists that have no equal in the other, in their order. */
export function unmatched<T>(before: readonly T[], after: readonly T[], equal: (a: T, b: T) => boolean) {
  const come = [...after];
  const gone = before.filter((each) => {
    const at = come.findIndex((other) => equal(each, other));
    if (at >= 0) come.splice(at, 1);
    return at < 0;
  });
  return { gone, come };
}

/** The topics that sentences speak for: those they answer, else those of their heading. */
export function topicsIn(sentences: readonly ReadSentence[]): TopicId[] {
  const own = sentences.flatMap(({ hits }) =>
    hits.flatMap(({ signal }) =>
      signal.type === "topic" && (signal.strength === "says" || signal.strength === "some") ? [signal.topic] : [],
    ),
  );
  return [...new Set(own.length > 0 ? own : sentences.flatMap(({ under }) => under))];
}

export function saysModel(sentences: readonly ReadSentence[], name: string): boolean {
  return sentences.some((sentence) => says(sentence, name));
}
