/**
 * Matches many cues against a sentence in one pass over its words. A cue is tried only where the rarest of its words
 * occurs, and only when the sentence holds all the other words that it cannot do without. No backtracking beyond a
 * cue's own gaps and ways.
 */
import type { CompiledCues, Step } from "./compiled.js";
import { unpacked } from "./packed.js";
import { END, Programs, WAYS } from "./programs.js";
import { unpackedSteps } from "./steps.js";
import type { Tokens } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";
import type { ClassMatcher } from "./word-classes.js";

export class Cue<T> {
  /** Unique in its matcher. */
  readonly id: number;
  readonly payload: T;
  /** The most words that stand before the rarest one; below 0 for a cue that matches at the beginning only. */
  readonly before: number;
  /** Sets of which a word stands in every match too; none where there is no such step. */
  readonly also: readonly number[];
  readonly #packed: string;

  constructor(id: number, payload: T, before: number, also: readonly number[], packed: string) {
    this.id = id;
    this.payload = payload;
    this.before = before;
    this.also = also;
    this.#packed = packed;
  }

  get steps(): readonly Step[] {
    return unpackedSteps(this.#packed);
  }
}

export interface Match<T> {
  readonly cue: Cue<T>;
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export class CueMatcher<T> {
  readonly #vocabulary: Vocabulary;
  readonly #classes: ClassMatcher;
  readonly #cues: Cue<T>[] = [];
  readonly #programs = new Programs();
  /** By cue its first node, once it was tried. */
  readonly #starts: number[] = [];
  /** By cue the steps that are one set. */
  readonly #needs: (readonly number[])[] = [];
  /** By set, the cues whose rarest words are in it. */
  readonly #byRare = new Map<number, number[]>();
  /** By entry of a word, its sets. */
  readonly #sets: Uint16Array[] = [];
  /**
   * By entry of a word, the cues that are to be tried at it. Those that need the same words besides stand together, as
   * one look is enough for all: how many sets, these, how many cues, these.
   */
  readonly #plans: Uint16Array[] = [];
  /** The number of the last sentence with a word of the set. */
  readonly #seen: Uint32Array;
  /** By cue, the number of the last sentence in which it is settled. */
  readonly #settled: Uint32Array;
  readonly #asked: Uint8Array;
  #sentence = 0;
  #words: readonly string[] = [];
  #entries: readonly number[] = [];

  constructor({ groups, rare }: CompiledCues<T>, vocabulary: Vocabulary, classes: ClassMatcher) {
    this.#vocabulary = vocabulary;
    this.#classes = classes;
    this.#asked = new Uint8Array(vocabulary.size);
    this.#read(groups, unpacked(rare));
    this.#seen = new Uint32Array(vocabulary.size);
    this.#settled = new Uint32Array(this.#cues.length);
  }

  #read(groups: CompiledCues<T>["groups"], rare: readonly number[]): void {
    let at = 0;
    for (const [payload, cues] of groups)
      for (const each of cues.split(" ")) {
        const id = this.#cues.length;
        const sets = at + 3;
        const others = sets + (rare[at + 1] ?? 0);
        const end = others + (rare[at + 2] ?? 0);
        this.#cues.push(new Cue(id, payload, (rare[at] ?? 0) - 1, rare.slice(others, end), each));
        for (let i = others; i < end; i++) this.#asked[rare[i] ?? 0] = 1;
        for (let i = sets; i < others; i++) this.#file(rare[i] ?? 0, id);
        at = end;
      }
  }

  /**
   * The first match of each cue, in the order of the text; of those that begin at the same word, as they are listed.
   *
   * @param entries those of the words, where they are known
   */
  match({ words }: Tokens, entries: readonly number[] = this.#vocabulary.entriesOf(words)): Match<T>[] {
    this.#begin(words, entries);
    const found: Match<T>[] = [];
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] ?? 0;
      if (entry > 0) this.#tryAll(this.#plans[entry] ?? this.#plan(entry), at, found);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.from - b.from || a.cue.id - b.cue.id);
  }

