import type { Step } from "./compiled.js";
import { unpackedSteps } from "./steps.js";

export class Cue<T> {
  /** Unique in its matcher. */
  readonly id: number;
  readonly payload: T;
  /** The most words that stand before the rarest one; below 0 for a cue that matches at the beginning only. */
  readonly before: number;
  readonly #packed: string;

  constructor(id: number, payload: T, before: number, packed: string) {
    this.id = id;
    this.payload = payload;
    this.before = before;
    this.#packed = packed;
  }

  get steps(): readonly Step[] {
    return unpackedSteps(this.#packed);
  }
}
