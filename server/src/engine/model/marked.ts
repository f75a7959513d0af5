/** The headings and ids that a stretch of Markdown marks, in quotations and HTML too. */
import { matchesIn } from "../text/matches.js";

/** Offsets count from the start of the stretch. */
export interface Mark {
  readonly slug: string;
  /** The letters and digits of it alone. */
  readonly loose: string;
  readonly start: number;
  readonly end: number;
}

export interface Marked {
  readonly headings: readonly Mark[];
  /** Ids set by hand. */
  readonly byHand: readonly Mark[];
  /** Something may begin in it that ends behind it. */
  readonly isOpen: boolean;
  /** Its last line is a heading if an underline follows. */
  readonly mayBeUnderlined: boolean;
}

/** Headings as Markdown marks them, in quotations and HTML too. */
const HEADING =
  /^[ >\t*-]{0,12}#{1,6}[ \t]+(.{1,300})$|^([^\s#>-].{0,300})\r?\n {0,3}(?:={2,}|-{2,})[ \t]*$|<h[1-6][^>]{0,200}>([^<]{1,200})</gimu;
/** Ids set by hand: in HTML, in braces, as MyST writes them. */
const BY_HAND = /\b(?:id|name)\s?=\s?["']?([^"'\s<>]{1,100})|\{:?\s?#([\w:.-]{1,100})|^\(([\w-]{1,100})\)=$/gimu;
/** What of these the end may have cut, all but the underline. */
const CUT = /(?:<h[1-6][^>]{0,200}(?:>[^<]{0,200})?|\b(?:id|name)\s?(?:=\s?["']?)?|\{:?\s?)$/iu;
const LONGEST_CUT = 410;

/** @param text whole lines */
export function markedIn(text: string): Marked {
  const headings: Mark[] = [];
  const byHand: Mark[] = [];
  for (const { 0: whole, 1: atx, 2: setext, 3: html, index } of matchesIn(text, HEADING))
    headings.push(markAt(slugOf(atx ?? setext ?? html ?? ""), index, whole));
  for (const { 0: whole, 1: html, 2: braces, 3: myst, index } of matchesIn(text, BY_HAND))
    byHand.push(markAt(html ?? braces ?? myst ?? "", index, whole));
  const end = text.slice(-LONGEST_CUT);
  return { headings, byHand, isOpen: CUT.test(end), mayBeUnderlined: /(?:^|[\r\n])[^\s#>-][^\r\n]*\r?\n?$/.test(end) };
}

function markAt(slug: string, start: number, whole: string): Mark {
  return { slug, loose: loose(slug), start, end: start + whole.length };
}

/** Renderers differ in how they treat marks. */
export function loose(slug: string): string {
  return slug.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
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
