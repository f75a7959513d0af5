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

/** Those of the cues of the class `says-<name>`. */
export function modelHits(hits: readonly Hit[], name: string): Hit[] {
  const found: Hit[] = [];
  for (const hit of hits) if (hit.signal.type === "model" && hit.signal.name === name) found.push(hit);
  return found;
}
