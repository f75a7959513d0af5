/** How two versions of a text differ: as one stretch, between what they share before and after it. */
export interface Shared {
  /** How many UTF-16 units both begin with. */
  readonly before: number;
  /** How many both end with, none of them among the first. */
  readonly after: number;
}

/** Pieces of this length are compared at a stroke. */
const PIECE = 4_096;

export function sharedBy(one: string, other: string): Shared {
  const most = Math.min(one.length, other.length);
  const before = lengthOf(most, (from, to) => one.slice(from, to) === other.slice(from, to));
  const after = lengthOf(
    most - before,
    (from, to) => one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from),
  );
  return { before, after };
}

/** How far two texts are alike, at most `most`; `isAlike` compares a stretch. */
function lengthOf(most: number, isAlike: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let piece = PIECE; piece > 0; piece >>= 1)
    while (length + piece <= most && isAlike(length, length + piece)) length += piece;
  return length;
}
