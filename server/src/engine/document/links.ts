/** Links of a document by where they stand, and what is read from the source of its parts. */

import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";
import { type GovernanceDocument, type Part, placedLinks, type Section } from "./document.js";
import type { Facts, LinkFact } from "./facts.js";

/** The numbers of the parts that share anything with a span, or hold the place of an empty one. */
export function partsIn({ parts }: GovernanceDocument, span: Span): number[] {
  const found: number[] = [];
  for (let at = partAt(parts, span.start); at < parts.length; at++) {
    const start = parts[at]?.span.start ?? 0;
    if (start >= span.end && start > span.start) break;
    found.push(at);
  }
  return found;
}

/** The last part that begins at an offset or before; the first for what stands before all. */
function partAt(parts: readonly Part[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The innermost section that holds a span. */
export function sectionAround({ sections }: GovernanceDocument, span: Span): Section | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.span.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  for (let section = sections[low]; section; section = section.parent)
    if (section.span.start <= span.start && span.end <= section.span.end) return section;
  return undefined;
}

/** The links that share anything with a span, with their places in the document. */
export function linksNear(document: GovernanceDocument, { start, end }: Span): LinkFact[] {
  return partsIn(document, { start, end }).flatMap((at) => {
    const part = document.parts[at];
    return part ? placedLinks(part).filter(({ span }) => span.end > start && span.start < end) : [];
  });
}

/** Whether a link stands within a span. */
export function isLinkIn(document: GovernanceDocument, within: Span): boolean {
  return partsIn(document, within).some((at) => {
    const part = document.parts[at];
    return part?.facts.links.some(
      ({ span }) => within.start <= part.span.start + span.start && part.span.start + span.end <= within.end,
    );
  });
}

/**
 * `read` for the source of a document in pieces: what goes before its parts, and each part, which is read once as long as
 * it stays as it is.
 */
export function perSource<T>(read: (source: string) => T): (document: GovernanceDocument) => readonly T[] {
  const ofParts = perFacts((_, source) => read(source));
  return (document) => [
    read(document.text.slice(0, document.parts[0]?.span.start ?? document.text.length)),
    ...ofParts(document),
  ];
}

/** `read` for the facts of each part and its source, once for each as long as it stays as it is. */
export function perFacts<T>(read: (facts: Facts, source: string) => T): (document: GovernanceDocument) => readonly T[] {
  const kept = new KeptOf<Facts, { readonly value: T }>();
  return ({ parts, text }) =>
    parts.map(({ facts, span }) => {
      const known = kept.get(facts);
      if (known) return known.value;
      const value = read(facts, text.slice(span.start, span.end));
      kept.set(facts, { value });
      return value;
    });
}
