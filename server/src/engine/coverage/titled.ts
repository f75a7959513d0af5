/** What is read from headings alone, kept as long as the parts of the document that hold them. */
import type { Lexicon } from "../cues/lexicon.js";
import type { GovernanceDocument, Section } from "../document/document.js";
import type { Facts } from "../document/facts.js";
import { KeptOf } from "../text/kept-of.js";
import { type ByParts, byParts } from "./by-parts.js";
import type { Reading } from "./reading.js";
import { newSlot } from "./shelf.js";

/** A section with a heading of which something was read. */
export interface FoundHeading<T> {
  readonly section: Section;
  readonly value: T;
}

/** The same without the document: of the headings of its part, the one at `at`. */
interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

/**
 * The sections of whose heading `read` says something, in the order of the text, with what it says. It is asked once for
 * each heading as long as its part stays as it is, and may look at nothing but the words of the heading.
 */
export function titled<T>(
  read: (heading: string, lexicon: Lexicon) => T | undefined,
): (reading: Reading) => readonly FoundHeading<T>[] {
  const nothing: readonly Kept<T>[] = [];
  const slot = newSlot(nothing);
  const found = byParts<Kept<T>>((reading, from, to, add) => {
    for (let number = from; number < to; number++) {
      const shelf = reading.parts[number]?.kept;
      const { place } = reading.document.parts[number] ?? {};
      if (!shelf || !place || place.headings === 0) continue;
      const kept = slot.get(shelf) ?? slot.put(shelf, readPart(place.facts, reading.lexicon, read) ?? nothing);
      if (kept.length > 0) add(number, kept);
    }
  });
  const byReading = new KeptOf<Reading, readonly FoundHeading<T>[]>();
  return (reading) => {
    return byReading.of(reading, () => placed(reading, found(reading)));
  };
}

function placed<T>({ document }: Reading, { numbers, lists }: ByParts<Kept<T>>): FoundHeading<T>[] {
  const firsts = firstSections(document);
  const found: FoundHeading<T>[] = [];
  for (const [i, list] of lists.entries())
    for (const { at, value } of list) {
      const section = document.sections[(firsts[numbers[i] ?? 0] ?? 0) + at];
      if (section) found.push({ section, value });
    }
  return found;
}

const keptFirsts = new KeptOf<GovernanceDocument, readonly number[]>();

/** By number of the part, the number of the section that its first heading begins; before the first heading is one without. */
function firstSections(document: GovernanceDocument): readonly number[] {
  const known = keptFirsts.get(document);
  if (known) return known;
  let next = 1;
  const firsts = document.parts.map(({ place }) => {
    const first = next;
    next += place.headings;
    return first;
  });
  keptFirsts.set(document, firsts);
  return firsts;
}

function readPart<T>(
  { blocks }: Facts,
  lexicon: Lexicon,
  read: (heading: string, lexicon: Lexicon) => T | undefined,
): Kept<T>[] | undefined {
  const values = blocks.filter((block) => block.type === "heading").map(({ text }) => read(text.trim(), lexicon));
  const kept = values.flatMap((value, at) => (value === undefined ? [] : [{ at, value }]));
  return kept.length > 0 ? kept : undefined;
}
