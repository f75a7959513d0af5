/** The document as the rest of the engine sees it: parts' facts put in their places, and the sections they make. */

import { KeptOf } from "../text/kept-of.js";
import { LineIndex } from "../text/lines.js";
import type { Span, TopicId } from "../types.js";
import { type CommentFact, type Facts, type HeadingFact, type LinkFact, type ProseFact, shift } from "./facts.js";
import { entry, type FrontMatter, readFrontMatter, textOf } from "./front-matter.js";
import { PartInPlace, type Placed } from "./in-place.js";
import { keepParts, type PartsKept, readParts } from "./kept-parts.js";
import { makeSections } from "./sections.js";

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
  /** Prose before the first heading below this one; it goes over to the next version (`upToDate`). */
  readonly prose: readonly Placed<ProseFact>[];
  /** The requirements that the heading is dedicated to; set when the language is known. */
  topics: readonly TopicId[];
}

export interface Part {
  readonly span: Span;
  readonly facts: Facts;
  /** The same object as long as the part stays as it is, wherever it moves. */
  readonly place: PartInPlace;
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

const kept = new KeptOf<GovernanceDocument, PartsKept>();
/** Their parts have gone over to a newer version. */
const outdated = new WeakSet<GovernanceDocument>();
const revived = new KeptOf<GovernanceDocument, GovernanceDocument>();
/** The version before, as long as nobody has taken it. */
const versionsBefore = new KeptOf<GovernanceDocument, GovernanceDocument>();

/** The version before a document, for once: whoever wants to go on from it takes it. */
export function takeVersionBefore(document: GovernanceDocument): GovernanceDocument | undefined {
  const last = versionsBefore.get(document);
  versionsBefore.set(document, undefined);
  return last;
}

/**
 * Reads a document; of the last version of it, if there is one, what stays is not read again, and belongs to the new
 * version from now on: what is still to be asked of the last one has to be asked of `upToDate`.
 */
export function readDocument(path: string, text: string, last?: GovernanceDocument): GovernanceDocument {
  const bodyStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const frontMatter = readFrontMatter(text, bodyStart);
  const inParts = keepParts(text, frontMatter?.span.end ?? bodyStart, last && kept.get(last));
  if (last === undefined || outdated.has(last)) return documentOf(path, inParts, frontMatter, last, []);
  const document = documentOf(path, inParts, frontMatter, last, last.parts);
  outdated.add(last);
  versionsBefore.set(last, undefined);
  versionsBefore.set(document, last);
  return document;
}

/** The document itself or, once there is a newer version of it, another that is the same in all it says. */
export function upToDate(document: GovernanceDocument): GovernanceDocument {
  if (!outdated.has(document)) return document;
  const inParts = kept.get(document);
  if (!inParts) return readDocument(document.path, document.text);
  return revived.of(document, () => documentOf(document.path, inParts, document.frontMatter, document, []));
}

/** @param taken the parts of the last version, which are at home in this one from now on */
function documentOf(
  path: string,
  inParts: PartsKept,
  frontMatter: FrontMatter | undefined,
  last: GovernanceDocument | undefined,
  taken: readonly Part[],
): GovernanceDocument {
  const { text } = inParts.cut;
  const parts = placeParts(inParts, taken);
  const sections = makeSections(parts, text.length);
  const from = inParts.cut.cuts[0]?.start ?? 0;
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

/** Those before the edit and those after it stay, unless a definition elsewhere changes what they say. */
function placeParts(inParts: PartsKept, taken: readonly Part[]): Part[] {
  const { before, after } = inParts.same;
  return readParts(inParts).map(({ span, facts }, number, { length }) => {
    const from = number < before ? number : number >= length - after ? number - length + taken.length : -1;
    const known = taken[from]?.place;
    const place = known?.facts === facts ? known.moveTo(span.start, number) : undefined;
    return { span, facts, place: place ?? new PartInPlace(facts, span.start, number) };
  });
}

export function placeSpan(placed: Placed<unknown>, span: Span): Span {
  return shift(span, placed.base);
}

const keptLinks = new KeptOf<GovernanceDocument, readonly LinkFact[]>();

/** All links, with their places in the document. */
export function linksOf(document: GovernanceDocument): readonly LinkFact[] {
  return keptLinks.of(document, () => document.parts.flatMap(placedLinks));
}

/** The links of a part, with their places in the document. */
export function placedLinks({ span, facts }: Part): LinkFact[] {
  return facts.links.map((link) => ({ url: link.url, text: link.text, span: shift(link.span, span.start) }));
}

export function* commentsOf(document: GovernanceDocument): Generator<CommentFact> {
  for (const { span, facts } of document.parts)
    for (const comment of facts.comments) yield { ...comment, span: shift(comment.span, span.start) };
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
