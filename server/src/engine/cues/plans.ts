/** Which cues are to be tried at which words. What is asked for a word is unpacked when it is first met. */
import { firstFrom } from "../text/ascending.js";
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
  /** What cues speak for, and for each the number after that of its last cue. */
  readonly #payloads: readonly T[];
  readonly #ends: readonly number[];
  readonly #cues: (Cue<T> | undefined)[];
  /** The sets of cues' rarest words, ascending, and for each its cues, packed. */
  readonly #rare: readonly number[];
  readonly #ofRare: readonly string[];
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
    this.#packed = listed(compiled.cues);
    this.size = this.#packed.length;
    this.#payloads = compiled.groups.map(([payload]) => payload);
    let end = 0;
    this.#ends = compiled.groups.map(([, count]) => {
      end += count;
      return end;
    });
    this.#cues = new Array<undefined>(this.size).fill(undefined);
    this.#needs = listed(compiled.needs);
    const rare = unpackedAscending(compiled.rare);
    this.#rare = rare;
    this.#ofRare = listed(compiled.cuesOfRare);
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
    const payload = this.#payloads[firstFrom(this.#ends, id + 1)] as T;
    const made = new Cue(id, payload, this.#packed[id] ?? "");
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
      if (asked & Asked.Rare) this.#group(this.#cuesOf(set), groups);
    }
    const cues: number[] = [];
    for (const [need, list] of groups) cues.push(...unpacked(this.#needs[need] ?? ""), list.length, ...list);
    const made = { cues, after, before };
    this.#plans[entry] = made;
    return made;
  }

  /** The cues of a set of rarest words. */
  #cuesOf(rare: number): readonly number[] {
    return unpackedAscending(this.#ofRare[firstFrom(this.#rare, rare)] ?? "");
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
