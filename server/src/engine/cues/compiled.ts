/**
 * A lexicon as the generator leaves it and the engine reads it: numbers in place of words, so that nothing of the cue
 * syntax is read at run time. Words that a cue accepts in one place are a *set*; the first sets are the word classes.
 * Lists of numbers are packed (packed.ts), and unpacked when they are first needed.
 */
import type { FiledWords } from "./filed-words.js";

export interface CompiledVocabulary {
  /** For each word the sets that hold it, packed as ascending numbers. */
  readonly words: FiledWords;
  /** The same for words that are known by how they begin. */
  readonly stems: Readonly<Record<string, string>>;
  /** Names of the classes, separated by blanks; a class's number is its place, and that of its set. */
  readonly classes: string;
  /**
   * By first word, the members of classes that are several words, separated by bars: the number of the class, 1 where the
   * last word is only a stem and else 0, and the other words, with blanks between them.
   */
  readonly phrases: Readonly<Record<string, string>>;
  /** How many sets there are. */
  readonly sets: number;
}

/**
 * One step of a cue: the number of a set, of which a word is to follow; below 0, a gap of at most `-1 - it` words; or
 * several ways to go on. A way that is a number is one set.
 */
export type Step = number | readonly Way[];
export type Way = number | readonly Step[];

/** Cues that are tried together. Numbered through, in the order in which they are listed. */
export interface CompiledCues<T> {
  /**
   * All, separated by blanks. A cue is packed: the number of what it needs; the most words that stand before its rarest
   * one in a match, plus 1, or 0 for a cue that matches at the beginning only; its steps (steps.ts).
   */
  readonly cues: string;
  /** What they speak for, and how many in a row do. */
  readonly groups: readonly (readonly [speaksFor: T, cues: number])[];
  /** The sets of cues' rarest words, packed as ascending numbers, and for each its cues likewise. */
  readonly rare: string;
  readonly cuesOfRare: string;
  /**
   * What cues need besides the rarest word, packed: how many sets, doubled, and 1 more if a word of one of them is to
   * stand after it, not before; these sets. The first is nothing.
   */
  readonly needs: string;
  /** The sets of these that are needed after the rarest word, packed as ascending numbers, and those needed before it. */
  readonly neededAfter: string;
  readonly neededBefore: string;
}

export interface CompiledLexicon<Signal, Topic, Kind> {
  readonly vocabulary: CompiledVocabulary;
  readonly sentences: CompiledCues<Signal>;
  readonly titles: CompiledCues<Kind>;
  /** Headings that are cues. */
  readonly headings: CompiledCues<Topic>;
  /** By heading that is no cue the numbers of its topics in the catalogue, packed. */
  readonly wholeHeadings: Readonly<Record<string, string>>;
  /** Topics for which the different members of a class that a sentence names are counted. */
  readonly distinct: readonly { readonly topic: Topic; readonly name: string }[];
}
