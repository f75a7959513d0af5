/** Text for a terminal: styled when wished, and never able to give the terminal orders. */
import { styleText } from "node:util";
import { visible } from "../project/report/visible.js";
import type { Io } from "./io.js";

export type Style = "bold" | "dim" | "red" | "yellow" | "blue" | "underline";
export type Paint = (style: Style, text: string) => string;

/** Colours where a person looks at a terminal; `NO_COLOR`, `FORCE_COLOR` and `--no-color` decide otherwise. */
export function painter({ env, stdout }: Io, wanted: boolean): Paint {
  const coloured = wanted && !env.NO_COLOR && (isForced(env.FORCE_COLOR) ?? (stdout.isTerminal && env.TERM !== "dumb"));
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

function isForced(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  return value !== "0" && value !== "false";
}

/** In the log of a pipeline, `##[` and `##name[` may begin a command, and `::` at the beginning of a line. */
const COMMAND = /#(?=#\w*\[)|(?<=^|\s):(?=:)/g;

/** Words of a document or a path in one line: line breaks and tabs as spaces, other controls made visible. */
export function plain(text: string): string {
  const shown = visible(text);
  return shown.includes("#") || shown.includes("::") ? shown.replace(COMMAND, "$& ") : shown;
}

/** The same for text of several lines. */
export function plainLines(text: string): string {
  return text.split("\n").map(plain).join("\n");
}
