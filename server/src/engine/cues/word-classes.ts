/** Word classes of a language, ready to match: how many tokens a member takes at a place. */
import type { Phrase, Vocabulary, WordInfo } from "./vocabulary.js";

export class ClassMatcher {
  readonly #vocabulary: Vocabulary;
  readonly #number: number;
  readonly #percent: number;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#number = vocabulary.classes.get("number") ?? -1;
    this.#percent = vocabulary.classes.get("percent") ?? -1;
  }

  /** The names of all classes. */
  get names(): readonly string[] {
    return [...this.#vocabulary.classes.keys()];
  }

  /** The most tokens that a member of the class at `at` takes; 0 for none. */
  length(name: string, words: readonly string[], at: number): number {
    const set = this.#vocabulary.classes.get(name);
    const word = words[at];
    return set === undefined || word === undefined ? 0 : this.lengthOf(set, words, at, this.#vocabulary.of(word));
  }

  /** The same by the number of the class or of any other set, for a word that was looked up already. */
  lengthOf(set: number, words: readonly string[], at: number, { bits, phrases }: WordInfo): number {
    const alone = holds(bits, set) ? 1 : 0;
    if (set === this.#percent) return Math.max(alone, this.#spelledPercent(words, at));
    return phrases.length === 0 ? alone : Math.max(alone, longest(phrases, set, words, at));
  }

  /** "50 per cent", "two percent"; 0 for anything else. */
  #spelledPercent(words: readonly string[], at: number): number {
    const next = words[at + 1];
    const length = next === "percent" ? 2 : next === "per" && words[at + 2] === "cent" ? 3 : 0;
    const word = words[at];
    if (length === 0 || word === undefined) return 0;
    return this.lengthOf(this.#number, words, at, this.#vocabulary.of(word)) > 0 ? length : 0;
  }
}

function holds(bits: Uint32Array, set: number): boolean {
  return set >= 0 && (((bits[set >> 5] ?? 0) >> (set & 31)) & 1) === 1;
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
