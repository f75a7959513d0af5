/** How bodies and offices are filled: who elects or appoints whom. */
import type { Name } from "../cues/names.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Filling } from "./types.js";

const HOW: Readonly<Record<string, Filling["how"]>> = {
  elected: "elected",
  appointed: "appointed",
  delegated: "delegated",
  volunteers: "volunteers",
  "by-office": "by office",
};

export interface FillingOf {
  readonly of: string;
  readonly filling: Filling;
}

export function* fillingsIn(
  { sentences }: Reading,
  idOf: (name: Name) => string,
): Generator<FillingOf> {
  for (const sentence of sentences) {
    if (sentence.setsNoRule) continue;
    for (const { signal, start, end } of sentence.hits) {
      const how = signal.type === "model" ? HOW[signal.name] : undefined;
      if (!how) continue;
      const found = partiesOf(sentence, start, end);
      if (!found) continue;
      const by = found.by && idOf(found.by);
      yield {
        of: idOf(found.filled),
        filling: { how, span: sentence.spanOf(start, end), ...(by ? { by } : {}) },
      };
    }
  }
}

/** "The chair is elected by the assembly", or "the assembly elects a chair". */
function partiesOf(sentence: ReadSentence, start: number, end: number): { filled: Name; by?: Name } | undefined {
  const { text } = sentence.block.fact;
  const before = sentence.names.filter((each) => each.end <= start).at(-1);
  const after = sentence.names.find((each) => each.start >= end);
  const passive = /\b(?:is|are|be|been|being|was|were)\s+(?:\p{L}+\s+){0,2}$/u.test(text.slice(Math.max(0, start - 40), start));
  if (passive) {
    const agent = after && /\bby\s+(?:\p{L}+\s+){0,3}$/u.test(text.slice(end, after.start)) ? after : undefined;
    return before && { filled: before, ...(agent ? { by: agent } : {}) };
  }
  if (after) return { filled: after, ...(before ? { by: before } : {}) };
  return undefined;
}
