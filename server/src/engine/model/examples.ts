/** Sentences that show how a rule works and set none: worked sums, supposed cases, sections of examples. */
import type { Reading, ReadSentence } from "../coverage/reading.js";

const HEADING = /^(?:\P{L}*)(?:worked |an? )?examples?\b|\bexamples?$/iu;
const OPENS =
  /^[\s"“(]*(?:for example|for instance|e\.g\.|examples? ?:|an example|as an example|assum(?:e|ing)|suppose|imagine|extending the (?:above|previous)|in (?:this|the (?:other|above|previous)) example)(?![\p{L}\p{N}])/iu;
/** A sum goes on in the sentences after it. */
const CARRIES_ON = /^(?:if|then|this|that|those|these|so|here|thus|\d)(?![\p{L}])/iu;
const ASIDE = /^(?:e\.g\.|for example|for instance|such as|say,)/i;

const kept = new WeakMap<Reading, ReadonlySet<number>>();

/** Numbers of sentences, in `Reading.sentences`. */
export function examplesIn(reading: Reading): ReadonlySet<number> {
  const known = kept.get(reading) ?? read(reading);
  kept.set(reading, known);
  return known;
}

function read({ document, sentences }: Reading): Set<number> {
  const sections = new Set<number>();
  for (const { index, heading, parent } of document.sections)
    if (HEADING.test(heading?.text.trim() ?? "") || (parent && sections.has(parent.index))) sections.add(index);
  const found = new Set<number>();
  sentences.forEach((sentence, index) => {
    const text = sentence.text;
    const goesOn = found.has(index - 1) && sentences[index - 1]?.block === sentence.block && CARRIES_ON.test(text);
    if (sections.has(sentence.section) || goesOn || OPENS.test(text)) found.add(index);
  });
  return found;
}

/** "(e.g. employees of the same company)": in brackets that give a case. */
export function isInAside({ block }: ReadSentence, start: number): boolean {
  const { text } = block.fact;
  const open = text.lastIndexOf("(", start);
  return open >= 0 && !text.slice(open, start).includes(")") && ASIDE.test(text.slice(open + 1, open + 16));
}
