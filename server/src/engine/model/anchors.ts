/** The places of a document that a link with `#` can lead to. */
import type { GovernanceDocument } from "../document/document.js";
import type { Facts } from "../document/facts.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";
import { loose, type Mark, type Marked, markedIn } from "./marked.js";

export interface Anchor {
  /** As a link would name it. */
  readonly slug: string;
  readonly span: Span;
}

interface Kept extends Anchor {
  /** The letters and digits of the slug alone. */
  readonly loose: string;
}

const kept = new KeptOf<GovernanceDocument, readonly Kept[]>();

export function anchorsOf(document: GovernanceDocument): readonly Anchor[] {
  return keptFor(document);
}

function keptFor(document: GovernanceDocument): readonly Kept[] {
  return kept.of(document, () => gather(document));
}

/** The first of each. */
interface Filed {
  readonly bySlug: ReadonlyMap<string, Anchor>;
  readonly byLoose: ReadonlyMap<string, Anchor>;
}

const files = new KeptOf<GovernanceDocument, Filed>();

/** Where a fragment leads; renderers differ in how they treat marks, so only letters and digits are compared. */
export function anchorAt(document: GovernanceDocument, fragment: string): Anchor | undefined {
  const { bySlug, byLoose } = files.get(document) ?? filed(document);
  return bySlug.get(fragment) ?? byLoose.get(loose(fragment));
}

function filed(document: GovernanceDocument): Filed {
  const made = { bySlug: new Map<string, Anchor>(), byLoose: new Map<string, Anchor>() };
  for (const anchor of keptFor(document)) {
    if (!made.bySlug.has(anchor.slug)) made.bySlug.set(anchor.slug, anchor);
    if (!made.byLoose.has(anchor.loose)) made.byLoose.set(anchor.loose, anchor);
  }
  files.set(document, made);
  return made;
}

/** A second heading of the same words bears a number. */
function gather(document: GovernanceDocument): Kept[] {
  const pieces = piecesOf(document);
  const anchors: Kept[] = [];
  const seen = new Map<string, number>();
  for (const { base, marked } of pieces)
    for (const mark of marked.headings) {
      const before = seen.get(mark.slug) ?? 0;
      seen.set(mark.slug, before + 1);
      const own = before > 0 ? { slug: `${mark.slug}-${before}`, loose: `${mark.loose}${before}` } : mark;
      if (own.slug !== "") anchors.push(placed(own, mark, base));
    }
  for (const { base, marked } of pieces)
    for (const mark of marked.byHand) if (mark.slug !== "") anchors.push(placed(mark, mark, base));
  return anchors;
}

function placed({ slug, loose }: Pick<Kept, "slug" | "loose">, { start, end }: Mark, base: number): Kept {
  return { slug, loose, span: { start: base + start, end: base + end } };
}

interface Piece {
  readonly base: number;
  readonly marked: Marked;
}

const byPart = new KeptOf<Facts, Marked>();

/** What stands before the first part, and the parts; the whole text as one where something may reach over an end. */
function piecesOf({ text, parts }: GovernanceDocument): Piece[] {
  const whole = () => [{ base: 0, marked: markedIn(text) }];
  // The first line of such a text does not begin where its first part does.
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) return whole();
  const front = markedIn(text.slice(0, parts[0]?.span.start ?? 0));
  const pieces: Piece[] = [{ base: 0, marked: front }];
  let last = front;
  for (const { facts, span } of parts) {
    if (last.isOpen || (last.mayBeUnderlined && isUnderline(text, span.start))) return whole();
    last = byPart.get(facts) ?? markedIn(text.slice(span.start, span.end));
    byPart.set(facts, last);
    pieces.push({ base: span.start, marked: last });
  }
  return pieces;
}

const BYTE_ORDER_MARK = 0xfeff;
const UNDERLINE = / {0,3}[=-]/y;

function isUnderline(text: string, at: number): boolean {
  UNDERLINE.lastIndex = at;
  return UNDERLINE.test(text);
}
