/**
 * A lexicon as the generator leaves it and the engine reads it: numbers in place of words, so that nothing of the cue
 * syntax is read at run time. Words that a cue accepts in one place are a *set*; the first sets are the word classes.
 * Lists of numbers are packed (packed.ts), and unpacked when they are first needed.
 */

/** Lists separated by blanks. */
export interface CompiledVocabulary {
  /** A word's number is its place. */
  readonly words: string;
  /** For each word the sets that hold it, packed as ascending numbers. */
  readonly setsOfWords: string;
  /** The same for words that are known by how they begin. */
  readonly stems: string;
  readonly setsOfStems: string;
  /** Names of the classes; a class's number is its place, and that of its set. */
  readonly classes: string;
  /**
   * Members of classes that are several words, packed: the class, 1 where the last word is only a stem, then the
   * numbers of the words.
   */
  readonly phrases: string;
  /** How many sets there are. */
  readonly sets: number;
}

/**
 * One step of a cue: the number of a set, of which a word is to follow; below 0, a gap of at most `-1 - it` words; or
 * several ways to go on. A way that is a number is one set.
 */
export type Step = number | readonly Way[];
export type Way = number | readonly Step[];

/** Cues that are tried together. */
export interface CompiledCues<T> {
  /** What they speak for, with the packed steps of all that do, separated by blanks. Cues are numbered through. */
  readonly groups: readonly (readonly [speaksFor: T, cues: string])[];
  /**
   * Packed, for each cue: the most words that stand before its rarest one in a match, plus 1, or 0 for a cue that
   * matches at the beginning only; how many sets hold the rarest one; how many hold another that it needs, doubled, and 1
   * more if that one stands after it, not before; these sets.
   */
  readonly rare: string;
}

export interface CompiledLexicon<Signal, Topic, Kind> {
  readonly vocabulary: CompiledVocabulary;
  readonly sentences: CompiledCues<Signal>;
  readonly titles: CompiledCues<Kind>;
  /** Headings that are cues. */
  readonly headings: CompiledCues<Topic>;
  /** For each topic of the catalogue the headings that are no cues, separated by bars. */
  readonly wholeHeadings: readonly string[];
  /** Topics for which the different members of a class that a sentence names are counted. */
  readonly distinct: readonly { readonly topic: Topic; readonly name: string }[];
}
