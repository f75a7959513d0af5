/** What is read from sentences alone, kept as long as the parts of the document that hold them. */
import type { PartHits } from "../cues/hits.js";
import type { Reading, ReadSentence } from "./reading.js";

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
 * cost nothing but the sentences that matter. As with `perSentence`, it may look at nothing but the words of the
 * sentence, its block and what was found in it: neither where it stands, nor under which heading, nor whether it is
 * unfinished.
 */
export function perPart<T>(read: Read<T>): (reading: Reading) => readonly FoundIn<T>[] {
  const reader = readers++;
  const byReading = new WeakMap<Reading, readonly FoundIn<T>[]>();
  return (reading) => {
    const known = byReading.get(reading);
    if (known) return known;
    const found = gather(reading, reader, read);
    byReading.set(reading, found);
    return found;
  };
}

/** How many there are. Each has a place of its own among what is kept with a part. */
let readers = 0;

function gather<T>(reading: Reading, reader: number, read: Read<T>): FoundIn<T>[] {
  const { sentences, parts } = reading;
  const found: FoundIn<T>[] = [];
  let isOrdered = true;
  for (const { hits, first, kept: all } of parts) {
    // What stands in its place only this reader has put there.
    const known = all[reader] as readonly Kept<T>[] | undefined;
    const kept = known ?? readPart(reading, hits, first, read);
    if (!known) all[reader] = kept;
    for (const { block, at, value } of kept) {
      const start = first[block];
      const sentence = start === undefined ? undefined : sentences[start + at];
      if (start === undefined || !sentence) continue;
      isOrdered &&= start + at > (found.at(-1)?.index ?? -1);
      found.push({ index: start + at, sentence, value });
    }
  }
  // What follows a list item with a heading of its own belongs to a section that began before.
  return isOrdered ? found : found.sort((a, b) => a.index - b.index);
}

function readPart<T>(
  reading: Reading,
  hits: PartHits,
  first: readonly (number | undefined)[],
  read: Read<T>,
): readonly Kept<T>[] {
  const kept: Kept<T>[] = [];
  first.forEach((start, block) => {
    for (let at = 0; start !== undefined && at < (hits[block]?.length ?? 0); at++) {
      const sentence = reading.sentences[start + at];
      const value = sentence && read(sentence, reading);
      if (value !== undefined) kept.push({ block, at, value });
    }
  });
  return kept.length === 0 ? NOTHING : kept;
}

const NOTHING: readonly never[] = [];
