/**
 * What many readers keep of one thing, in one list that goes with it: a map for each reader, from the things to what it
 * keeps of them, would be asked thousands of times a document, and cleared away at length.
 */

/** Hands what was kept to the slot that kept it. */
type Hand = () => void;

export class Shelf {
  /** By number of the slot. */
  readonly hands: (Hand | undefined)[] = [];
}

/** One reader's place on all shelves. */
export interface Slot<T> {
  get(shelf: Shelf): T | undefined;
  /** @returns the value */
  put(shelf: Shelf, value: T): T;
}

let slots = 0;

/**
 * For what stays as long as the program: each makes the lists on all shelves longer.
 *
 * @param usual what is kept most often, as one for all
 */
export function newSlot<T>(usual?: T): Slot<T> {
  const number = slots++;
  let handed: T | undefined;
  const handOf = (value: T): Hand => {
    return () => {
      handed = value;
    };
  };
  const usualHand = usual === undefined ? undefined : handOf(usual);
  return {
    get({ hands }) {
      const hand = hands[number];
      if (!hand) return undefined;
      hand();
      const value = handed;
      // Else the last document would stay with what it was asked for last.
      handed = undefined;
      return value;
    },
    put({ hands }, value) {
      hands[number] = value === usual && usualHand ? usualHand : handOf(value);
      return value;
    },
  };
}
