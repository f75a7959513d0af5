/** Text for a terminal: styled when wished, and never able to give the terminal orders. */
import { styleText } from "node:util";
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

/** Controls, and characters that turn the direction of the text around so that it reads as something else. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a document or a path in one line: line breaks and tabs as spaces, other controls made visible. */
export function plain(text: string): string {
  return text.replace(UNSAFE, (sign) => (/\s/.test(sign) ? " " : `\\u{${sign.codePointAt(0)?.toString(16)}}`));
}

/** The same for text of several lines. */
export function plainLines(text: string): string {
  return text.split("\n").map(plain).join("\n");
}
