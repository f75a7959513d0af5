/**
 * The shape of blocks: which lines make a paragraph, a heading, a list is told by how the lines begin, not by what they
 * say. So each line keeps what stands before its first letter, and the rest of it is one letter.
 */
import { type Shape, ShapeBuilder } from "./shape.js";

/** Text that cannot be cut: HTML may go on after a blank line, and a definition holds for all. */
const WHOLE = /[\0\r\uFEFF]|<\S|\]:/;
/** Text whose blocks are told by more than how its lines begin, or in which characters do not stand for themselves. */
const UNSURE = /\\|&\S|\[[ \txX]\]/;
/** A line that may open or close fenced code: what follows, blank lines and all, may belong to it. */
const FENCE = /^[ \t>*+.)\d-]*(?:`{3}|~{3})/m;

/** Whether stretches of the text can be parsed alone. */
export function mayBeCut(source: string): boolean {
  return !WHOLE.test(source);
}

/**
 * Offsets, start then end, of stretches that can be parsed alone, without the blank lines between them. Cut is only
 * before a line at the margin that follows a blank one and cannot belong to a list that came before. (After indented
 * code the parser takes an empty item for a paragraph: what may begin an item is then not cut off either.)
 */
export function chunksOf(source: string): number[] {
  const chunks: number[] = [];
  const mayCut = !FENCE.test(source);
  /** Whether the stretch has a list or lines that are indented. */
  let holds = false;
  let afterBlank = true;
  for (let start = 0; start < source.length; ) {
    const end = lineEnd(source, start);
    const text = contentStart(source, start, end);
    if (text === end) afterBlank = true;
    else {
      const isItem = mayBeginContainer(source, text);
      const isNew = afterBlank && text === start && !(isItem && holds);
      if (chunks.length === 0 || (mayCut && isNew)) {
        chunks.push(start, end);
        holds = false;
      } else chunks[chunks.length - 1] = end;
      holds ||= isItem || text > start;
      afterBlank = false;
    }
    start = end + 1;
  }
  return chunks;
}

/** The line feed that ends the line, or the end of the text. */
export function lineEnd(source: string, start: number): number {
  const end = source.indexOf("\n", start);
  return end < 0 ? source.length : end;
}

export function contentStart(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(source.charCodeAt(at))) at++;
  return at;
}

export function contentEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(source.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** A quotation or an item of a list, or what looks like one. */
function mayBeginContainer(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 62 || code === 42 || code === 43 || code === 45 || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The mark of an item at the margin, before words. */
const ITEM = /(?:[-+*]|(\d{1,9})[.)]) {1,4}(?=[*_]{0,3}[A-Za-z\u0080-\uffff])/y;

/**
 * Offsets where the items of a list begin that is all there is: an item at the margin can be parsed without those
 * before it. Undefined for anything else.
 */
export function itemsOf(source: string, from: number, to: number): number[] | undefined {
  const kind = itemAt(source, from);
  if (kind === undefined || FENCE.test(source.slice(from, to))) return undefined;
  const starts = [from];
  for (let start = lineEnd(source, from) + 1; start < to; start = lineEnd(source, start) + 1) {
    const end = lineEnd(source, start);
    if (contentStart(source, start, end) !== start || start === end) continue;
    if (itemAt(source, start) === kind) starts.push(start);
    else if (!isLetter(source.charCodeAt(start))) return undefined;
  }
  return starts;
}

/** The sign that marks the item: all items of a list have the same. */
function itemAt(source: string, at: number): string | undefined {
  ITEM.lastIndex = at;
  const [mark, digits = ""] = ITEM.exec(source) ?? [];
  return mark?.[digits.length];
}

/** Undefined where how a line begins does not tell all. */
export function flowShape(source: string, from: number, to: number): Shape | undefined {
  const text = source.slice(from, to);
  if (UNSURE.test(text)) return undefined;
  const mayHoldRows = text.includes("|");
  const shape = new ShapeBuilder();
  for (let start = from; start < to; ) {
    const end = Math.min(to, lineEnd(source, start));
    const added = mayHoldRows && source.slice(start, end).includes("|") ? addRow : addLine;
    if (!added(shape, source, start, end)) return undefined;
    if (end < to) shape.exact("\n", end);
    start = end + 1;
  }
  return shape.build();
}

/** False where how the line begins does not tell all. */
function addLine(shape: ShapeBuilder, source: string, start: number, end: number): boolean {
  const first = firstLetter(source, start, end);
  const prefix = source.slice(start, first);
  shape.exact(prefix, start);
  if (first === end) return true;
  if (prefix.includes("```") && source.slice(first, end).includes("`")) return false;
  const last = prefix.includes("#") ? closingStart(source, first, end) : contentEnd(source, first, end);
  shape.stretch(first, last);
  shape.exact(source.slice(last, end), last);
  return true;
}

/**
 * A line with bars, which part the cells if it is the row of a table. One without letters may be the row of dashes below
 * the header, and stands as it is; in any other the first bar is as good as a letter: no block begins after it.
 */
function addRow(shape: ShapeBuilder, source: string, start: number, end: number): boolean {
  const letter = firstLetter(source, start, end);
  const first = letter < end ? Math.min(letter, barAfter(source, start, end)) : end;
  const prefix = source.slice(start, first);
  if (first < end && (prefix.includes("#") || prefix.includes("```"))) return false;
  shape.exact(prefix, start);
  for (let at = first; at < end; ) {
    const bar = barAfter(source, at, end);
    const from = contentStart(source, at, bar);
    const to = contentEnd(source, from, bar);
    shape.stretch(at, from, " ");
    shape.stretch(from, to);
    shape.stretch(to, bar, " ");
    if (bar < end) shape.exact("|", bar);
    at = bar + 1;
  }
  return true;
}

function barAfter(source: string, at: number, end: number): number {
  let bar = at;
  while (bar < end && source[bar] !== "|") bar++;
  return bar;
}

function firstLetter(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isLetter(source.charCodeAt(at))) at++;
  return at;
}

/** Whatever is not ASCII begins no block. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
}

/** Where the text of a heading ends, before its closing `#` if it has one. */
function closingStart(source: string, start: number, end: number): number {
  const last = contentEnd(source, start, end);
  let at = last;
  while (at > start && source[at - 1] === "#") at--;
  const before = contentEnd(source, start, at);
  return before < at ? before : last;
}
