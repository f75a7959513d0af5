/** Which cues are to be tried at which words. */
import type { CompiledCues } from "./compiled.js";
import { Cue } from "./cue.js";
import { unpacked } from "./packed.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a cue needs besides its rarest word: nothing if there are no sets, else a word of one of them on that side. */
interface Need {
  readonly sets: readonly number[];
  readonly isAfter: boolean;
}

/** Sets that cues need a word of, of those that a word is in. */
export interface Needed {
  /** Needed after a cue's rarest word. */
  readonly after: Uint16Array;
  readonly before: Uint16Array;
}

export class Plans<T> {
  readonly cues: readonly Cue<T>[];
  readonly #vocabulary: Vocabulary;
  /** By set, the cues whose rarest words are in it. */
  readonly #byRare = new Map<number, number[]>();
  /** By cue. */
  readonly #needs: Need[] = [];
  readonly #neededAfter: Uint8Array;
  readonly #neededBefore: Uint8Array;
  /** By entry of a word. */
  readonly #plans: Uint16Array[] = [];
  readonly #needed: Needed[] = [];

  constructor({ groups, rare }: CompiledCues<T>, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#neededAfter = new Uint8Array(vocabulary.size);
    this.#neededBefore = new Uint8Array(vocabulary.size);
    this.cues = this.#read(groups, unpacked(rare));
  }

  #read(groups: CompiledCues<T>["groups"], rare: readonly number[]): Cue<T>[] {
    const cues: Cue<T>[] = [];
    let at = 0;
    for (const [payload, list] of groups)
      for (const each of list.split(" ")) {
        const id = cues.length;
        const sets = at + 3;
        const others = sets + (rare[at + 1] ?? 0);
        const needs = rare[at + 2] ?? 0;
        const end = others + (needs >> 1);
        cues.push(new Cue(id, payload, (rare[at] ?? 0) - 1, each));
        for (let i = sets; i < others; i++) this.#file(rare[i] ?? 0, id);
        this.#need({ sets: rare.slice(others, end), isAfter: needs % 2 === 1 });
        at = end;
      }
    return cues;
  }

  #need(need: Need): void {
    this.#needs.push(need);
    for (const set of need.sets) (need.isAfter ? this.#neededAfter : this.#neededBefore)[set] = 1;
  }

  /** Of the sets of a word those that cues need elsewhere in the sentence. */
  neededOf(entry: number): Needed {
    return this.#needed[entry] ?? this.#makeNeeded(entry);
  }

  /**
   * The cues that are to be tried at a word. Those that need the same besides stand together, as one look is enough for
   * all: how many sets, doubled, and 1 more if a word of them is needed after this one; these; how many cues; these.
   */
  planOf(entry: number): Uint16Array {
    return this.#plans[entry] ?? this.#makePlan(entry);
  }

  #makeNeeded(entry: number): Needed {
    const sets = this.#vocabulary.setsOf(entry);
    const made = {
      after: Uint16Array.from(sets.filter((set) => this.#neededAfter[set] === 1)),
      before: Uint16Array.from(sets.filter((set) => this.#neededBefore[set] === 1)),
    };
    this.#needed[entry] = made;
    return made;
  }

  #makePlan(entry: number): Uint16Array {
    const groups = new Map<string, { need: readonly number[]; cues: number[] }>();
    for (const id of new Set(this.#vocabulary.setsOf(entry).flatMap((set) => this.#byRare.get(set) ?? []))) {
      const { sets = [], isAfter } = this.#needs[id] ?? {};
      const need = [sets.length * 2 + (isAfter ? 1 : 0), ...sets];
      const key = need.join(" ");
      const group = groups.get(key) ?? { need, cues: [] };
      group.cues.push(id);
      groups.set(key, group);
    }
    const made = Uint16Array.from([...groups.values()].flatMap(({ need, cues }) => [...need, cues.length, ...cues]));
    this.#plans[entry] = made;
    return made;
  }

  #file(set: number, cue: number): void {
    const list = this.#byRare.get(set);
    if (list) list.push(cue);
    else this.#byRare.set(set, [cue]);
  }
}
