/** Pieces of a document for people to read. */
import type { GovernanceDocument, Position, Span } from "../../engine/index.js";
import type { Frame, FrameLine, Range } from "./types.js";

export const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function rangeOf(document: GovernanceDocument | undefined, { start, end }: Span): Range {
  if (!document) return NOWHERE;
  return { start: document.lines.positionAt(start), end: document.lines.positionAt(end) };
}

/** So much of a passage is quoted, in UTF-16 units. */
const LONGEST_QUOTE = 700;

/** A passage in one line, without the signs that Markdown sets it with. */
export function quoteOf(document: GovernanceDocument | undefined, { start, end }: Span): string {
  if (!document) return "";
  const source = document.text.slice(start, Math.min(end, start + 2 * LONGEST_QUOTE));
  const plain = unmarked(source);
  if (plain.length <= LONGEST_QUOTE && source.length === end - start) return plain;
  return `${plain.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, "")} …`;
}

/** For the eye only: Markdown that it does not know is left as it is. */
function unmarked(source: string): string {
  return source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
    .replace(/^[ \t]*(?:>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?/gm, "")
    .replace(/[ \t]#+[ \t]*$/gm, "")
    .replace(/^[ \t|:-]*-{3,}[ \t|:-]*$/gm, " ")
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/\*\*|__|~~|`/g, "")
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "")
    .replace(/\s*\|\s*/g, " · ")
    .replace(/\s+/g, " ")
    .replace(/^(?: ?·)+ |(?: ·)+ ?$/g, "")
    .trim();
}

const LONGEST_MARK = 2000;

/** The marked text; undefined for one that is too long to be shown. */
export function markedText({ text }: GovernanceDocument, { start, end }: Span): string | undefined {
  return end - start <= LONGEST_MARK ? text.slice(start, end) : undefined;
}

/** Of marked text over many lines, so many are shown. */
const MOST_LINES = 4;

/** The marked lines, with the one before them. */
export function frameOf(document: GovernanceDocument, span: Span): Frame {
  const { start, end } = rangeOf(document, span);
  const first = Math.max(0, start.line - 1);
  const last = Math.min(end.line, start.line + MOST_LINES - 1);
  const lines = Array.from({ length: last - first + 1 }, (_, i) => frameLine(document, first + i, start));
  return { first, lines };
}

const LONGEST_LINE = 400;
/** So much is shown before the mark in a line that is cut. */
const LEAD = 120;

function frameLine({ text, lines }: GovernanceDocument, line: number, mark: Position): FrameLine {
  const start = lines.startOf(line);
  const whole = text.slice(start, lines.startOf(line + 1)).replace(/[\r\n]+$/, "");
  if (whole.length <= LONGEST_LINE) return { text: whole, from: 0, cut: false };
  const from = line === mark.line ? Math.max(0, Math.min(mark.character - LEAD, whole.length - LONGEST_LINE)) : 0;
  return { text: whole.slice(from, from + LONGEST_LINE), from, cut: from + LONGEST_LINE < whole.length };
}
