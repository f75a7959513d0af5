/**
 * Matches many cues against a sentence in one pass over its words. Each cue is filed under its rarest word; only
 * when that word occurs is the cue tried, and only where it could then begin. No backtracking beyond a cue's own gaps.
 */
import { anchorOf, DIGITS } from "./anchor.js";
import type { Atom, Element, Pattern } from "./syntax.js";
import type { Tokens } from "./tokens.js";
import type { ClassMatcher } from "./word-classes.js";

export interface Cue<T> {
  readonly source: string;
  readonly payload: T;
  readonly pattern: Pattern;
}

export interface Match<T> {
  readonly cue: Cue<T>;
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Entry<T> {
  readonly cue: Cue<T>;
  /** The most words before the one that it is filed under. */
  readonly before: number;
}

/** What is left to match: a run of elements from a place in it, then another. */
interface Rest {
  readonly elements: readonly Element[];
  readonly index: number;
  readonly after: Rest | undefined;
}

const MOST_REMEMBERED = 50_000;
const SHORTEST_STEM = 2;

export class CueMatcher<T> {
  readonly #words = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();
  readonly #digits: Entry<T>[] = [];
  readonly #remembered = new Map<string, readonly Entry<T>[]>();
  readonly #classes: ClassMatcher;

  constructor(cues: Iterable<Cue<T>>, classes: ClassMatcher) {
    this.#classes = classes;
    for (const cue of cues) this.#file(cue);
  }

  /** The first match of each cue, in the order in which their rarest words stand. */
  match(tokens: Tokens): Match<T>[] {
    const found: Match<T>[] = [];
    const done = new Set<Entry<T>>();
    tokens.words.forEach((word, at) => {
      for (const entry of this.#entries(word)) this.#try(entry, tokens.words, at, found, done);
    });
    return found;
  }

  #try(entry: Entry<T>, words: readonly string[], at: number, found: Match<T>[], done: Set<Entry<T>>): void {
    if (done.has(entry)) return;
    const { elements, atStart } = entry.cue.pattern;
    const last = atStart ? 0 : at;
    for (let from = atStart ? 0 : Math.max(0, at - entry.before); from <= last; from++) {
      const to = this.#rest({ elements, index: 0, after: undefined }, words, from);
      if (to < 0) continue;
      done.add(entry);
      found.push({ cue: entry.cue, from, to });
      return;
    }
  }

  /** The token after the match, or -1. */
  #rest({ elements, index, after }: Rest, words: readonly string[], at: number): number {
    const element = elements[index];
    if (element === undefined) return after ? this.#rest(after, words, at) : at;
    const next: Rest = { elements, index: index + 1, after };
    if (element.type === "words") return this.#anyWord(element.any, next, words, at);
    if (element.type === "gap") return this.#gap(element.most, next, words, at);
    for (const way of element.ways) {
      const to = this.#rest({ elements: way, index: 0, after: next }, words, at);
      if (to >= 0) return to;
    }
    return -1;
  }

  #gap(most: number, next: Rest, words: readonly string[], at: number): number {
    for (let skip = 0; skip <= most && at + skip <= words.length; skip++) {
      const to = this.#rest(next, words, at + skip);
      if (to >= 0) return to;
    }
    return -1;
  }

  #anyWord(any: readonly Atom[], next: Rest, words: readonly string[], at: number): number {
    for (const atom of any) {
      const length = this.#atom(atom, words, at);
      const to = length > 0 ? this.#rest(next, words, at + length) : -1;
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
    const entries = new Set(this.#words.get(word));
    for (let length = SHORTEST_STEM; length <= word.length; length++)
      for (const entry of this.#stems.get(word.slice(0, length)) ?? []) entries.add(entry);
    if (/[\d½⅓⅔¼¾⅖⅗⅘]/.test(word)) for (const entry of this.#digits) entries.add(entry);
    const made = [...entries];
    if (this.#remembered.size < MOST_REMEMBERED) this.#remembered.set(word, made);
    return made;
  }

  #file(cue: Cue<T>): void {
    const { keys, before } = anchorOf(cue.pattern, this.#classes);
    const entry = { cue, before };
    for (const key of new Set(keys)) {
      if (key === DIGITS) this.#digits.push(entry);
      else if (key.endsWith("*")) add(this.#stems, key.slice(0, -1), entry);
      else add(this.#words, key, entry);
    }
  }
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
