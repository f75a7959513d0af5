/**
 * The shape of a paragraph's text: the marks of emphasis, code and links stand as they are, and of what is between them
 * what can matter to a mark beside it: whether it is a letter, white space or a sign.
 */
import { contentEnd, contentStart, lineEnd } from "./flow.js";
import { type Shape, ShapeBuilder, STRETCH } from "./shape.js";

const MARK = /[*_`[\]<&]/;
/** `!` before a bracket makes an image of it. */
const MARK_OR_END = /^[*_`[\]<&!\n]/;
const HARD_BREAK = /[ \t]{2}\n/;

/** Text in which no mark stands: it is what it is, but for the white space at the ends of its lines. */
export function isPlain(text: string): boolean {
  return !MARK.test(text) && !HARD_BREAK.test(text);
}

/** The lines of a paragraph without the white space before them. */
export function unindented(source: string, from: number, to: number): Shape {
  const lines = new ShapeBuilder();
  for (let start = from; start < to; ) {
    const end = Math.min(to, lineEnd(source, start));
    const first = start === from ? start : contentStart(source, start, end);
    lines.exact(source.slice(first, Math.min(to, end + 1)), first);
    start = end + 1;
  }
  return lines.build();
}

/** Where a link leads, if it holds nothing that Markdown could take otherwise; or a stretch without marks. */
const PIECES = /\]\(([A-Za-z0-9./:#?=%+~@,;-]+)\)|[^*_`[\]<&!\n]+|[*_`[\]<&!\n]/g;

/** Undefined where a link leads somewhere that may be read otherwise. */
export function inlineShape(text: string): Shape | undefined {
  const shape = new ShapeBuilder();
  PIECES.lastIndex = 0;
  for (let found = PIECES.exec(text); found; found = PIECES.exec(text)) {
    const [piece, target] = found;
    const { index } = found;
    if (target !== undefined) link(shape, piece, index);
    else if (MARK_OR_END.test(piece)) shape.exact(piece, index);
    else if (piece[0] === "(" && text[index - 1] === "]") return undefined;
    else stretch(shape, text, index, index + piece.length);
  }
  return shape.build();
}

function link(shape: ShapeBuilder, piece: string, index: number): void {
  shape.exact("](", index);
  shape.stretch(index + 2, index + piece.length - 1);
  shape.exact(")", index + piece.length - 1);
}

/** White space at the end of a line stands as it is: it may break the line. */
function stretch(shape: ShapeBuilder, text: string, start: number, end: number): void {
  const beginsLine = start === 0 || text[start - 1] === "\n";
  const endsLine = end === text.length || text[end] === "\n";
  const last = contentEnd(text, start, end);
  if (last === start) shape.exact(text.slice(start, end), start);
  else if (endsLine) {
    between(shape, text, { start, end: last, first: !beginsLine, last: false });
    shape.exact(text.slice(last, end), last);
  } else between(shape, text, { start, end, first: !beginsLine, last: true });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether a mark stands beside its first character, and beside its last. */
  readonly first: boolean;
  readonly last: boolean;
}

function between(shape: ShapeBuilder, text: string, { start, end, first, last }: Stretch): void {
  const head = first ? classOf(text[start] ?? "") : STRETCH;
  const tail = last && (!first || end - start > 1) ? classOf(text[end - 1] ?? "") : STRETCH;
  const from = head === STRETCH ? start : start + 1;
  const to = tail === STRETCH ? end : end - 1;
  shape.stretch(start, from, head);
  shape.stretch(from, to);
  shape.stretch(to, end, tail);
}

const SIGN = /[\p{P}\p{S}]/u;

/** What matters to a mark beside a character. */
function classOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 32) return character;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return STRETCH;
  if (code < 128) return code > 32 && code !== 127 ? "." : character;
  if (/\s/.test(character)) return character;
  return SIGN.test(character) ? "." : STRETCH;
}
