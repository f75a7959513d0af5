import { firstFrom } from "./ascending.js";
import { sharedBy } from "./edit.js";

/** A place in a text as editors count it: both zero-based, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Line starts of a text, made once, to turn offsets into positions and back. LF, CRLF and CR end a line. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  /** @param last an earlier version of the text, which spares most of the work */
  constructor(text: string, last?: { readonly text: string; readonly lines: LineIndex }) {
    this.#starts = last ? startsAfter(text, last.text, last.lines.#starts) : [0, ...startsIn(text, 0, text.length + 1)];
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The offset at which a line starts; the length of the text for a line past its end. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(at);
    return { line, character: at - this.startOf(line) };
  }

  offsetAt(position: Position): number {
    const start = this.startOf(Math.max(0, position.line));
    return Math.min(start + Math.max(0, position.character), this.startOf(position.line + 1), this.#length);
  }
}

/** The starts of lines after `from` and before `to`, which is one past the end for those of the whole text. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = from; i + 1 < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The same as for a new text, where only what differs from its last version is looked at. */
function startsAfter(text: string, last: string, known: readonly number[]): number[] {
  const { before, after } = sharedBy(last, text);
  const by = text.length - last.length;
  // Whether a line starts at an offset is told by the character before it and the one after.
  const head = before > 0 ? known.slice(0, firstFrom(known, before)) : [0];
  const tail = known.slice(firstFrom(known, last.length - after + 1));
  const middle = startsIn(text, head.at(-1) ?? 0, (tail[0] ?? last.length + 1) + by);
  for (let i = 0; i < tail.length; i++) tail[i] = (tail[i] ?? 0) + by;
  return head.concat(middle, tail);
}
