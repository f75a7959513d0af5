import type { Signal } from "./signal.js";

/** One match of a cue in a block. */
export interface Hit {
  readonly signal: Signal;
  /** Its number in the lexicon; below 0 where members of a class were counted. */
  readonly cue: number;
  /** Offsets into the plain text of the block. */
  readonly start: number;
  readonly end: number;
}
