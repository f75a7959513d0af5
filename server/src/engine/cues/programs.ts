/** The steps of cues, unpacked to be gone through: all in one list of numbers, which tell by their places what follows. */
import type { Step } from "./compiled.js";
import type { Vocabulary } from "./vocabulary.js";
import type { ClassMatcher } from "./word-classes.js";

/** There is nothing more to match. */
const END = 0;
/** Stands for several ways to go on; no gap is so long. */
const WAYS = -0x4000_0000;

export class Programs {
  readonly #vocabulary: Vocabulary;
  readonly #classes: ClassMatcher;
  /**
   * A node is known by its place in the list, and is one of
   * - the number of a set, and the node that follows a word of it;
   * - below 0, a gap of at most `-1 - it` words, and the node that follows;
   * - `WAYS`, how many there are, and the first node of each.
   */
  readonly #nodes: number[] = [-1];
  #words: readonly string[] = [];
  #entries: readonly number[] = [];

  constructor(vocabulary: Vocabulary, classes: ClassMatcher) {
    this.#vocabulary = vocabulary;
    this.#classes = classes;
  }

  /** Adds steps after which `next` is to follow; gives the first node. */
  add(steps: readonly Step[], next = END): number {
    return steps.reduceRight<number>((after, step) => this.#add(step, after), next);
  }

  #add(step: Step, next: number): number {
    if (typeof step === "number") return this.#nodes.push(step, next) - 2;
    const ways = step.map((way) => this.add(typeof way === "number" ? [way] : way, next));
    return this.#nodes.push(WAYS, ways.length, ...ways) - 2 - ways.length;
  }

  /** Takes up the sentence on which to run; `entries` are those of its words. */
  take(words: readonly string[], entries: readonly number[]): void {
    this.#words = words;
    this.#entries = entries;
  }

  /** The number of the word after what matches from the node on, or -1. */
  run(start: number, from: number): number {
    let at = from;
    for (let node = start; node !== END; ) {
      if (!this.#mayBegin(node, at)) return -1;
      const step = this.#nodes[node] ?? END;
      const next = this.#nodes[node + 1] ?? END;
      if (step === WAYS) return this.#ways(node + 2, next, at);
      if (step < 0) return this.#gap(-1 - step, next, at);
      const length = this.#classes.lengthOf(step, this.#words, at, this.#entries[at] ?? 0);
      if (length === 0) return -1;
      at += length;
      node = next;
    }
    return at;
  }

  #ways(first: number, count: number, at: number): number {
    for (let i = first; i < first + count; i++) {
      const node = this.#nodes[i] ?? END;
      const to = this.#mayBegin(node, at) ? this.run(node, at) : -1;
      if (to >= 0) return to;
    }
    return -1;
  }

  #gap(most: number, node: number, at: number): number {
    const last = Math.min(at + most, this.#entries.length);
    for (let next = at; next <= last; next++) {
      const to = this.#mayBegin(node, next) ? this.run(node, next) : -1;
      if (to >= 0) return to;
    }
    return -1;
  }

  /** Most often it may not: this is asked before more is done. */
  #mayBegin(node: number, at: number): boolean {
    const step = this.#nodes[node] ?? END;
    return step < 0 || this.#vocabulary.mayBegin(this.#entries[at] ?? 0, step);
  }
}
