/** Word classes of a language, ready to match: how many tokens a member takes at a place. */
import type { WordClasses } from "../catalogue/types.js";
import { tokenize } from "./tokens.js";

const NUMBER = /^\d+(?:[.,]\d+)*$/;
const FRACTION = /^(?:\d+\/\d+|[½⅓⅔¼¾⅖⅗⅘])$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const BUILT_IN: ReadonlySet<string> = new Set(["number", "fraction", "percent", "year"]);
const PERCENT = /^\d+(?:[.,]\d+)?%$/;

interface Member {
  readonly words: readonly string[];
  readonly stem: boolean;
}

export class ClassMatcher {
  /** By class, then first word. */
  readonly #classes = new Map<string, Map<string, Member[]>>();
  readonly #firstWords = new Map<string, readonly string[]>();
  readonly #longest = new Map<string, number>();

  constructor(classes: WordClasses) {
    for (const [name, members] of Object.entries(classes)) {
      const byFirst = new Map<string, Member[]>();
      for (const member of members) {
        const { words } = tokenize(member.replaceAll("-", " "));
        const first = words[0];
        if (first === undefined) continue;
        const list = byFirst.get(first) ?? [];
        list.push({ words, stem: member.endsWith("*") });
        byFirst.set(first, list);
        this.#longest.set(name, Math.max(this.#longest.get(name) ?? 1, words.length));
      }
      this.#classes.set(name, byFirst);
    }
  }

  has(name: string): boolean {
    return this.#classes.has(name) || BUILT_IN.has(name);
  }

  /** First words of the members, for the index; stems with a trailing `*`. */
  firstWords(name: string): readonly string[] {
    const known = this.#firstWords.get(name);
    if (known) return known;
    const members = [...(this.#classes.get(name)?.values() ?? [])].flat();
    const words = members.map(({ stem, words: [first = "", ...rest] }) =>
      stem && rest.length === 0 ? `${first}*` : first,
    );
    this.#firstWords.set(name, words);
    return words;
  }

  /** The most words that a member has; built-in classes take up to four ("two per cent"). */
  longest(name: string): number {
    return Math.max(name === "percent" ? 4 : 1, this.#longest.get(name) ?? 1);
  }

  /** The most tokens that a member at `at` takes; 0 for none. */
  length(name: string, words: readonly string[], at: number): number {
    return Math.max(this.#builtIn(name, words, at), this.#member(name, words, at));
  }

  #builtIn(name: string, words: readonly string[], at: number): number {
    const word = words[at];
    if (word === undefined) return 0;
    if (name === "number") return NUMBER.test(word) ? 1 : 0;
    if (name === "year") return YEAR.test(word) ? 1 : 0;
    if (name === "fraction") return FRACTION.test(word) ? 1 : 0;
    if (name !== "percent") return 0;
    if (PERCENT.test(word)) return 1;
    const isNumber = NUMBER.test(word) || this.#member("number", words, at) > 0;
    if (!isNumber) return 0;
    if (words[at + 1] === "percent") return 2;
    return words[at + 1] === "per" && words[at + 2] === "cent" ? 3 : 0;
  }

  #member(name: string, words: readonly string[], at: number): number {
    const byFirst = this.#classes.get(name);
    const word = words[at];
    if (!byFirst || word === undefined) return 0;
    let most = 0;
    for (const member of byFirst.get(word) ?? [])
      if (fits(member, words, at)) most = Math.max(most, member.words.length);
    return most || this.#stem(byFirst, word);
  }

  #stem(byFirst: Map<string, Member[]>, word: string): number {
    for (let length = 3; length < word.length; length++)
      if (byFirst.get(word.slice(0, length))?.some((each) => each.stem && each.words.length === 1)) return 1;
    return 0;
  }
}

function fits(member: Member, words: readonly string[], at: number): boolean {
  return member.words.every((word, i) => {
    const actual = words[at + i];
    const last = i === member.words.length - 1;
    return member.stem && last ? (actual?.startsWith(word) ?? false) : actual === word;
  });
}
