/** Lines of findings, in columns. */
import { type Paint, plain, type Style } from "../terminal.js";

export interface Row {
  /** One-based, `line:column`; empty under a summary. */
  readonly place: string;
  readonly level: "error" | "warning" | "info" | "failed";
  readonly message: string;
  readonly rule: string;
  /** The principles behind the rule, as `ISOC C3`. */
  readonly source?: string;
  /** Part of the summary above it. */
  readonly isPart: boolean;
  /** Lines that are put under it as they are. */
  readonly frame?: string;
}

const STYLES: Readonly<Record<Row["level"], Style>> = { error: "red", failed: "red", warning: "yellow", info: "blue" };
/** Messages longer than this do not push the rules of the others to the right. */
const WIDEST = 72;
/** The blanks before and between the columns. */
const MARGINS = 6;
/** Narrower messages are hard to read. */
const NARROWEST = 40;

/** `columns`: where lines are to be broken; without it, a finding is one line, as scripts expect. */
export function table(rows: readonly Row[], paint: Paint, columns?: number): string {
  const places = widest(rows.map((row) => row.place.length));
  const levels = widest(rows.map((row) => row.level.length));
  const messages = rows.map((row) => (row.isPart ? "  " : "") + plain(row.message));
  const across = widest(messages.map((message) => message.length).filter((length) => length <= WIDEST));
  const line = (row: Row, i: number) => {
    const level = paint(STYLES[row.level], row.level.padEnd(levels));
    const indent = places + levels + MARGINS + (row.isPart ? 2 : 0);
    if (columns !== undefined && columns - indent >= NARROWEST) {
      const lines = wrap(`${(messages[i] ?? "").trim()}  ${ruleOf(row)}`, columns - indent);
      const lead = `  ${paint("dim", row.place.padStart(places))}  ${level}  ${row.isPart ? "  " : ""}`;
      return `${lead}${lines.join(`\n${" ".repeat(indent)}`)}\n`;
    }
    return `  ${paint("dim", row.place.padStart(places))}  ${level}  ${(messages[i] ?? "").padEnd(across)}  ${paint("dim", ruleOf(row))}\n`;
  };
  return rows.map((row, i) => line(row, i) + (row.frame ?? "")).join("");
}

function ruleOf({ rule, source }: Row): string {
  return plain(source ? `${rule} (${source})` : rule);
}

/** Breaks a text at spaces; a word that is longer than a line stands alone. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function widest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}
