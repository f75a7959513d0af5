/** What is read from sentences alone, kept as long as the parts of the document that hold them. */

import { fitted } from "../text/fitted.js";
import { type ByParts, byParts } from "./by-parts.js";
import { perKey } from "./per-key.js";
import type { Reading, ReadPart, ReadSentence } from "./reading.js";
import { newSlot } from "./shelf.js";

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
  readonly byParts: (reading: Reading) => ByParts<FoundIn<T>>;
}

/**
 * The sentences of which `read` says something, with what it says. It is asked once for each sentence as long as its part
 * stays as it is, so that after an edit only the touched part is read again. It may look at nothing but the words of the
 * sentence, its block and what was found in it: neither where it stands, nor under which heading, nor whether it is
 * unfinished.
 */
export function perPart<T>(read: Read<T>): PartReader<T> {
  const nothing: readonly Kept<T>[] = [];
  const slot = newSlot(nothing);
  const found = byParts<FoundIn<T>>((reading, from, to, add) => {
    for (let number = from; number < to; number++) {
      const part = reading.parts[number];
      if (!part) continue;
      const kept = slot.get(part.kept) ?? slot.put(part.kept, readPart(reading, part, read) ?? nothing);
      if (kept.length > 0) add(number, place(part, kept));
    }
  });
  return Object.assign((reading: Reading) => inOrder(reading, found(reading).all), { byParts: found });
}

/**
 * The same for what is read with some words of the whole document, such as other names that it gives: with other words
 * the parts are read anew. `prepare` makes of the words what reads.
 */
export function perPartWith<T>(
  prepare: (words: readonly string[]) => Read<T>,
): (reading: Reading, words: readonly string[]) => readonly FoundIn<T>[] {
  const prepared = perKey(prepare);
  const slot = newSlot<{ readonly read: Read<T>; readonly kept: readonly Kept<T>[] | undefined }>();
  return (reading, words) => {
    const read = prepared(words);
    const found: FoundIn<T>[] = [];
    for (const part of reading.parts) {
      let known = slot.get(part.kept);
      if (known?.read !== read) known = slot.put(part.kept, { read, kept: readPart(reading, part, read) });
      if (known.kept) found.push(...place(part, known.kept));
    }
    return inOrder(reading, found);
  };
}

/** What was found in a part, with its sentences as they stand now. */
function place<T>({ blocks }: ReadPart, kept: readonly Kept<T>[]): readonly FoundIn<T>[] {
  const found: FoundIn<T>[] = [];
  for (const { block, at, value } of kept) {
    const sentence = blocks[block]?.[at];
    if (sentence) found.push(new FoundIn(sentence, value));
  }
  return fitted(found);
}

/** What stands in the order of the parts, in that of the text. */
export function inOrder<T extends { readonly sentence: ReadSentence }>(
  { isOrdered }: Reading,
  found: readonly T[],
): readonly T[] {
  return isOrdered ? found : found.toSorted((a, b) => a.sentence.index - b.sentence.index);
}

/** @returns undefined where nothing is said */
function readPart<T>(reading: Reading, { blocks }: ReadPart, read: Read<T>): readonly Kept<T>[] | undefined {
  let kept: Kept<T>[] | undefined;
  for (let block = 0; block < blocks.length; block++) {
    const sentences = blocks[block];
    if (!sentences) continue;
    for (let at = 0; at < sentences.length; at++) {
      const sentence = sentences[at];
      const value = sentence && read(sentence, reading);
      if (value === undefined) continue;
      kept ??= [];
      kept.push({ block, at, value });
    }
  }
  return kept && fitted(kept);
}
