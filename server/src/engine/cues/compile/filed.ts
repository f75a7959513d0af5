/** Cues by the sets of their rarest words, and what they need besides. */
import type { CompiledCues } from "../compiled.js";
import { packed, packedAscending } from "../packed.js";

type Filed = Omit<CompiledCues<unknown>, "cues" | "groups">;

export class FiledCues {
  readonly #byRare = new Map<number, number[]>();
  /** Packed, with their numbers. */
  readonly #needs = new Map([[NOTHING, 0]]);
  readonly #after = new Set<number>();
  readonly #before = new Set<number>();
  #count = 0;

  /**
   * Files the next cue.
   *
   * @param rare the sets of its rarest word
   * @param also of one of these a word has to stand after that, or before
   * @returns the number of what it needs
   */
  file(rare: readonly number[], also: readonly number[], isAfter: boolean): number {
    for (const set of rare) {
      const cues = this.#byRare.get(set);
      if (cues) cues.push(this.#count);
      else this.#byRare.set(set, [this.#count]);
    }
    this.#count += 1;
    if (also.length === 0) return 0;
    for (const set of also) (isAfter ? this.#after : this.#before).add(set);
    const need = packed([also.length * 2 + (isAfter ? 1 : 0), ...also]);
    const number = this.#needs.get(need) ?? this.#needs.size;
    this.#needs.set(need, number);
    return number;
  }

  compiled(): Filed {
    const filed = [...this.#byRare].sort(([a], [b]) => a - b);
    return {
      rare: packedAscending(filed.map(([set]) => set)),
      cuesOfRare: filed.map(([, cues]) => packedAscending(cues)).join(" "),
      needs: [...this.#needs.keys()].join(" "),
      neededAfter: ascending(this.#after),
      neededBefore: ascending(this.#before),
    };
  }
}

const NOTHING = packed([0]);

const ascending = (numbers: ReadonlySet<number>): string => packedAscending([...numbers].sort((a, b) => a - b));
