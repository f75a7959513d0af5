/** What is read from sentences alone, kept as long as the parts of the document that hold them. */
import { newDrawer } from "./drawers.js";
import { perKey } from "./per-key.js";
import type { Reading, ReadPart, ReadSentence } from "./reading.js";

/** What was read from one sentence. */
export interface FoundIn<T> {
  /** Its number in `Reading.sentences`. */
  readonly index: number;
  readonly sentence: ReadSentence;
  readonly value: T;
}

/** The same without the document: `block` in the part, `at` in the block. */
interface Kept<T> {
  readonly block: number;
  readonly at: number;
  readonly value: T;
}

/** Of the reading only what goes with the sentence's part may be looked at: its language, the part's links and source. */
type Read<T> = (sentence: ReadSentence, reading: Reading) => T | undefined;

/**
 * The sentences of which `read` says something, in the order of the text, with what it says. It is asked once for each
 * sentence as long as its part stays as it is, so that after an edit only the touched part is read again and the others
 * cost nothing but the sentences that matter. It may look at nothing but the words of the
 * sentence, its block and what was found in it: neither where it stands, nor under which heading, nor whether it is
 * unfinished.
 */
export function perPart<T>(read: Read<T>): (reading: Reading) => readonly FoundIn<T>[] {
  const drawer = newDrawer<readonly Kept<T>[]>();
  const byReading = new WeakMap<Reading, readonly FoundIn<T>[]>();
  const finds = (reading: Reading, part: ReadPart): readonly Kept<T>[] => {
    if (!part.kept.isRead(drawer.number)) {
      const kept = readPart(reading, part, read);
      part.kept.settle(drawer.number, kept.length > 0 ? drawer.keep(kept) : undefined);
    }
    const hand = part.kept.hand(drawer.number);
    return (hand && drawer.open(hand)) ?? [];
  };
  return (reading) => {
    const known = byReading.get(reading);
    if (known) return known;
    const found: FoundIn<T>[] = [];
    const numbers = reading.look.partsFor(drawer.number);
    if (!numbers) for (const part of reading.parts) place(reading, part, finds(reading, part), found);
    for (const number of numbers ?? []) {
      const part = reading.parts[number];
      if (part) place(reading, part, finds(reading, part), found);
    }
    const ordered = inOrder(found);
    byReading.set(reading, ordered);
    return ordered;
  };
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
      place(reading, part, known.kept, found);
    }
    return inOrder(found);
  };
}

/** Adds what was found in a part, with the sentences of the reading. */
function place<T>({ sentences }: Reading, { first }: ReadPart, kept: readonly Kept<T>[], found: FoundIn<T>[]): void {
  for (const { block, at, value } of kept) {
    const start = first[block];
    const sentence = start === undefined ? undefined : sentences[start + at];
    if (start !== undefined && sentence) found.push({ index: start + at, sentence, value });
  }
}

/** What follows a list item with a heading of its own belongs to a section that began before. */
function inOrder<T>(found: FoundIn<T>[]): readonly FoundIn<T>[] {
  const isOrdered = found.every(({ index }, i) => i === 0 || index > (found[i - 1]?.index ?? 0));
  return isOrdered ? found : found.sort((a, b) => a.index - b.index);
}

function readPart<T>(reading: Reading, { hits, first }: ReadPart, read: Read<T>): Kept<T>[] {
  const kept: Kept<T>[] = [];
  first.forEach((start, block) => {
    for (let at = 0; start !== undefined && at < (hits[block]?.length ?? 0); at++) {
      const sentence = reading.sentences[start + at];
      const value = sentence && read(sentence, reading);
      if (value !== undefined) kept.push({ block, at, value });
    }
  });
  return kept;
}
