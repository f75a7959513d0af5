/** Which cues are to be tried at which words. What is asked for a word is unpacked when it is first met. */
import type { CompiledCues } from "./compiled.js";
import { Cue, needOf } from "./cue.js";
import { listed, unpacked, unpackedAscending } from "./packed.js";
import type { Vocabulary } from "./vocabulary.js";

const enum Asked {
  Rare = 1,
  After = 2,
  Before = 4,
}

/** What is to be looked for at a word. */
export interface Plan {
  /**
   * The cues that are to be tried. Those that need the same besides stand together, as one look is enough for all: how
   * many sets, doubled, and 1 more if a word of them is needed after this one; these; how many cues; these.
   */
  readonly cues: readonly number[];
  /** Of the sets that the word is in those that cues need a word of after their rarest one, and before it. */
  readonly after: readonly number[];
  readonly before: readonly number[];
}

export class Plans<T> {
  /** How many cues there are. */
  readonly size: number;
  readonly #vocabulary: Vocabulary;
  /** By cue. */
  readonly #packed: readonly string[];
  readonly #payloads: readonly T[];
  readonly #cues: (Cue<T> | undefined)[];
  /** By set, packed, the cues whose rarest words are in it. */
  readonly #byRare = new Map<number, string>();
  /** Packed, by number. */
  readonly #needs: readonly string[];
  /** All sets that cues ask for by their rarest words or need besides, one bit for each. */
  readonly #asked: Uint32Array;
  /** By set what it is asked for: bits of `Asked`. */
  readonly #asks: Uint8Array;
  /** By entry of a word. */
  readonly #plans: (Plan | undefined)[] = [];

  constructor(compiled: CompiledCues<T>, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    const packed: string[] = [];
    const payloads: T[] = [];
    for (const [payload, list] of compiled.groups)
      for (const cue of listed(list)) {
        packed.push(cue);
        payloads.push(payload);
      }
    this.#packed = packed;
    this.#payloads = payloads;
    this.size = packed.length;
    this.#cues = new Array<undefined>(this.size).fill(undefined);
    this.#needs = listed(compiled.needs);
    const rare = unpackedAscending(compiled.rare);
    const cues = listed(compiled.cuesOfRare);
    for (let i = 0; i < rare.length; i++) this.#byRare.set(rare[i] ?? 0, cues[i] ?? "");
    const after = unpackedAscending(compiled.neededAfter);
    const before = unpackedAscending(compiled.neededBefore);
    this.#asked = vocabulary.rowOf([rare, after, before].flat());
    this.#asks = new Uint8Array(vocabulary.size);
    this.#mark(rare, Asked.Rare);
    this.#mark(after, Asked.After);
    this.#mark(before, Asked.Before);
  }

  #mark(sets: readonly number[], asked: Asked): void {
    for (const set of sets) this.#asks[set] = (this.#asks[set] ?? 0) | asked;
  }

  /** By its number, below `size`. */
  cue(id: number): Cue<T> {
    return this.#cues[id] ?? this.#makeCue(id);
  }

  planOf(entry: number): Plan {
    return this.#plans[entry] ?? this.#makePlan(entry);
  }

  #makeCue(id: number): Cue<T> {
    const made = new Cue(id, this.#payloads[id] as T, this.#packed[id] ?? "");
    this.#cues[id] = made;
    return made;
  }

  #makePlan(entry: number): Plan {
    const groups = new Map<number, number[]>();
    const after: number[] = [];
    const before: number[] = [];
    for (const set of this.#vocabulary.setsIn(entry, this.#asked)) {
      const asked = this.#asks[set] ?? 0;
      if (asked & Asked.After) after.push(set);
      if (asked & Asked.Before) before.push(set);
      if (asked & Asked.Rare) this.#group(unpackedAscending(this.#byRare.get(set) ?? ""), groups);
    }
    const cues: number[] = [];
    for (const [need, list] of groups) cues.push(...unpacked(this.#needs[need] ?? ""), list.length, ...list);
    const made = { cues, after, before };
    this.#plans[entry] = made;
    return made;
  }

  /** @param groups cues by the numbers of what they need */
  #group(cues: readonly number[], groups: Map<number, number[]>): void {
    for (const cue of cues) {
      const need = needOf(this.#packed[cue] ?? "");
      const group = groups.get(need);
      if (group === undefined) groups.set(need, [cue]);
      else if (!group.includes(cue)) group.push(cue);
    }
  }
}
