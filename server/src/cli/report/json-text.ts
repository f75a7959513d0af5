/** JSON that nobody's terminal or pipeline takes for something else. */

/** Controls above ASCII, and what turns the direction of the text around; JSON escapes the others by itself. */
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** In the log of a pipeline, `##[` and `##name[` may begin a command. */
const COMMAND = /#(?=#\w*\[)/g;
const STEP = "  ";

/** Indented, with a line end. The value that it stands for is the same. */
export function jsonText(value: unknown): string {
  return `${jsonAt(value, "")}\n`;
}

/** The same in pieces: what is in the lists of the uppermost levels comes one by one, so that no text holds all. */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* pieces(value, "", LEVELS);
  yield "\n";
}

/** Indented as it stands inside another value, without a line end. */
export function jsonAt(value: unknown, indent: string): string {
  const text = JSON.stringify(value, undefined, STEP.length);
  const safe = text.replace(UNSAFE, escaped).replace(COMMAND, escaped);
  return indent === "" ? safe : safe.replaceAll("\n", `\n${indent}`);
}

/** In one line. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, escaped).replace(COMMAND, escaped);
}

/** The results of a run in SARIF are so deep down. */
const LEVELS = 4;

function* pieces(value: unknown, indent: string, levels: number): Generator<string> {
  const entries = levels > 0 ? entriesOf(value) : [];
  if (entries.length === 0) {
    yield jsonAt(value, indent);
    return;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const inside = indent + STEP;
  let before = open;
  for (const [key, each] of entries) {
    yield `${before}\n${inside}${key}`;
    yield* pieces(each, inside, levels - 1);
    before = ",";
  }
  yield `\n${indent}${close}`;
}

/** With the keys as they are written before the values. */
function entriesOf(value: unknown): readonly (readonly [key: string, value: unknown])[] {
  if (Array.isArray(value)) return value.map((each) => ["", each]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => [`${jsonLine(key)}: `, each]);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
