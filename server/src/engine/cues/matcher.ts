/**
 * Matches many cues against a sentence in one pass over its words. Each cue is filed under its rarest word; only
 * when that word occurs is the cue tried, and only where it could then begin. No backtracking beyond a cue's own gaps.
 */
import type { Atom, Element, Sequence } from "./syntax.js";
import type { Tokens } from "./tokens.js";
import type { ClassMatcher } from "./word-classes.js";

export interface Cue<T> {
  readonly source: string;
  readonly payload: T;
  readonly sequences: readonly Sequence[];
}

export interface Match<T> {
  readonly cue: Cue<T>;
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Entry<T> {
  readonly cue: Cue<T>;
  readonly sequence: Sequence;
  /** How many tokens may stand between the cue's begin and its filed word. */
  readonly before: number;
}

const COMMON = new Set(
  (
    "the of by is be are will a an to in for and or shall may must can should with on at as that this any all it its not no from has have been was were which who " +
    "each their they if when than more such one other members member"
  ).split(" "),
);
const MOST_REMEMBERED = 50_000;

export class CueMatcher<T> {
  readonly #words = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();
  /** Cues that begin with a number in digits or the like. */
  readonly #builtIn: Entry<T>[] = [];
  readonly #remembered = new Map<string, readonly Entry<T>[]>();
  readonly #classes: ClassMatcher;

  constructor(cues: Iterable<Cue<T>>, classes: ClassMatcher) {
    this.#classes = classes;
    for (const cue of cues) for (const sequence of cue.sequences) this.#file(cue, sequence);
  }

  match(tokens: Tokens): Match<T>[] {
    const found: Match<T>[] = [];
    const tried = new Set<Entry<T>>();
    tokens.words.forEach((word, at) => {
      for (const entry of this.#entries(word)) this.#try(entry, tokens.words, at, found, tried);
    });
    return found;
  }

  #try(entry: Entry<T>, words: readonly string[], at: number, found: Match<T>[], tried: Set<Entry<T>>): void {
    if (tried.has(entry)) return;
    const first = entry.sequence.atStart ? 0 : Math.max(0, at - entry.before);
    const last = entry.sequence.atStart ? 0 : at;
    for (let from = first; from <= last; from++) {
      const to = this.#sequence(entry.sequence.elements, 0, words, from);
      if (to < 0) continue;
      tried.add(entry);
      found.push({ cue: entry.cue, from, to });
      return;
    }
  }

  /** The token after the match of `elements` from `index` on at `at`, or -1. */
  #sequence(elements: readonly Element[], index: number, words: readonly string[], at: number): number {
    const element = elements[index];
    if (element === undefined) return at;
    if (element.type === "gap") {
      for (let skip = 0; skip <= element.most && at + skip < words.length; skip++) {
        const to = this.#sequence(elements, index + 1, words, at + skip);
        if (to >= 0) return to;
      }
      return -1;
    }
    for (const atom of element.any) {
      const length = this.#atom(atom, words, at);
      const to = length > 0 ? this.#sequence(elements, index + 1, words, at + length) : -1;
      if (to >= 0) return to;
    }
    return -1;
  }

  #atom(atom: Atom, words: readonly string[], at: number): number {
    if (atom.type === "class") return this.#classes.length(atom.name, words, at);
    const word = words[at];
    if (word === undefined) return 0;
    return (atom.type === "literal" ? word === atom.word : word.startsWith(atom.stem)) ? 1 : 0;
  }

  #entries(word: string): readonly Entry<T>[] {
    const known = this.#remembered.get(word);
    if (known) return known;
    const entries = [...(this.#words.get(word) ?? [])];
    for (let length = 2; length <= word.length; length++)
      entries.push(...(this.#stems.get(word.slice(0, length)) ?? []));
    if (/[\d½⅓⅔¼¾⅖⅗⅘]/.test(word)) entries.push(...this.#builtIn);
    if (this.#remembered.size < MOST_REMEMBERED) this.#remembered.set(word, entries);
    return entries;
  }

  #file(cue: Cue<T>, sequence: Sequence): void {
    const { elements } = sequence;
    let best = -1;
    let rarity = -1;
    elements.forEach((element, i) => {
      const value = element.type === "words" ? this.#rarity(element.any) : -1;
      if (value > rarity) [best, rarity] = [i, value];
    });
    const element = elements[best];
    if (element?.type !== "words") return;
    const before = elements.slice(0, best).reduce((sum, each) => sum + longest(each), 0);
    const entry = { cue, sequence, before };
    for (const key of new Set(element.any.flatMap((atom) => this.#keys(atom)))) this.#fileUnder(key, entry);
  }

  #fileUnder(key: string, entry: Entry<T>): void {
    if (key === "<digits>") {
      this.#builtIn.push(entry);
      return;
    }
    const stem = key.endsWith("*");
    const map = stem ? this.#stems : this.#words;
    const word = stem ? key.slice(0, -1) : key;
    const list = map.get(word) ?? [];
    list.push(entry);
    map.set(word, list);
  }

  #keys(atom: Atom): string[] {
    if (atom.type === "literal") return [atom.word];
    if (atom.type === "stem") return [`${atom.stem}*`];
    const words = this.#classes.firstWords(atom.name);
    if (atom.name === "percent") return [...words, ...this.#classes.firstWords("number"), "<digits>"];
    return atom.name === "number" || atom.name === "fraction" ? [...words, "<digits>"] : words;
  }

  #rarity(any: readonly Atom[]): number {
    return Math.min(
      ...any.map((atom) =>
        atom.type === "class" ? 3 - Math.min(2.5, this.#classes.firstWords(atom.name).length / 20) : rarityOf(atom),
      ),
    );
  }
}

function rarityOf(atom: Exclude<Atom, { type: "class" }>): number {
  if (atom.type === "stem") return atom.stem.length - 1;
  return COMMON.has(atom.word) ? 0 : atom.word.length;
}

/** The most tokens that an element takes; members of classes count as up to four. */
function longest(element: Element): number {
  if (element.type === "gap") return element.most;
  return element.any.some((atom) => atom.type === "class") ? 4 : 1;
}
