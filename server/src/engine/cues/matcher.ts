/**
 * Matches many cues against a sentence in one pass over its words. A cue is tried only where the rarest of its words
 * occurs, and only when the sentence holds all the other words that it cannot do without. No backtracking beyond a
 * cue's own gaps and ways.
 */
import type { CompiledCues, Step, Way } from "./compiled.js";
import { unpacked } from "./packed.js";
import { unpackedSteps } from "./steps.js";
import type { Tokens } from "./tokens.js";
import type { Vocabulary, WordInfo } from "./vocabulary.js";
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
  #steps: readonly Step[] | undefined;
  #needs: readonly number[] | undefined;
  #choices: readonly (readonly Way[])[] | undefined;

  constructor(id: number, payload: T, before: number, also: readonly number[], packed: string) {
    this.id = id;
    this.payload = payload;
    this.before = before;
    this.also = also;
    this.#packed = packed;
  }

  /** Unpacked when it is first tried. */
  get steps(): readonly Step[] {
    this.#steps ??= unpackedSteps(this.#packed);
    return this.#steps;
  }

  /** The steps that are one set. */
  get needs(): readonly number[] {
    this.#needs ??= this.steps.filter((step) => typeof step === "number").filter((step) => step >= 0);
    return this.#needs;
  }

  /** The others that need a word. */
  get choices(): readonly (readonly Way[])[] {
    this.#choices ??= this.steps.filter((step) => typeof step !== "number");
    return this.#choices;
  }
}

export interface Match<T> {
  readonly cue: Cue<T>;
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** What is left to match: steps from a place on, then others. */
interface Rest {
  readonly steps: readonly Step[];
  readonly index: number;
  readonly after: Rest | undefined;
}

export class CueMatcher<T> {
  readonly #vocabulary: Vocabulary;
  readonly #classes: ClassMatcher;
  readonly #cues: Cue<T>[] = [];
  /** By set, the cues whose rarest words are in it. */
  readonly #byRare = new Map<number, number[]>();
  /** By word, as numbered by the vocabulary, the cues that are to be tried at it. */
  readonly #atWord: (readonly number[])[] = [];
  /** The number of the last sentence with a word of the set. */
  readonly #seen: Uint32Array;
  /** By cue, the number of the last sentence in which it is settled. */
  readonly #settled: Uint32Array;
  #sentence = 0;
  #words: readonly string[] = [];
  #infos: readonly WordInfo[] = [];

  constructor({ groups, rare }: CompiledCues<T>, vocabulary: Vocabulary, classes: ClassMatcher) {
    this.#vocabulary = vocabulary;
    this.#classes = classes;
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
        for (let i = sets; i < others; i++) this.#file(rare[i] ?? 0, id);
        at = end;
      }
  }

  /** The first match of each cue, in the order of the text; of those that begin at the same word, as they are listed. */
  match({ words }: Tokens): Match<T>[] {
    const sentence = this.#begin(words);
    const found: Match<T>[] = [];
    for (let at = 0; at < words.length; at++) {
      const info = this.#infos[at];
      if (info === undefined || info.sets.length === 0) continue;
      for (const id of this.#cuesAt(info)) {
        const cue = this.#settled[id] === sentence ? undefined : this.#cues[id];
        if (cue) this.#try(cue, at, found);
      }
    }
    return found.length < 2 ? found : found.sort((a, b) => a.from - b.from || a.cue.id - b.cue.id);
  }

