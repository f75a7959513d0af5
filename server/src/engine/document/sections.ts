/** The sections that the headings of a document make. */
import type { Part, Section } from "./document.js";
import { type HeadingFact, type ProseFact, shift } from "./facts.js";
import type { Placed } from "./in-place.js";

/** A section whose end is not known before the next heading. */
interface OpenSection extends Section {
  readonly depth: number;
  readonly parent?: OpenSection | undefined;
  readonly span: { readonly start: number; end: number };
  readonly prose: Placed<ProseFact>[];
}

export function makeSections(parts: readonly Part[], length: number): Section[] {
  let open: OpenSection = { index: 0, depth: 0, span: { start: 0, end: length }, prose: [], topics: [] };
  const sections = [open];
  for (const { span, facts, place } of parts) {
    const base = span.start;
    for (let block = 0; block < facts.blocks.length; block++) {
      const fact = facts.blocks[block];
      if (!fact) continue;
      open = closeEnded(open, base + fact.span.start);
      const prose = place.prose[block];
      if (prose) open.prose.push(prose);
      if (fact.type !== "heading") continue;
      open = openSection(sections.length, fact, base, open, length);
      sections.push(open);
    }
  }
  for (const { span, parent } of sections) if (parent && parent.span.end < span.end) span.end = parent.span.end;
  return sections;
}

function openSection(index: number, fact: HeadingFact, base: number, before: OpenSection, length: number): OpenSection {
  const { text, depth, style } = fact;
  const span = shift(fact.span, base);
  const end = fact.sectionEnd === undefined ? length : base + fact.sectionEnd;
  return {
    index,
    depth,
    heading: { text: text.trim(), depth, style, span, fact },
    parent: ancestorAbove(before, depth, span.start),
    span: { start: span.start, end },
    prose: [],
    topics: [],
  };
}

/** Leaves sections whose list item has ended before `offset`. */
function closeEnded(open: OpenSection, offset: number): OpenSection {
  let section = open;
  while (section.parent && section.span.end <= offset) section = section.parent;
  return section;
}

function ancestorAbove(open: OpenSection, depth: number, start: number): OpenSection {
  let section = open;
  while (section.parent && section.depth >= depth) {
    section.span.end = Math.min(section.span.end, start);
    section = section.parent;
  }
  return section;
}
