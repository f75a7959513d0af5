/** The document as the rest of the engine sees it: parts' facts put in their places, and the sections they make. */
import { LineIndex } from "../text/lines.js";
import type { Span, TopicId } from "../types.js";
import type { CommentFact, Facts, HeadingFact, LinkFact, ProseFact } from "./facts.js";
import { entry, type FrontMatter, readFrontMatter, textOf } from "./front-matter.js";
import { keepParts, type PartsKept, readParts } from "./kept-parts.js";

/** A fact with the offset of its part. */
export interface Placed<T> {
  readonly fact: T;
  readonly base: number;
  /** Which part it stands in. */
  readonly part: number;
  /** Its number among the blocks of its part. */
  readonly block: number;
}

export interface Heading {
  readonly text: string;
  readonly depth: number;
  readonly style: HeadingFact["style"];
  readonly span: Span;
  /** The same object as long as its part stays as it is. */
  readonly fact: HeadingFact;
}

export interface Section {
  readonly index: number;
  readonly heading?: Heading;
  readonly parent?: Section;
  /** From the heading to the next heading of the same or a lesser depth. */
  readonly span: Span;
  /** Prose before the first heading below this one. */
  readonly prose: readonly Placed<ProseFact>[];
  /** The requirements that the heading is dedicated to; set when the language is known. */
  topics: readonly TopicId[];
}

export interface Part {
  readonly span: Span;
  readonly facts: Facts;
}

export interface GovernanceDocument {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter?: FrontMatter;
  readonly parts: readonly Part[];
  readonly sections: readonly Section[];
  /** Where a finding on the whole document stands: the first heading, else the first line with words. */
  readonly title: Span;
  /** What it is called: the title in its front matter, if any, and its first heading or, without one, how it begins. */
  readonly titles: readonly string[];
}

/** How much of the first line may say what a text without headings is. */
const LONGEST_TITLE = 80;

const kept = new WeakMap<GovernanceDocument, PartsKept>();

/** Reads a document; of the last version of it, if there is one, what stays is not read again. */
export function readDocument(path: string, text: string, last?: GovernanceDocument): GovernanceDocument {
  const bodyStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const frontMatter = readFrontMatter(text, bodyStart);
  const from = frontMatter?.span.end ?? bodyStart;
  const inParts = keepParts(text, from, last && kept.get(last));
  const parts = readParts(inParts);
  const sections = makeSections(parts, text.length);
  const title = titleOf(sections, text, from);
  const heading = sections.find((each) => each.heading)?.heading?.text;
  const called = heading ?? text.slice(title.start, Math.min(title.end, title.start + LONGEST_TITLE));
  const titles = [textOf(entry(frontMatter?.root, "title")?.value), called].filter((each) => each !== undefined);
  const document = {
    path,
    text,
    lines: new LineIndex(text, last),
    ...(frontMatter ? { frontMatter } : {}),
    parts,
    sections,
    title,
    titles,
  };
  kept.set(document, inParts);
  return document;
}

export function placeSpan(placed: Placed<unknown>, span: Span): Span {
  return { start: placed.base + span.start, end: placed.base + span.end };
}

const keptLinks = new WeakMap<GovernanceDocument, readonly LinkFact[]>();

/** All links, with their places in the document. */
export function linksOf(document: GovernanceDocument): readonly LinkFact[] {
  const links = keptLinks.get(document) ?? document.parts.flatMap(placedLinks);
  keptLinks.set(document, links);
  return links;
}

/** The links of a part, with their places in the document. */
export function placedLinks({ span, facts }: Part): LinkFact[] {
  return facts.links.map((link) => ({ url: link.url, text: link.text, span: shift(link.span, span.start) }));
}

export function* commentsOf(document: GovernanceDocument): Generator<CommentFact> {
  for (const { span, facts } of document.parts)
    for (const comment of facts.comments) yield { ...comment, span: shift(comment.span, span.start) };
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

interface Draft {
  readonly index: number;
  readonly heading?: Placed<HeadingFact>;
  readonly depth: number;
  readonly parent?: Draft;
  readonly start: number;
  end: number;
  readonly prose: Placed<ProseFact>[];
}

function makeSections(parts: readonly Part[], length: number): Section[] {
  const root: Draft = { index: 0, depth: 0, start: 0, end: length, prose: [] };
  const drafts: Draft[] = [root];
  let open: Draft = root;
  parts.forEach(({ span, facts }, part) => {
    facts.blocks.forEach((fact, block) => {
      const base = span.start;
      open = closeEnded(open, base + fact.span.start);
      if (fact.type === "prose") open.prose.push({ fact, base, part, block });
      if (fact.type !== "heading") return;
      const start = base + fact.span.start;
      const parent = ancestorAbove(open, fact.depth, start);
      const end = fact.sectionEnd === undefined ? length : base + fact.sectionEnd;
      open = {
        index: drafts.length,
        heading: { fact, base, part, block },
        depth: fact.depth,
        parent,
        start,
        end,
        prose: [],
      };
      drafts.push(open);
    });
  });
  return finish(drafts);
}

/** Leaves sections whose list item has ended before `offset`. */
function closeEnded(open: Draft, offset: number): Draft {
  let section = open;
  while (section.parent && section.end <= offset) section = section.parent;
  return section;
}

function ancestorAbove(open: Draft, depth: number, start: number): Draft {
  let section = open;
  while (section.parent && section.depth >= depth) {
    section.end = Math.min(section.end, start);
    section = section.parent;
  }
  return section;
}

function finish(drafts: readonly Draft[]): Section[] {
  const sections: Section[] = [];
  for (const draft of drafts) {
    const parent = draft.parent === undefined ? undefined : sections[draft.parent.index];
    const fact = draft.heading?.fact;
    const heading = fact &&
      draft.heading && {
        text: fact.text.trim(),
        depth: fact.depth,
        style: fact.style,
        span: placeSpan(draft.heading, fact.span),
        fact,
      };
    sections.push({
      index: draft.index,
      ...(heading ? { heading } : {}),
      ...(parent ? { parent } : {}),
      span: { start: draft.start, end: Math.min(draft.end, parent?.span.end ?? draft.end) },
      prose: draft.prose,
      topics: [],
    });
  }
  return sections;
}

function titleOf(sections: readonly Section[], text: string, from: number): Span {
  const heading = sections.find((each) => each.heading)?.heading;
  if (heading) return trimEnd(text, heading.span);
  const first = /[^\s][^\r\n]*/.exec(text.slice(from, from + 4096));
  return first
    ? { start: from + first.index, end: from + first.index + first[0].trimEnd().length }
    : { start: from, end: from };
}

/** Whether there are headings below its own: the next section is then one of them. */
export function hasSubsection({ sections }: GovernanceDocument, section: Section): boolean {
  return sections[section.index + 1]?.parent === section;
}

/** Whether a section has a heading of its own that is not the document's title. */
export function isBelowTitle(document: GovernanceDocument, { heading }: Section): boolean {
  return heading !== undefined && heading.span.start !== document.title.start;
}

function trimEnd(text: string, span: Span): Span {
  const lines = text.slice(span.start, span.end).trimEnd();
  const firstLine = lines.split(/\r\n|\n|\r/, 1)[0] ?? "";
  return { start: span.start, end: span.start + firstLine.length };
}
