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
  readonly heading?: Heading | undefined;
  readonly parent?: Section | undefined;
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
  return shift(span, placed.base);
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

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** A section whose end is not known before the next heading. */
interface OpenSection extends Section {
  readonly depth: number;
  readonly parent?: OpenSection | undefined;
  readonly span: { readonly start: number; end: number };
  readonly prose: Placed<ProseFact>[];
}

function makeSections(parts: readonly Part[], length: number): Section[] {
  let open: OpenSection = { index: 0, depth: 0, span: { start: 0, end: length }, prose: [], topics: [] };
  const sections = [open];
  for (const [part, { span, facts }] of parts.entries()) {
    const base = span.start;
    for (const [block, fact] of facts.blocks.entries()) {
      open = closeEnded(open, base + fact.span.start);
      if (fact.type === "prose") open.prose.push({ fact, base, part, block });
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
