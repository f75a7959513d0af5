/** JSON that nobody's terminal or pipeline takes for something else. */

/** Controls above ASCII, and what turns the direction of the text around; JSON escapes the others by itself. */
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** In the log of a pipeline, `##[` and `##name[` may begin a command. */
const COMMAND = /#(?=#\w*\[)/g;

/** Indented, with a line end. The value that it stands for is the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(UNSAFE, escaped).replace(COMMAND, escaped)}\n`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
