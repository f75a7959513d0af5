/** Passages of a document, for people to read. */
import type { GovernanceDocument, Span } from "../engine/index.js";

const LONGEST = 400;

/** The paragraph, item or row around a place, of a heading the first below it, shortened; undefined where there is none. */
export function quotedAt(document: GovernanceDocument, { start }: Span): string | undefined {
  for (const { prose, heading } of document.sections) {
    const [first] = prose;
    if (first && heading && heading.span.start <= start && start < heading.span.end) return shortened(first.fact.text);
    for (const { fact, base } of prose)
      if (base + fact.span.start <= start && start < base + fact.span.end) return shortened(fact.text);
  }
  return undefined;
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(" ", LONGEST))} …`;
}
