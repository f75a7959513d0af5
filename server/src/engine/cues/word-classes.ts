/** Word classes of a language, ready to match: how many tokens a member takes at a place. */
import type { Phrase, Vocabulary } from "./vocabulary.js";

export class ClassMatcher {
  readonly #vocabulary: Vocabulary;
  readonly #number: number;
  readonly #percent: number;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#number = this.setOf("number");
    this.#percent = this.setOf("percent");
  }

  /** The names of all classes. */
  get names(): readonly string[] {
    return [...this.#vocabulary.classes.keys()];
  }

  /** The number of a class: that of its set, which is empty where there is no such class. */
  setOf(name: string): number {
    return this.#vocabulary.classes.get(name) ?? this.#vocabulary.none;
  }

  /** The entries of words, for `lengthOf`. */
  entriesOf(words: readonly string[]): number[] {
    return this.#vocabulary.entriesOf(words);
  }

  /** The most tokens that a member of the class at `at` takes; 0 for none. */
  length(name: string, words: readonly string[], at: number): number {
    return this.lengthIn(this.setOf(name), words, at);
  }

  /** The same by the number of the class. */
  lengthIn(set: number, words: readonly string[], at: number): number {
    const word = at < 0 ? undefined : words[at];
    return word === undefined ? 0 : this.lengthOf(set, words, at, this.#vocabulary.entryOf(word));
  }

  /** The same by the number of any set, for a word whose entry is known already. */
  lengthOf(set: number, words: readonly string[], at: number, entry: number): number {
    if (!this.#vocabulary.mayBegin(entry, set)) return 0;
    const phrases = this.#vocabulary.phrases(entry);
    if (phrases === undefined) return 1;
    const alone = this.#vocabulary.isAlone(entry, set) ? 1 : 0;
    if (set === this.#percent) return Math.max(alone, this.#spelledPercent(words, at, entry));
    return Math.max(alone, longest(phrases, set, words, at));
  }

  /** "50 per cent", "two percent"; 0 for anything else. */
  #spelledPercent(words: readonly string[], at: number, entry: number): number {
    const next = words[at + 1];
    const length = next === "percent" ? 2 : next === "per" && words[at + 2] === "cent" ? 3 : 0;
    return length > 0 && this.lengthOf(this.#number, words, at, entry) > 0 ? length : 0;
  }
}

function longest(phrases: readonly Phrase[], set: number, words: readonly string[], at: number): number {
  let most = 0;
  for (const phrase of phrases)
    if (phrase.set === set && phrase.rest.length >= most && fits(phrase, words, at + 1)) most = phrase.rest.length + 1;
  return most;
}

function fits({ rest, stem }: Phrase, words: readonly string[], at: number): boolean {
  for (let i = 0; i < rest.length; i++) {
    const actual = words[at + i];
    const word = rest[i] ?? "";
    if (actual === undefined) return false;
    if (stem && i === rest.length - 1 ? !actual.startsWith(word) : actual !== word) return false;
  }
  return true;
}