  #begin(words: readonly string[], entries: readonly number[]): void {
    const sentence = ++this.#sentence;
    this.#words = words;
    this.#entries = entries;
    const seen = this.#seen;
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] ?? 0;
      if (entry === 0) continue;
      const sets = this.#sets[entry] ?? this.#setsOf(entry);
      for (let i = 0; i < sets.length; i++) seen[sets[i] ?? 0] = sentence;
    }
  }

  #tryAll(plan: Uint16Array, at: number, found: Match<T>[]): void {
    const seen = this.#seen;
    const sentence = this.#sentence;
    for (let i = 0; i < plan.length; ) {
      const sets = plan[i++] ?? 0;
      let isSeen = sets === 0;
      for (const end = i + sets; i < end; i++) if (seen[plan[i] ?? 0] === sentence) isSeen = true;
      const cues = plan[i++] ?? 0;
      const end = i + cues;
      if (isSeen) for (let j = i; j < end; j++) this.#try(plan[j] ?? 0, at, found);
      i = end;
    }
  }

  #try(id: number, at: number, found: Match<T>[]): void {
    if (this.#settled[id] === this.#sentence) return;
    const cue = this.#cues[id];
    if (cue === undefined) return;
    const start = this.#starts[id] ?? this.#unpack(cue);
    if (!this.#mayMatch(id)) {
      this.#settled[id] = this.#sentence;
      return;
    }
    const { before } = cue;
    const last = before < 0 ? 0 : at;
    for (let from = before < 0 ? 0 : Math.max(0, at - before); from <= last; from++) {
      if (!this.#mayBegin(start, from)) continue;
      const to = this.#run(start, from);
      if (to < 0) continue;
      this.#settled[id] = this.#sentence;
      found.push({ cue, from, to });
      return;
    }
  }

  /** Whether the sentence holds all words without which the cue cannot match. */
  #mayMatch(id: number): boolean {
    const needs = this.#needs[id];
    if (needs) for (const set of needs) if (this.#seen[set] !== this.#sentence) return false;
    return true;
  }

  /** The token after what matches from the node on, or -1. */
  #run(start: number, from: number): number {
    const { nodes } = this.#programs;
    let at = from;
    for (let node = start; node !== END; ) {
      const step = nodes[node] ?? END;
      if (step === WAYS) return this.#ways(node + 2, nodes[node + 1] ?? 0, at);
      const next = nodes[node + 1] ?? END;
      if (step < 0) return this.#gap(-1 - step, next, at);
      const length = this.#length(step, at);
      if (length === 0) return -1;
      at += length;
      node = next;
    }
    return at;
  }

  #ways(first: number, count: number, at: number): number {
    const { nodes } = this.#programs;
    for (let i = first; i < first + count; i++) {
      const node = nodes[i] ?? END;
      if (!this.#mayBegin(node, at)) continue;
      const to = this.#run(node, at);
      if (to >= 0) return to;
    }
    return -1;
  }

  #gap(most: number, node: number, at: number): number {
    const last = Math.min(at + most, this.#entries.length);
    for (let next = at; next <= last; next++) {
      if (!this.#mayBegin(node, next)) continue;
      const to = this.#run(node, next);
      if (to >= 0) return to;
    }
    return -1;
  }

  /** Most often it may not: this is asked before more is done. */
  #mayBegin(node: number, at: number): boolean {
    const step = this.#programs.nodes[node] ?? END;
    return step < 0 || this.#vocabulary.mayBegin(this.#entries[at] ?? 0, step);
  }

  #length(set: number, at: number): number {
    const entry = this.#entries[at];
    return entry ? this.#classes.lengthOf(set, this.#words, at, entry) : 0;
  }

  #unpack(cue: Cue<T>): number {
    const { id, steps } = cue;
    this.#needs[id] = steps
      .filter((step) => typeof step === "number")
      .filter((step) => step >= 0 && this.#asked[step] === 1);
    const start = this.#programs.add(steps, END);
    this.#starts[id] = start;
    return start;
  }

  #setsOf(entry: number): Uint16Array {
    const made = Uint16Array.from(this.#vocabulary.setsOf(entry).filter((set) => this.#asked[set] === 1));
    this.#sets[entry] = made;
    return made;
  }

  #plan(entry: number): Uint16Array {
    const groups = new Map<string, { also: readonly number[]; cues: number[] }>();
    for (const id of new Set(this.#vocabulary.setsOf(entry).flatMap((set) => this.#byRare.get(set) ?? []))) {
      const { also } = this.#cues[id] ?? { also: [] };
      const key = also.join(" ");
      const group = groups.get(key) ?? { also, cues: [] };
      group.cues.push(id);
      groups.set(key, group);
    }
    const plan = [...groups.values()].flatMap(({ also, cues }) => [also.length, ...also, cues.length, ...cues]);
    const made = Uint16Array.from(plan);
    this.#plans[entry] = made;
    return made;
  }

  #file(set: number, cue: number): void {
    const list = this.#byRare.get(set);
    if (list) list.push(cue);
    else this.#byRare.set(set, [cue]);
  }
}
