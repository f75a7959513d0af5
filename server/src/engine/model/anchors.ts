/** The places of a document that a link with `#` can lead to. */
import type { GovernanceDocument } from "../document/document.js";
import type { Span } from "../types.js";

export interface Anchor {
  /** As a link would name it. */
  readonly slug: string;
  readonly span: Span;
}

interface Anchors {
  readonly all: readonly Anchor[];
  /** The first of each. */
  readonly bySlug: ReadonlyMap<string, Anchor>;
  readonly byLoose: ReadonlyMap<string, Anchor>;
}

const kept = new WeakMap<GovernanceDocument, Anchors>();

export function anchorsOf(document: GovernanceDocument): readonly Anchor[] {
  return filed(document).all;
}

function filed(document: GovernanceDocument): Anchors {
  const known = kept.get(document) ?? filedAnew(gather(document));
  kept.set(document, known);
  return known;
}

function filedAnew(all: readonly Anchor[]): Anchors {
  const backwards = all.toReversed();
  return {
    all,
    bySlug: new Map(backwards.map((each) => [each.slug, each])),
    byLoose: new Map(backwards.map((each) => [loose(each.slug), each])),
  };
}

/** Where a fragment leads; renderers differ in how they treat marks, so only letters and digits are compared. */
export function anchorAt(document: GovernanceDocument, fragment: string): Anchor | undefined {
  const { bySlug, byLoose } = filed(document);
  return bySlug.get(fragment) ?? byLoose.get(loose(fragment));
}

/** Headings as Markdown marks them, in quotations and HTML too. */
const HEADING =
  /^[ >\t*-]{0,12}#{1,6}[ \t]+(.{1,300})$|^([^\s#>-].{0,300})\r?\n {0,3}(?:={2,}|-{2,})[ \t]*$|<h[1-6][^>]{0,200}>([^<]{1,200})</gimu;
/** Ids set by hand: in HTML, in braces, as MyST writes them. */
const BY_HAND = /\b(?:id|name)\s?=\s?["']?([^"'\s<>]{1,100})|\{:?\s?#([\w:.-]{1,100})|^\(([\w-]{1,100})\)=$/gimu;

function gather({ text }: GovernanceDocument): Anchor[] {
  const anchors: Anchor[] = [];
  const seen = new Map<string, number>();
  for (const { 0: whole, 1: atx, 2: setext, 3: html, index } of text.matchAll(HEADING)) {
    const slug = slugOf(atx ?? setext ?? html ?? "");
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    anchors.push({ slug: before > 0 ? `${slug}-${before}` : slug, span: { start: index, end: index + whole.length } });
  }
  for (const { 0: whole, 1: html, 2: braces, 3: myst, index } of text.matchAll(BY_HAND))
    anchors.push({ slug: html ?? braces ?? myst ?? "", span: { start: index, end: index + whole.length } });
  return anchors.filter(({ slug }) => slug !== "");
}

/** As most renderers make it: small letters, blanks to hyphens, no other marks. */
export function slugOf(heading: string): string {
  return heading
    .replace(/\{:?\s?#[^}]{0,100}\}/g, "")
    .replace(/\s#+\s*$/, "")
    .replace(/\]\([^()]{0,300}\)|\]\[[^\][]{0,100}\]|<[^<>]{1,200}>/g, "")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
}

function loose(slug: string): string {
  return slug.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
