/** Numbers words, and the sets of words that cues accept in one place. */
import type { CompiledVocabulary } from "../compiled.js";
import { fileWords } from "../filed-words.js";
import { packedAscending } from "../packed.js";
import type { ClassFacts, Member } from "./class-facts.js";
import type { Atom } from "./syntax.js";

type Plain = Exclude<Atom, { type: "class" }>;

/** Words with the sets that hold them. */
class Filed {
  readonly #sets = new Map<string, Set<number>>();

  put(word: string, set: number): void {
    const sets = this.#sets.get(word);
    if (sets) sets.add(set);
    else this.#sets.set(word, new Set([set]));
  }

  uses(word: string): number {
    return this.#sets.get(word)?.size ?? 0;
  }

  compiled(): (readonly [word: string, sets: string])[] {
    return [...this.#sets].map(([word, sets]) => [word, packedAscending([...sets].sort((a, b) => a - b))]);
  }
}

export class SetTable {
  readonly #classes: readonly string[];
  readonly #words = new Filed();
  readonly #stems = new Filed();
  readonly #phrases = new Map<string, string[]>();
  /** Sets by what is in them. */
  readonly #numbers = new Map<string, number>();
  readonly #uses = new Map<string, number>();

  /** @param order sets by what is in them, in the order in which they are to be numbered */
  constructor(classes: ClassFacts, order: readonly string[] = []) {
    this.#classes = classes.names;
    for (const key of order) this.#numbers.set(key, this.#classes.length + this.#numbers.size);
    for (const [set, name] of this.#classes.entries())
      for (const member of classes.members(name)) this.#fileMember(set, member);
  }

  /** @throws {Error} when there is no such class */
  class(name: string): number {
    const set = this.#classes.indexOf(name);
    if (set < 0) throw new Error(`there is no word class <${name}>`);
    return set;
  }

  /** The number of the set that holds these words and stems. */
  set(atoms: readonly Plain[]): number {
    const key = [...new Set(atoms.map((atom) => (atom.type === "stem" ? `${atom.stem}*` : atom.word)))]
      .sort()
      .join(" ");
    const set = this.#numbers.get(key) ?? this.#classes.length + this.#numbers.size;
    this.#numbers.set(key, set);
    this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1);
    for (const atom of atoms)
      if (atom.type === "stem") this.#stems.put(atom.stem, set);
      else this.#words.put(atom.word, set);
    return set;
  }

  /** In how many places a word occurs. */
  uses(word: string): number {
    return this.#words.uses(word) + this.#stems.uses(word);
  }

  /** The most used sets first. */
  byUse(): readonly string[] {
    return [...this.#uses].sort(([, a], [, b]) => b - a).map(([key]) => key);
  }

  compiled(): CompiledVocabulary {
    return {
      words: fileWords(this.#words.compiled()),
      stems: Object.fromEntries(this.#stems.compiled()),
      classes: this.#classes.join(" "),
      phrases: Object.fromEntries([...this.#phrases].map(([first, list]) => [first, list.join("|")])),
      sets: this.#classes.length + this.#numbers.size,
    };
  }

  #fileMember(set: number, { words, stem }: Member): void {
    const [first = "", ...rest] = words;
    if (rest.length === 0) {
      (stem ? this.#stems : this.#words).put(first, set);
      return;
    }
    const phrase = [set, stem ? 1 : 0, ...rest].join(" ");
    const list = this.#phrases.get(first);
    if (list) list.push(phrase);
    else this.#phrases.set(first, [phrase]);
  }
}
