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
  /** By cue its first node, once it was tried; none is 0. */
  readonly #starts: Int32Array;
  /** By set the last word of it, words being numbered through all sentences. */
  readonly #last: Uint32Array;
  /** The same, of the words so far. */
  readonly #lastBefore: Uint32Array;
  /** By cue the first word of the last sentence in which it matched. */
  readonly #matched: Uint32Array;
  /** The number of the sentence's first word. */
  #first = 1;

  constructor(cues: CompiledCues<T>, vocabulary: Vocabulary, classes: ClassMatcher) {
    this.#vocabulary = vocabulary;
    this.#plans = new Plans(cues, vocabulary);
    this.#programs = new Programs(vocabulary, classes);
    this.#last = new Uint32Array(vocabulary.size);
    this.#lastBefore = new Uint32Array(vocabulary.size);
    this.#matched = new Uint32Array(this.#plans.size);
    this.#starts = new Int32Array(this.#plans.size);
  }

  /**
   * The first match of each cue, in the order of the text; of those that begin at the same word, as they are listed.
   *
   * @param entries those of the words, where they are known
   */
  match({ words }: Tokens, entries: readonly number[] = this.#vocabulary.entriesOf(words)): Match<T>[] {
    const found: Match<T>[] = [];
    this.#programs.take(words, entries);
    this.#lookAhead(entries);
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] ?? 0;
      if (entry === 0) continue;
      const { cues, before } = this.#plans.planOf(entry);
      this.#tryAll(cues, at, found);
      for (let i = 0; i < before.length; i++) this.#lastBefore[before[i] ?? 0] = this.#first + at;
    }
    this.#first += entries.length + 1;
    return found;
  }

  #lookAhead(entries: readonly number[]): void {
    for (let at = 0; at < entries.length; at++) {
      const { after } = this.#plans.planOf(entries[at] ?? 0);
      for (let i = 0; i < after.length; i++) this.#last[after[i] ?? 0] = this.#first + at;
    }
  }

  #tryAll(plan: readonly number[], at: number, found: Match<T>[]): void {
    for (let i = 0; i < plan.length; ) {
      const need = plan[i] ?? 0;
      const sets = i + 1;
      const cues = sets + (need >> 1) + 1;
      const end = cues + (plan[cues - 1] ?? 0);
      if (need < 2 || this.#isMet(need, plan, sets, at))
        for (let j = cues; j < end; j++) this.#try(plan[j] ?? 0, at, found);
      i = end;
    }
  }

  /** Whether there is a word of one of the sets, after this one or before. */
  #isMet(need: number, plan: readonly number[], sets: number, at: number): boolean {
    const isAfter = need % 2 === 1;
    const last = isAfter ? this.#last : this.#lastBefore;
    const least = isAfter ? this.#first + at + 1 : this.#first;
    for (let i = sets; i < sets + (need >> 1); i++) if ((last[plan[i] ?? 0] ?? 0) >= least) return true;
    return false;
  }

  #try(id: number, at: number, found: Match<T>[]): void {
    if (this.#matched[id] === this.#first) return;
    const cue = this.#plans.cue(id);
    const start = this.#starts[id] || this.#unpack(cue);
    const { before } = cue;
    const last = before < 0 ? 0 : at;
    for (let from = before < 0 ? 0 : Math.max(0, at - before); from <= last; from++) {
      const to = this.#programs.run(start, from);
      if (to < 0) continue;
      this.#matched[id] = this.#first;
      insert({ cue, from, to }, found);
      return;
    }
  }

  #unpack({ id, steps }: Cue<T>): number {
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
