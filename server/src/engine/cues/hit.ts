import type { Signal } from "./lexicon.js";

/** One match of a cue in a block. */
export interface Hit {
  readonly signal: Signal;
  readonly cue: string;
  /** Offsets into the plain text of the block. */
  readonly start: number;
  readonly end: number;
}
