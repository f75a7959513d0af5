/** What the compiler of cues has to know of the word classes of a language. */
import type { WordClasses } from "../../catalogue/source-types.js";
import { tokenize } from "../tokens.js";
import { IN_DIGITS } from "../vocabulary.js";

export interface Member {
  readonly words: readonly string[];
  /** The last word is only how it begins. */
  readonly stem: boolean;
}

/** "Two per cent" with a number of two words. */
const LONGEST_PERCENT = 4;

export class ClassFacts {
  readonly #members = new Map<string, readonly Member[]>();

  constructor(classes: WordClasses) {
    for (const name of Object.keys(IN_DIGITS)) this.#members.set(name, []);
    for (const [name, members] of Object.entries(classes)) this.#members.set(name, membersOf(members));
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  get names(): readonly string[] {
    return [...this.#members.keys()];
  }

  members(name: string): readonly Member[] {
    return this.#members.get(name) ?? [];
  }

  /** The most words that a member has. */
  longest(name: string): number {
    const least = name === "percent" ? LONGEST_PERCENT : 1;
    return Math.max(least, ...this.members(name).map(({ words }) => words.length));
  }
}

function membersOf(members: readonly string[]): Member[] {
  return members
    .map((member) => ({ words: tokenize(member.replaceAll("-", " ")).words, stem: member.endsWith("*") }))
    .filter(({ words }) => words.length > 0);
}
