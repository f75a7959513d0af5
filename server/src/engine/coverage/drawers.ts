/**
 * What many readers keep of one part, in one list that goes with the part: asking for it is no more than looking at a
 * place in a list, where a map for each reader would be asked thousands of times after each edit.
 */
import type { PartHits } from "../cues/hits.js";

/** Hands what was kept to the reader that kept it. */
export type Hand = () => void;

export interface Drawer<T> {
  /** The reader's place in the lists of all parts. */
  readonly number: number;
  keep(value: T): Hand;
  /** What the hand was made for. */
  open(hand: Hand): T | undefined;
}

let drawers = 0;

export function newDrawer<T>(): Drawer<T> {
  let handed: T | undefined;
  return {
    number: drawers++,
    keep: (value) => () => {
      handed = value;
    },
    open(hand) {
      hand();
      return handed;
    },
  };
}

const kept = new WeakMap<PartHits, Hand[]>();

/** By number of the drawer. */
export function drawersOf(hits: PartHits): Hand[] {
  const known = kept.get(hits);
  if (known) return known;
  const made: Hand[] = [];
  kept.set(hits, made);
  return made;
}
