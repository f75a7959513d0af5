/** The marked lines under a finding, as compilers show them. */
import stringWidth from "string-width";
import type { FindingReport, FrameLine } from "../../project/index.js";
import { type Paint, plain } from "../terminal.js";

/** Where the terminal does not say how wide it is. */
const USUAL = 100;
const NARROWEST = 40;
const GUTTER = " | ";

/** A blank line before, one behind. */
export function codeFrame({ frame, range, severity }: FindingReport, paint: Paint, columns = USUAL): string {
  const last = frame.first + frame.lines.length;
  const digits = String(last).length;
  const room = Math.max(NARROWEST, columns - digits - GUTTER.length - 4);
  const style = severity === "error" ? "red" : severity === "warning" ? "yellow" : "blue";
  const lines = frame.lines.flatMap((line, i) => {
    const number = frame.first + i;
    const isMarked = number >= range.start.line && number <= range.end.line;
    const from = number === range.start.line ? range.start.character : 0;
    const to = number === range.end.line ? range.end.character : Number.POSITIVE_INFINITY;
    const { text, before, marked } = cut(line, isMarked ? from : 0, isMarked ? to : 0, room);
    const gutter = (label: string) => paint("dim", `${label.padStart(digits)}${GUTTER}`);
    const source = `    ${gutter(String(number + 1))}${text}`.trimEnd();
    if (!isMarked || marked === 0) return [source];
    return [source, `    ${gutter("")}${" ".repeat(before)}${paint(style, "^".repeat(marked))}`];
  });
  return `\n${lines.join("\n")}\n\n`;
}

interface Cut {
  readonly text: string;
  /** In columns of the terminal. */
  readonly before: number;
  readonly marked: number;
}

const LEAD = 24;
const MORE = "…";

/** The piece of a line around its mark that has room. */
function cut({ text, from: offset, cut: goesOn }: FrameLine, from: number, to: number, room: number): Cut {
  const [start, end] = [clamp(from - offset, text), clamp(to - offset, text)];
  const isFar = stringWidth(plain(text.slice(0, end))) > room - 1;
  const first = isFar && start > LEAD ? wordStart(text, start - LEAD) : 0;
  const lead = first > 0 || offset > 0 ? MORE : "";
  const before = lead + plain(text.slice(first, start));
  const marked = fitting(plain(text.slice(start, end)), room - stringWidth(before));
  const rest = fitting(plain(text.slice(end)), room - stringWidth(before + marked.text));
  const tail = marked.isCut || rest.isCut || goesOn ? MORE : "";
  return {
    // Joined, the pieces could make a command that none of them is.
    text: plain(`${before}${marked.text}${marked.isCut ? "" : rest.text}${tail}`),
    before: stringWidth(before),
    marked: Math.max(stringWidth(marked.text), start === end && to > 0 && from === to ? 1 : 0),
  };
}

function clamp(at: number, text: string): number {
  return Math.max(0, Math.min(at, text.length));
}

/** The beginning of a word near `at`, and never the middle of a character. */
function wordStart(text: string, at: number): number {
  const blank = text.indexOf(" ", at);
  return blank >= 0 && blank - at < LEAD / 2 ? blank + 1 : at + ([...text.slice(at)][0]?.match(/\p{Cs}/u) ? 1 : 0);
}

/** Made when a line is first cut: it takes milliseconds. */
let segmenter: Intl.Segmenter | undefined;

function segments(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

function fitting(text: string, room: number): { readonly text: string; readonly isCut: boolean } {
  if (stringWidth(text) <= room) return { text, isCut: false };
  let taken = "";
  let width = 0;
  for (const { segment } of segments(text)) {
    width += stringWidth(segment);
    if (width > room - 1) break;
    taken += segment;
  }
  return { text: taken, isCut: true };
}
