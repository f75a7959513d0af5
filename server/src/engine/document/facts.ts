/** What one part of a document says, as plain data. Offsets count from the start of the part. */
import type { Span } from "../types.js";

export type HeadingStyle = "atx" | "setext" | "bold" | "plain" | "item";

/** Text as a reader sees it, with the way back to the source. */
export interface PlainText {
  readonly text: string;
  /** Pairs of offsets, plain then source, ascending: between two pairs both run alike. */
  readonly map: readonly number[];
  /** Pairs of offsets into `text`, ascending: what is set as code. */
  readonly code?: readonly number[];
}

export interface HeadingFact extends PlainText {
  readonly type: "heading";
  /** 1 to 6 for Markdown's own; 7 for a bold or plain line that serves as one; 8 and more for list items that do. */
  readonly depth: number;
  readonly style: HeadingStyle;
  readonly span: Span;
  /** Where the section surely ends, for headings that are items of a list. */
  readonly sectionEnd?: number;
}

export interface ProseFact extends PlainText {
  readonly type: "prose";
  readonly form: "paragraph" | "item" | "row" | "header-row";
  /** How deep in lists. */
  readonly depth: number;
  /** Pairs of offsets into `text`. */
  readonly sentences: readonly number[];
  readonly span: Span;
}

/** What is in the document but not its own words: code, quotations, HTML. */
export interface AsideFact {
  readonly type: "aside";
  readonly what: "code" | "quote" | "html";
  readonly span: Span;
}

export type Fact = HeadingFact | ProseFact | AsideFact;

export interface LinkFact {
  readonly url: string;
  readonly span: Span;
  readonly text: string;
}

export interface CommentFact {
  /** Between `<!--` and `-->`, trimmed. */
  readonly text: string;
  readonly span: Span;
}

export interface DefinitionFact {
  readonly label: string;
  readonly url: string;
}

export interface Facts {
  readonly blocks: readonly Fact[];
  readonly links: readonly LinkFact[];
  readonly comments: readonly CommentFact[];
  readonly definitions: readonly DefinitionFact[];
}

/** The source offset of an offset in a plain text. */
export function sourceOffset(plain: PlainText, offset: number): number {
  const { map } = plain;
  let low = 0;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (map[low * 2 + 1] ?? 0) + offset - (map[low * 2] ?? 0);
}

/** The source span of a stretch of a plain text; its end follows the last character. */
export function sourceSpan(plain: PlainText, start: number, end: number): Span {
  if (end <= start) return { start: sourceOffset(plain, start), end: sourceOffset(plain, start) };
  return { start: sourceOffset(plain, start), end: sourceOffset(plain, end - 1) + 1 };
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
