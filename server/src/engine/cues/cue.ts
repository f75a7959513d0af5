import type { Step } from "./compiled.js";
import { unpacked } from "./packed.js";
import { unpackedSteps } from "./steps.js";

export class Cue<T> {
  /** Unique in its matcher. */
  readonly id: number;
  readonly payload: T;
  /** The most words that stand before the rarest one; below 0 for a cue that matches at the beginning only. */
  readonly before: number;
  readonly #packed: string;

  /** @param packed as in `CompiledCues.groups` */
  constructor(id: number, payload: T, packed: string) {
    const [, before = 0] = unpacked(packed, HEAD);
    this.id = id;
    this.payload = payload;
    this.before = before - 1;
    this.#packed = packed;
  }

  get steps(): readonly Step[] {
    return unpackedSteps(unpacked(this.#packed), HEAD);
  }
}

/** So many numbers stand before the steps. */
const HEAD = 2;

/** The number of what a packed cue needs besides its rarest word. */
export function needOf(packed: string): number {
  return unpacked(packed, 1)[0] ?? 0;
}
