/** What is read from headings alone, kept as long as the parts of the document that hold them. */
import type { PartHits } from "../cues/hits.js";
import type { Lexicon } from "../cues/lexicon.js";
import type { Section } from "../document/document.js";
import type { Facts } from "../document/facts.js";
import type { Reading } from "./reading.js";

/** A section with a heading of which something was read. */
export interface FoundHeading<T> {
  readonly section: Section;
  readonly value: T;
}

interface Kept<T> {
  /** How many headings the part has. */
  readonly count: number;
  /** Which of them say something. */
  readonly found: readonly { readonly at: number; readonly value: T }[];
}

/**
 * The sections of whose heading `read` says something, in the order of the text, with what it says. It is asked once for
 * each heading as long as its part stays as it is, and may look at nothing but the words of the heading.
 */
export function titled<T>(
  read: (heading: string, lexicon: Lexicon) => T | undefined,
): (reading: Reading) => readonly FoundHeading<T>[] {
  const byPart = new WeakMap<PartHits, Kept<T>>();
  const byReading = new WeakMap<Reading, readonly FoundHeading<T>[]>();
  return (reading) => {
    const known = byReading.get(reading);
    if (known) return known;
    const found = gather(reading, (hits, facts) => {
      const kept = byPart.get(hits) ?? readPart(facts, reading.lexicon, read);
      byPart.set(hits, kept);
      return kept;
    });
    byReading.set(reading, found);
    return found;
  };
}

/** Each heading begins a section; before the first there is one without. */
function gather<T>(
  { document, parts }: Reading,
  keptFor: (hits: PartHits, facts: Facts) => Kept<T>,
): FoundHeading<T>[] {
  const found: FoundHeading<T>[] = [];
  let next = 1;
  for (const [i, { facts }] of document.parts.entries()) {
    const hits = parts[i]?.hits;
    if (!hits) continue;
    const kept = keptFor(hits, facts);
    for (const { at, value } of kept.found) {
      const section = document.sections[next + at];
      if (section) found.push({ section, value });
    }
    next += kept.count;
  }
  return found;
}

function readPart<T>(
  { blocks }: Facts,
  lexicon: Lexicon,
  read: (heading: string, lexicon: Lexicon) => T | undefined,
): Kept<T> {
  const found: { at: number; value: T }[] = [];
  let count = 0;
  for (const block of blocks) {
    if (block.type !== "heading") continue;
    const value = read(block.text.trim(), lexicon);
    if (value !== undefined) found.push({ at: count, value });
    count++;
  }
  return { count, found };
}
