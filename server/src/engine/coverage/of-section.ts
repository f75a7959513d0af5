/** The sentences of a section: they follow one another, as the sections do. */
import type { Reading } from "./reading.js";

/** Numbers in `Reading.sentences`, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The sentences that stand in the section itself, not in those below it. */
export function sentencesOf(reading: Reading, section: number): Range {
  return { from: firstFrom(reading, section), to: firstFrom(reading, section + 1) };
}

/** The number of the first sentence that stands in this section or in one after it. */
function firstFrom({ sentences }: Reading, section: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.section ?? section) < section) low = middle + 1;
    else high = middle;
  }
  return low;
}
