/** What is read from sentences alone, kept as long as the parts of the document that hold them. */
import { newDrawer } from "./drawers.js";
import { perKey } from "./per-key.js";
import type { Reading, ReadPart, ReadSentence } from "./reading.js";

/** What was read from one sentence: the same object as long as nothing changes but where it stands. */
export class FoundIn<T> {
  readonly sentence: ReadSentence;
  readonly value: T;

  constructor(sentence: ReadSentence, value: T) {
    this.sentence = sentence;
    this.value = value;
  }

  /** The sentence's number in `Reading.sentences`. */
  get index(): number {
    return this.sentence.index;
  }
}

/** The same without the document: `block` in the part, `at` in the block. */
interface Kept<T> {
  readonly block: number;
  readonly at: number;
  readonly value: T;
}

/** Of the reading only what goes with the sentence's part may be looked at: its language, the part's links and source. */
type Read<T> = (sentence: ReadSentence, reading: Reading) => T | undefined;

/** Reads sentences alone. */
export interface PartReader<T> {
  /** What is found in a reading, in the order of the text. */
  (reading: Reading): readonly FoundIn<T>[];
  /** The same by parts that something is found in: each list is the same object as long as the part's sentences are. */
  byPart(reading: Reading): readonly (readonly FoundIn<T>[])[];
}

/**
 * The sentences of which `read` says something, with what it says. It is asked once for each sentence as long as its part
 * stays as it is, so that after an edit only the touched part is read again and the others cost nothing but a list each.
 * It may look at nothing but the words of the sentence, its block and what was found in it: neither where it stands, nor
 * under which heading, nor whether it is unfinished.
 */
export function perPart<T>(read: Read<T>): PartReader<T> {
  const drawer = newDrawer<readonly Kept<T>[]>();
  const placed = newDrawer<readonly FoundIn<T>[]>();
  const byReading = new WeakMap<Reading, readonly FoundIn<T>[]>();
  const finds = (reading: Reading, part: ReadPart): readonly FoundIn<T>[] | undefined => {
    if (!part.kept.isRead(drawer.number)) {
      const kept = readPart(reading, part, read);
      part.kept.settle(drawer.number, kept.length > 0 ? drawer.keep(kept) : undefined);
    }
    const hand = part.kept.hand(drawer.number);
    if (!hand) return undefined;
    const known = part.placed.hand(placed.number);
    if (known) return placed.open(known);
    const made = place(part, drawer.open(hand) ?? []);
    part.placed.replace(placed.number, placed.keep(made));
    return made;
  };
  const byPart = (reading: Reading): (readonly FoundIn<T>[])[] => {
    const found: (readonly FoundIn<T>[])[] = [];
    const add = (part: ReadPart | undefined) => {
      const here = part && finds(reading, part);
      if (here) found.push(here);
    };
    const numbers = reading.look.partsFor(drawer.number);
    if (numbers) for (const number of numbers) add(reading.parts[number]);
    else for (const part of reading.parts) add(part);
    return found;
  };
  const inAll = (reading: Reading): readonly FoundIn<T>[] => {
    const known = byReading.get(reading) ?? inOrder(reading, byPart(reading).flat());
    byReading.set(reading, known);
    return known;
  };
  return Object.assign(inAll, { byPart });
}

/**
 * The same for what is read with some words of the whole document, such as other names that it gives: with other words
 * the parts are read anew. `prepare` makes of the words what reads.
 */
export function perPartWith<T>(
  prepare: (words: readonly string[]) => Read<T>,
): (reading: Reading, words: readonly string[]) => readonly FoundIn<T>[] {
  const prepared = perKey(prepare);
  const drawer = newDrawer<{ readonly read: Read<T>; readonly kept: readonly Kept<T>[] }>();
  return (reading, words) => {
    const read = prepared(words);
    const found: FoundIn<T>[] = [];
    for (const part of reading.parts) {
      const hand = part.kept.hand(drawer.number);
      let known = hand && drawer.open(hand);
      if (known?.read !== read) {
        known = { read, kept: readPart(reading, part, read) };
        part.kept.replace(drawer.number, drawer.keep(known));
      }
      if (known.kept.length > 0) found.push(...place(part, known.kept));
    }
    return inOrder(reading, found);
  };
}

/** What was found in a part, with its sentences as they stand now. */
function place<T>({ blocks }: ReadPart, kept: readonly Kept<T>[]): FoundIn<T>[] {
  const found: FoundIn<T>[] = [];
  for (const { block, at, value } of kept) {
    const sentence = blocks[block]?.[at];
    if (sentence) found.push(new FoundIn(sentence, value));
  }
  return found;
}

export function inOrder<T extends { readonly sentence: ReadSentence }>(
  { isOrdered }: Reading,
  found: T[],
): readonly T[] {
  return isOrdered ? found : found.sort((a, b) => a.sentence.index - b.sentence.index);
}

function readPart<T>(reading: Reading, { blocks }: ReadPart, read: Read<T>): Kept<T>[] {
  const kept: Kept<T>[] = [];
  blocks.forEach((sentences, block) => {
    sentences?.forEach((sentence, at) => {
      const value = read(sentence, reading);
      if (value !== undefined) kept.push({ block, at, value });
    });
  });
  return kept;
}