  /** Looks up the words of the next sentence. */
  #begin(words: readonly string[]): number {
    const sentence = ++this.#sentence;
    const infos: WordInfo[] = [];
    for (const word of words) {
      const info = this.#vocabulary.of(word);
      infos.push(info);
      for (const set of info.sets) this.#seen[set] = sentence;
    }
    this.#words = words;
    this.#infos = infos;
    return sentence;
  }

  #try(cue: Cue<T>, at: number, found: Match<T>[]): void {
    const { id, before } = cue;
    if (!this.#mayMatch(cue)) {
      this.#settled[id] = this.#sentence;
      return;
    }
    const { steps } = cue;
    const [first] = steps;
    const known = typeof first === "number" && first >= 0 ? first : -1;
    const last = before < 0 ? 0 : at;
    for (let from = before < 0 ? 0 : Math.max(0, at - before); from <= last; from++) {
      if (known >= 0 && this.#length(known, from) === 0) continue;
      const to = this.#rest(steps, 0, undefined, from);
      if (to < 0) continue;
      this.#settled[id] = this.#sentence;
      found.push({ cue, from, to });
      return;
    }
  }

  /** Whether the sentence holds all words without which the cue cannot match; what costs least is asked first. */
  #mayMatch(cue: Cue<T>): boolean {
    const { also } = cue;
    if (also.length > 0 && !this.#isAnySeen(also)) return false;
    for (const set of cue.needs) if (this.#seen[set] !== this.#sentence) return false;
    for (const ways of cue.choices) if (!this.#isAnyPossible(ways)) return false;
    return true;
  }

  #isAnySeen(sets: readonly number[]): boolean {
    for (const set of sets) if (this.#seen[set] === this.#sentence) return true;
    return false;
  }

  #isAnyPossible(ways: readonly Way[]): boolean {
    for (const way of ways) if (typeof way === "number" ? this.#isSeen(way) : this.#isPossible(way)) return true;
    return false;
  }

  /** Whether the sentence holds, in whatever order, a word for each step that needs one. */
  #isPossible(steps: readonly Step[]): boolean {
    for (const step of steps) {
      if (typeof step !== "number") {
        if (!this.#isAnyPossible(step)) return false;
      } else if (step >= 0 && !this.#isSeen(step)) return false;
    }
    return true;
  }

  #isSeen(set: number): boolean {
    return this.#seen[set] === this.#sentence;
  }

  /** The token after the match of the steps from `index` on and then of what comes after, or -1. */
  #rest(steps: readonly Step[], index: number, after: Rest | undefined, at: number): number {
    const step = steps[index];
    if (step === undefined) return after ? this.#rest(after.steps, after.index, after.after, at) : at;
    if (typeof step !== "number") return this.#ways(step, { steps, index: index + 1, after }, at);
    if (step < 0) return this.#gap(-1 - step, steps, index + 1, after, at);
    const length = this.#length(step, at);
    return length > 0 ? this.#rest(steps, index + 1, after, at + length) : -1;
  }

  #ways(ways: Exclude<Step, number>, next: Rest, at: number): number {
    for (const way of ways) {
      let to = -1;
      if (typeof way !== "number") to = this.#rest(way, 0, next, at);
      else {
        const length = this.#length(way, at);
        if (length > 0) to = this.#rest(next.steps, next.index, next.after, at + length);
      }
      if (to >= 0) return to;
    }
    return -1;
  }

  #gap(most: number, steps: readonly Step[], index: number, after: Rest | undefined, at: number): number {
    const last = Math.min(at + most, this.#infos.length);
    for (let next = at; next <= last; next++) {
      const to = this.#rest(steps, index, after, next);
      if (to >= 0) return to;
    }
    return -1;
  }

  #length(set: number, at: number): number {
    const info = this.#infos[at];
    return info ? this.#classes.lengthOf(set, this.#words, at, info) : 0;
  }

  #cuesAt({ id, sets }: WordInfo): readonly number[] {
    const known = this.#atWord[id];
    if (known) return known;
    const made = [...new Set(sets.flatMap((set) => this.#byRare.get(set) ?? []))].sort((a, b) => a - b);
    if (id >= 0) this.#atWord[id] = made;
    return made;
  }

  #file(set: number, cue: number): void {
    const list = this.#byRare.get(set);
    if (list) list.push(cue);
    else this.#byRare.set(set, [cue]);
  }
}
