/** One pass over the lines of a text, which tells at which of them a block surely starts. */
import {
  type Container,
  closesFence,
  endsHtml,
  fenceAt,
  htmlEnd,
  type OpenFence,
  peel,
  UNSURE,
} from "./block-start.js";

/** A headingless stretch is cut once it is this long, where a line's own text says so, at the latest at `LONGEST`. */
const LONG = 4_096;
const LONGEST = 32_768;

type Open =
  | { readonly kind: "none" }
  | { readonly kind: "fence"; readonly fence: OpenFence; readonly where: Where }
  | { readonly kind: "html"; readonly until: string; readonly where: Where };

/** Whether an open block lies at the top, in a container, or could be either. */
type Where = "top" | "container" | "either";

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly blank: boolean;
}

export function* linesOf(text: string, from: number): Generator<Line> {
  let start = from;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const content = text.slice(start, contentEnd(text, start, end));
    yield { start, end, text: content, blank: isBlank(content) };
    start = end;
  }
}

export function lineEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return i + 1;
    if (code === 13) return text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  }
  return text.length;
}

/** Before the one line end that there is, if there is one. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13)) at--;
  return at;
}

function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) if (line[i] !== " " && line[i] !== "\t") return false;
  return true;
}

/** What a pass over the lines knows between two of them. */
export interface State {
  readonly open: Open;
  readonly inList: boolean;
  readonly afterBlank: boolean;
  /** Set where two readings of the text part ways: from there on nothing is cut. */
  readonly lost: boolean;
}

const AT_START: State = { open: { kind: "none" }, inList: false, afterBlank: true, lost: false };

export function isSameState(one: State, other: State): boolean {
  if (one.inList !== other.inList || one.afterBlank !== other.afterBlank || one.lost !== other.lost) return false;
  return isSameOpen(one.open, other.open);
}

function isSameOpen(one: Open, other: Open): boolean {
  if (one.kind === "none" || other.kind === "none") return one.kind === other.kind;
  if (one.where !== other.where) return false;
  if (one.kind === "html" || other.kind === "html")
    return one.kind === "html" && other.kind === "html" && one.until === other.until;
  return one.fence.marker === other.fence.marker && one.fence.length === other.fence.length;
}

export class Scan {
  #open: Open;
  #inList: boolean;
  #afterBlank: boolean;
  #lost: boolean;
  readonly #text: string;

  constructor(text: string, { open, inList, afterBlank, lost }: State = AT_START) {
    this.#text = text;
    this.#open = open;
    this.#inList = inList;
    this.#afterBlank = afterBlank;
    this.#lost = lost;
  }

  get state(): State {
    return { open: this.#open, inList: this.#inList, afterBlank: this.#afterBlank, lost: this.#lost };
  }

  /** Takes the next line in; true when a block surely starts with it that a part may start with. */
  mayCutAt(line: Line, partStart: number): boolean {
    const afterBlank = this.#afterBlank;
    this.#afterBlank = line.blank;
    if (this.#lost) return false;
    if (this.#open.kind !== "none") return this.#inside(line);
    if (line.blank) return false;
    const cut = this.#boundary(line, afterBlank, partStart);
    this.#enter(line);
    return cut;
  }

  #inside(line: Line): boolean {
    const open = this.#open;
    if (open.kind === "none") return false;
    if (this.#closes(open, line)) {
      this.#open = { kind: "none" };
      return false;
    }
    if (open.kind === "html" && open.until === UNSURE && opensBlock(line.text)) this.#lost = true;
    if (line.blank || !atColumnZero(line.text) || open.where === "top") return false;
    if (open.where === "container") {
      if (line.text[0] === ">") return false;
      // A line at the margin ends the container and with it the block.
      this.#open = { kind: "none" };
      const cut = isAtxHeading(line.text);
      if (cut) this.#inList = false;
      this.#enter(line);
      return cut;
    }
    this.#lost = true;
    return false;
  }

  #closes(open: Exclude<Open, { kind: "none" }>, line: Line): boolean {
    if (open.kind === "html") return endsHtml(line.text, open.until);
    const { rest, indent } = peel(line.text);
    if (!closesFence(rest, open.fence)) return false;
    if (open.where === "top") return indent < 4 && line.text.trimStart() === rest;
    return !atColumnZero(line.text) || line.text[0] === ">";
  }

  #boundary(line: Line, afterBlank: boolean, partStart: number): boolean {
    if (!atColumnZero(line.text)) return false;
    if (isAtxHeading(line.text)) {
      this.#inList = false;
      return true;
    }
    if (!afterBlank || startsContainer(line.text)) return false;
    this.#inList = false;
    return this.#setextAhead(line) || isLongEnough(line, partStart);
  }

  /** Whether the paragraph that starts here is the text of a setext heading (looking three lines ahead). */
  #setextAhead(line: Line): boolean {
    let start = line.end;
    for (let i = 0; i < 3 && start < this.#text.length; i++) {
      const end = lineEnd(this.#text, start);
      const next = this.#text.slice(start, end).trim();
      if (next === "") return false;
      if (/^(?:=+|-+)$/.test(next)) return true;
      start = end;
    }
    return false;
  }

  #enter(line: Line): void {
    const { containers, indent, rest } = peel(line.text);
    if (containers.includes("list")) this.#inList = true;
    const fence = fenceAt(rest);
    const until = fence ? undefined : htmlEnd(rest);
    if (!fence && until === undefined) return;
    const where = this.#whereabouts(containers, indent);
    if (where === undefined) return;
    this.#open = fence ? { kind: "fence", fence, where } : { kind: "html", until: until ?? "", where };
  }

  #whereabouts(containers: readonly Container[], indent: number): Where | undefined {
    if (containers.length > 0) return "container";
    if (indent >= 4) return this.#inList ? "container" : undefined;
    if (indent > 0 && this.#inList) return "either";
    return "top";
  }
}

/** Whether a line would open a fence or an HTML block, if it were not inside of one. */
function opensBlock(line: string): boolean {
  const { rest } = peel(line);
  const until = htmlEnd(rest);
  return fenceAt(rest) !== undefined || (until !== undefined && until !== UNSURE);
}

function atColumnZero(line: string): boolean {
  return line[0] !== " " && line[0] !== "\t";
}

function isAtxHeading(line: string): boolean {
  return /^#{1,6}(?:[ \t]|$)/.test(line);
}

/** A line that opens or continues a list or a quotation, which may hang together with what came before. */
function startsContainer(line: string): boolean {
  return line[0] === ">" || peel(line).containers.length > 0;
}

/** Cuts a long stretch where the line's own words say so, so that an edit moves no later cut. */
function isLongEnough(line: Line, partStart: number): boolean {
  const length = line.start - partStart;
  if (length < LONG) return false;
  return length >= LONGEST || hash(line.text) % 4 === 0;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0;
  return value;
}
