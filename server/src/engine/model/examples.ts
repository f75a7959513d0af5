/** Sentences that show how a rule works and set none: worked sums, supposed cases, sections of examples. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { titled } from "../coverage/titled.js";
import { KeptOf } from "../text/kept-of.js";

const HEADING = /^(?:\P{L}*)(?:worked |an? )?examples?\b|\bexamples?$/iu;
const OPENS =
  /^[\s"“(]*(?:for example|for instance|e\.g\.|examples? ?:|an example|as an example|assum(?:e|ing)|suppose|imagine|extending the (?:above|previous)|in (?:this|the (?:other|above|previous)) example)(?![\p{L}\p{N}])/iu;
/** A sum goes on in the sentences after it. */
const CARRIES_ON = /^(?:if|then|this|that|those|these|so|here|thus|\d)(?![\p{L}])/iu;
const ASIDE = /^(?:e\.g\.|for example|for instance|such as|say,)/i;

const kept = new KeptOf<Reading, ReadonlySet<number>>();

/** Numbers of sentences, in `Reading.sentences`. */
export function examplesIn(reading: Reading): ReadonlySet<number> {
  return kept.of(reading, () => read(reading));
}

const headings = titled((heading) => HEADING.test(heading) || undefined);
const opening = perPart(({ text }) => OPENS.test(text) || undefined);

function read(reading: Reading): Set<number> {
  const found = new Set<number>();
  for (const section of sectionsOfExamples(reading)) {
    const end = reading.starts[section + 1] ?? 0;
    for (let index = reading.starts[section] ?? 0; index < end; index++) found.add(index);
  }
  for (const { index } of opening(reading)) found.add(index);
  for (const index of found) if (goesOn(reading, index + 1)) found.add(index + 1);
  return found;
}

function sectionsOfExamples(reading: Reading): Set<number> {
  const sections = new Set(headings(reading).map(({ section }) => section.index));
  if (sections.size === 0) return sections;
  for (const { index, parent } of reading.document.sections)
    if (parent && sections.has(parent.index)) sections.add(index);
  return sections;
}

/** A sentence behind an example. */
function goesOn({ sentences }: Reading, index: number): boolean {
  const sentence = sentences[index];
  return sentence !== undefined && sentences[index - 1]?.block === sentence.block && CARRIES_ON.test(sentence.text);
}

/** "(e.g. employees of the same company)": in brackets that give a case. */
export function isInAside({ block }: ReadSentence, start: number): boolean {
  const { text } = block.fact;
  const open = text.lastIndexOf("(", start);
  return open >= 0 && !text.slice(open, start).includes(")") && ASIDE.test(text.slice(open + 1, open + 16));
}
