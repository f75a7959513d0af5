/** Which cues are to be tried at which words. */
import type { CompiledCues } from "./compiled.js";
import { Cue } from "./cue.js";
import { unpacked } from "./packed.js";
import type { Vocabulary } from "./vocabulary.js";

export class Plans<T> {
  readonly cues: readonly Cue<T>[];
  readonly #vocabulary: Vocabulary;
  /** By set, the cues whose rarest words are in it. */
  readonly #byRare = new Map<number, number[]>();
  /** By set, whether a cue asks if the sentence has a word of it. */
  readonly #asked: Uint8Array;
  /** By entry of a word. */
  readonly #plans: Uint16Array[] = [];
  readonly #marks: Uint16Array[] = [];

  constructor({ groups, rare }: CompiledCues<T>, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#asked = new Uint8Array(vocabulary.size);
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
        const end = others + (rare[at + 2] ?? 0);
        const also = rare.slice(others, end);
        cues.push(new Cue(id, payload, (rare[at] ?? 0) - 1, also, each));
        for (const set of also) this.#asked[set] = 1;
        for (let i = sets; i < others; i++) this.#file(rare[i] ?? 0, id);
        at = end;
      }
    return cues;
  }

  /** Whether the words of a sentence are marked by it. */
  isAsked(set: number): boolean {
    return this.#asked[set] === 1;
  }

  /** The sets of a word that cues ask for elsewhere in the sentence. */
  marksOf(entry: number): Uint16Array {
    return this.#marks[entry] ?? this.#makeMarks(entry);
  }

  /**
   * The cues that are to be tried at a word. Those that need the same words besides stand together, as one look is
   * enough for all: how many sets, these, how many cues, these.
   */
  planOf(entry: number): Uint16Array {
    return this.#plans[entry] ?? this.#makePlan(entry);
  }

  #makeMarks(entry: number): Uint16Array {
    const made = Uint16Array.from(this.#vocabulary.setsOf(entry).filter((set) => this.isAsked(set)));
    this.#marks[entry] = made;
    return made;
  }

  #makePlan(entry: number): Uint16Array {
    const groups = new Map<string, { also: readonly number[]; cues: number[] }>();
    for (const id of new Set(this.#vocabulary.setsOf(entry).flatMap((set) => this.#byRare.get(set) ?? []))) {
      const { also = [] } = this.cues[id] ?? {};
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
