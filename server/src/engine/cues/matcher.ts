/**
 * Matches many cues against a sentence in one pass over its words. A cue is tried only where the rarest of its words
 * occurs, and only when the sentence holds another word that it cannot do without. No backtracking beyond a cue's own
 * gaps and ways. As this is most of the work on a text, what a word asks for lies in flat lists of numbers.
 */
import type { CompiledCues } from "./compiled.js";
import type { Cue } from "./cue.js";
import { Plans } from "./plans.js";
import { Programs } from "./programs.js";
import type { Tokens } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";
import type { ClassMatcher } from "./word-classes.js";

export interface Match<T> {
  readonly cue: Cue<T>;
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export class CueMatcher<T> {
  readonly #vocabulary: Vocabulary;
  readonly #plans: Plans<T>;
  readonly #programs: Programs;
  /** By cue its first node, once it was tried. */
  readonly #starts: number[] = [];
  /** By cue the steps that are one set and asked for. */
  readonly #needs: (readonly number[])[] = [];
  /** The number of the last sentence with a word of the set, for sets that are asked for. */
  readonly #seen: Uint32Array;
  /** By cue, the number of the last sentence in which it is settled. */
  readonly #settled: Uint32Array;
  #sentence = 0;

  constructor(cues: CompiledCues<T>, vocabulary: Vocabulary, classes: ClassMatcher) {
    this.#vocabulary = vocabulary;
    this.#plans = new Plans(cues, vocabulary);
    this.#programs = new Programs(vocabulary, classes);
    this.#seen = new Uint32Array(vocabulary.size);
    this.#settled = new Uint32Array(this.#plans.cues.length);
  }

  /**
   * The first match of each cue, in the order of the text; of those that begin at the same word, as they are listed.
   *
   * @param entries those of the words, where they are known
   */
  match({ words }: Tokens, entries: readonly number[] = this.#vocabulary.entriesOf(words)): Match<T>[] {
    this.#programs.take(words, entries);
    this.#mark(entries);
    const found: Match<T>[] = [];
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] ?? 0;
      if (entry > 0) this.#tryAll(this.#plans.planOf(entry), at, found);
    }
    return found;
  }

  #mark(entries: readonly number[]): void {
    const sentence = ++this.#sentence;
    const seen = this.#seen;
    for (let at = 0; at < entries.length; at++) {
      const marks = this.#plans.marksOf(entries[at] ?? 0);
      for (let i = 0; i < marks.length; i++) seen[marks[i] ?? 0] = sentence;
    }
  }

  #tryAll(plan: Uint16Array, at: number, found: Match<T>[]): void {
    for (let i = 0; i < plan.length; ) {
      const sets = i + 1;
      const cues = sets + (plan[i] ?? 0) + 1;
      const end = cues + (plan[cues - 1] ?? 0);
      if (cues - 1 === sets || this.#isAnySeen(plan, sets, cues - 1))
        for (let j = cues; j < end; j++) this.#try(plan[j] ?? 0, at, found);
      i = end;
    }
  }

  #isAnySeen(plan: Uint16Array, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#seen[plan[i] ?? 0] === this.#sentence) return true;
    return false;
  }

  #try(id: number, at: number, found: Match<T>[]): void {
    if (this.#settled[id] === this.#sentence) return;
    const cue = this.#plans.cues[id];
    if (cue === undefined) return;
    const start = this.#starts[id] ?? this.#unpack(cue);
    if (!this.#mayMatch(id)) {
      this.#settled[id] = this.#sentence;
      return;
    }
    const { before } = cue;
    const last = before < 0 ? 0 : at;
    for (let from = before < 0 ? 0 : Math.max(0, at - before); from <= last; from++) {
      const to = this.#programs.run(start, from);
      if (to < 0) continue;
      this.#settled[id] = this.#sentence;
      insert({ cue, from, to }, found);
      return;
    }
  }

  /** Whether the sentence holds the words without which the cue cannot match. */
  #mayMatch(id: number): boolean {
    const needs = this.#needs[id];
    if (needs) for (let i = 0; i < needs.length; i++) if (this.#seen[needs[i] ?? 0] !== this.#sentence) return false;
    return true;
  }

  #unpack({ id, steps }: Cue<T>): number {
    const needs = steps.filter((step) => typeof step === "number").filter((step) => step >= 0);
    this.#needs[id] = needs.filter((set) => this.#plans.isAsked(set));
    const start = this.#programs.add(steps);
    this.#starts[id] = start;
    return start;
  }
}

/** Puts a match where it belongs: at the end, or little before it, as matches are found nearly in their order. */
function insert<T>(match: Match<T>, matches: Match<T>[]): void {
  let at = matches.length;
  for (; at > 0; at--) {
    const before = matches[at - 1];
    if (!before || before.from < match.from || (before.from === match.from && before.cue.id < match.cue.id)) break;
    matches[at] = before;
  }
  matches[at] = match;
}
