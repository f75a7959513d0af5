/** What is read from links alone, kept as long as the parts of the document that hold them. */
import type { GovernanceDocument } from "../document/document.js";
import { type Facts, type LinkFact, shift } from "../document/facts.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";

/** What was read from one link, and where that stands in the document. */
export interface FoundLink<T> {
  readonly span: Span;
  readonly value: T;
}

/**
 * The links of which `read` says something, in the order of the text. It is asked once for each as long as its part
 * stays as it is, and may look at nothing but the link; its span counts from the start of the part.
 */
export function perLink<T>(
  read: (link: LinkFact) => T | undefined,
): (document: GovernanceDocument) => readonly FoundLink<T>[] {
  const byPart = new KeptOf<Facts, readonly FoundLink<T>[]>();
  const byDocument = new KeptOf<GovernanceDocument, readonly FoundLink<T>[]>();
  return (document) => {
    const known = byDocument.get(document);
    if (known) return known;
    const found: FoundLink<T>[] = [];
    for (const { facts, span } of document.parts) {
      const kept = byPart.of(facts, () => readPart(facts, read));
      for (const each of kept) found.push({ value: each.value, span: shift(each.span, span.start) });
    }
    byDocument.set(document, found);
    return found;
  };
}

function readPart<T>({ links }: Facts, read: (link: LinkFact) => T | undefined): FoundLink<T>[] {
  return links.flatMap((link) => {
    const value = read(link);
    return value === undefined ? [] : [{ span: link.span, value }];
  });
}
