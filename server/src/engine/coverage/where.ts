/** Sentences by where they stand. */
import { partsIn } from "../document/links.js";
import type { TopicId } from "../types.js";
import type { Reading, ReadSentence } from "./reading.js";

/** The sentences of a section, those below its subheadings left out. */
export function sentencesIn({ sentences, starts }: Reading, section: number): readonly ReadSentence[] {
  return sentences.slice(starts[section] ?? 0, starts[section + 1] ?? 0);
}

/** The sentences of which the nearest heading that is dedicated to anything is dedicated to the topic. */
export function sentencesUnder(reading: Reading, topic: TopicId): ReadSentence[] {
  const { sentences, starts } = reading;
  return starts.flatMap((start, section) => {
    const first = section + 1 < starts.length ? sentences[start] : undefined;
    return first?.section === section && first.under.includes(topic) ? sentencesIn(reading, section) : [];
  });
}

/** The numbers of the sentences of the block that holds an offset of the document, in order. */
export function sentencesAround(reading: Reading, offset: number): number[] {
  const found: number[] = [];
  for (const part of partsIn(reading.document, { start: offset, end: offset })) {
    for (const sentences of reading.parts[part]?.blocks ?? []) {
      const { base, fact } = sentences?.[0]?.block ?? {};
      if (!sentences || base === undefined || !fact) continue;
      if (offset < base + fact.span.start || base + fact.span.end <= offset) continue;
      for (const { index } of sentences) found.push(index);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The number of the sentence that holds an offset of the document; -1 for none. */
export function sentenceAt(reading: Reading, offset: number): number {
  const holds = (index: number) => {
    const span = reading.sentences[index]?.span;
    return span !== undefined && span.start <= offset && offset < span.end;
  };
  return sentencesAround(reading, offset).find(holds) ?? -1;
}
