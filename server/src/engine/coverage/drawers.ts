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

/** What all readers keep of one part. */
export class Drawers {
  /** By number of the reader; none where it has not read the part, or found nothing. */
  readonly #hands: Hand[] = [];
  /** The readers that have read it, a bit each. */
  readonly #read: number[] = [];
  /** Those of them that found something. */
  readonly found: number[] = [];

  hand(reader: number): Hand | undefined {
    return this.#hands[reader];
  }

  isRead(reader: number): boolean {
    return (((this.#read[Math.trunc(reader / BITS)] ?? 0) >> (reader % BITS)) & 1) === 1;
  }

  /** @param hand undefined: the reader found nothing */
  settle(reader: number, hand: Hand | undefined): void {
    const at = Math.trunc(reader / BITS);
    for (let i = this.#read.length; i <= at; i++) this.#read.push(0);
    this.#read[at] = (this.#read[at] ?? 0) | (1 << (reader % BITS));
    if (!hand) return;
    this.#hands[reader] = hand;
    this.found.push(reader);
  }

  /** Instead of what was kept; who does so looks at all parts each time. */
  replace(reader: number, hand: Hand): void {
    this.#hands[reader] = hand;
  }

  /** No reader has read it. */
  get isNew(): boolean {
    return this.#read.length === 0;
  }

  /** Whether the same readers have read both. */
  isLike(other: Drawers): boolean {
    return this.#read.length === other.#read.length && this.#read.every((bits, i) => bits === other.#read[i]);
  }
}

const BITS = 30;

const kept = new WeakMap<PartHits, Drawers>();

export function drawersOf(hits: PartHits): Drawers {
  const known = kept.get(hits);
  if (known) return known;
  const made = new Drawers();
  kept.set(hits, made);
  return made;
}

/**
 * Which parts of a reading a reader has to look at. Nearly all have been read by the same readers, and most readers
 * find nothing in most parts: those are passed by together.
 */
export class Look {
  readonly #like: Drawers | undefined;
  /** The parts that other readers have read than most. */
  readonly #odd: number[] = [];
  /** By reader, the others in which it found something. */
  readonly #found: number[][] = [];

  constructor(parts: readonly { readonly kept: Drawers }[]) {
    this.#like = mostly(parts.map((part) => part.kept));
    for (const [number, { kept }] of parts.entries())
      if (!this.#like || !kept.isLike(this.#like)) this.#odd.push(number);
      else
        for (const reader of kept.found) {
          this.#found[reader] ??= [];
          this.#found[reader].push(number);
        }
  }

  /** Numbers of the parts, ascending; undefined: all. */
  partsFor(reader: number): readonly number[] | undefined {
    if (!this.#like?.isRead(reader)) return undefined;
    const found = this.#found[reader] ?? [];
    return this.#odd.length === 0 ? found : [...found, ...this.#odd].sort((a, b) => a - b);
  }
}

/** One of two neighbours that have been read alike: an edit touches few parts. */
function mostly(all: readonly Drawers[]): Drawers | undefined {
  return all.find((each, i) => i > 0 && !each.isNew && all[i - 1]?.isLike(each));
}
