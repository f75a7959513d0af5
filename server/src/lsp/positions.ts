/** Between offsets and the positions of the protocol, in the units that client and server agreed on. */
import { type ClientCapabilities, PositionEncodingKind, type Range } from "vscode-languageserver";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { LineIndex, Position } from "../engine/index.js";

export interface Lined {
  readonly text: string;
  readonly lines: LineIndex;
}

export interface Positions {
  readonly encoding: PositionEncodingKind;
  positionAt(document: Lined, offset: number): Position;
  offsetAt(document: Lined, position: Position): number;
  /** A position in UTF-16 units, on a line whose text is known, in these units. */
  fromUtf16(position: Position, line: string): Position;
}

/** UTF-8 for clients that prefer it (they count bytes themselves); UTF-16, which all clients know, else. */
export function positionsFor({ general }: ClientCapabilities): Positions {
  const [first] = (general?.positionEncodings ?? []).filter((each) => each in BY_ENCODING);
  return first === PositionEncodingKind.UTF8 ? UTF8 : UTF16;
}

const UTF16: Positions = {
  encoding: PositionEncodingKind.UTF16,
  positionAt: ({ lines }, offset) => lines.positionAt(offset),
  offsetAt: ({ lines }, position) => lines.offsetAt(position),
  fromUtf16: (position) => position,
};

const UTF8: Positions = {
  encoding: PositionEncodingKind.UTF8,
  positionAt({ text, lines }, offset) {
    const { line, character } = lines.positionAt(offset);
    const start = lines.startOf(line);
    return { line, character: bytesIn(text, start, start + character) };
  },
  offsetAt({ text, lines }, { line, character }) {
    const start = lines.startOf(Math.max(0, line));
    return Math.min(offsetAfter(text, start, character), lines.startOf(Math.max(0, line) + 1), text.length);
  },
  fromUtf16: ({ line, character }, text) => ({ line, character: bytesIn(text, 0, character) }),
};

const BY_ENCODING: Readonly<Record<string, Positions>> = {
  [PositionEncodingKind.UTF8]: UTF8,
  [PositionEncodingKind.UTF16]: UTF16,
};

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** The UTF-8 bytes of a stretch of a text; half of a surrogate pair at its end counts as the whole. */
function bytesIn(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < Math.min(end, text.length); ) {
    const point = text.codePointAt(at) ?? 0;
    bytes += bytesOf(point);
    at += point > 0xffff ? 2 : 1;
  }
  return bytes;
}

/** The offset so many bytes after `start`; inside of a character, the one before it. */
function offsetAfter(text: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  while (at < text.length) {
    const point = text.codePointAt(at) ?? 0;
    left -= bytesOf(point);
    if (left < 0) break;
    at += point > 0xffff ? 2 : 1;
  }
  return at;
}

/** Open documents, whose changes come in the units that were agreed on. */
export function textDocuments({ encoding }: Positions) {
  const { create, update } = TextDocument;
  if (encoding === PositionEncodingKind.UTF16) return { create, update };
  return {
    create,
    update: (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument =>
      // One after the other: each speaks of the text that the one before it made.
      changes.reduce((text, change) => update(text, [inUtf16(text, change)], version), document),
  };
}

function inUtf16(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!("range" in change)) return change;
  const { start, end }: Range = change.range;
  const convert = ({ line, character }: Position): Position => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: offsetAfter(text, 0, character) };
  };
  return { text: change.text, range: { start: convert(start), end: convert(end) } };
}
