/** Where in YAML something is being written, told by lines and indents, since what is half written cannot be parsed. */

export interface YamlPlace {
  /** The keys above; `-` for an item of a list. */
  readonly path: readonly string[];
  /** The key on the line whose value is being written. */
  readonly key?: string;
  /** What was typed of the key or the value. */
  readonly typed: string;
  /** Between braces or brackets. */
  readonly inFlow: boolean;
  /** Keys that stand beside it already. */
  readonly siblings: readonly string[];
}

interface Line {
  /** Of its dash, if it has one, else of its content. */
  readonly indent: number;
  /** Of its content. */
  readonly column: number;
  readonly isItem: boolean;
  readonly key?: string;
}

const LINE = /^(\s*)((?:-(?:\s+|$))?)(.*)$/;
const KEY = /^("[^"]*"|'[^']*'|[^\s#:{[][^:#]*?)\s*:(?:\s|$)/;

/** @param before the lines up to the cursor, the last one cut there */
export function yamlPlace(before: readonly string[], after: readonly string[]): YamlPlace | undefined {
  const last = before.at(-1) ?? "";
  if (/(?:^|\s)#/.test(last)) return undefined;
  const [, indent = "", dash = "", rest = ""] = LINE.exec(last) ?? [];
  const column = indent.length + dash.length;
  const above = before.slice(0, -1).map(read);
  const path = [...keysAbove(above, indent.length, dash !== "", column), ...(dash === "" ? [] : ["-"])];
  const key = KEY.exec(rest);
  const siblings = [...beside(above.toReversed(), column), ...beside(after.map(read), column)];
  if (!key) return { path, typed: rest, inFlow: false, siblings };
  return inFlow(path, unquoted(key[1] ?? ""), rest.slice(key[0].length));
}

/** `key: value`, or the innermost of `key: { a: 1, b` and `key: [a, b`, a level deep. */
function inFlow(path: readonly string[], key: string, value: string): YamlPlace {
  const open = /^([{[])(.*)$/.exec(value.trimStart());
  if (!open) return { path, key, typed: value.trimStart(), inFlow: false, siblings: [] };
  const [, bracket, inner = ""] = open;
  const pieces = inner.split(",");
  const typed = (pieces.at(-1) ?? "").trimStart();
  if (bracket === "[") return { path: [...path, key, "-"], typed, inFlow: true, siblings: [] };
  const siblings = pieces.slice(0, -1).flatMap((piece) => KEY.exec(piece.trim())?.[1] ?? []);
  const own = KEY.exec(typed);
  if (!own) return { path: [...path, key], typed, inFlow: true, siblings };
  return {
    path: [...path, key],
    key: unquoted(own[1] ?? ""),
    typed: typed.slice(own[0].length).trimStart(),
    inFlow: true,
    siblings,
  };
}

function read(line: string): Line | undefined {
  if (/^\s*(?:#|$)/.test(line)) return undefined;
  const [, indent = "", dash = "", rest = ""] = LINE.exec(line) ?? [];
  const key = KEY.exec(rest)?.[1];
  return {
    indent: indent.length,
    column: indent.length + dash.length,
    isItem: dash !== "",
    ...(key === undefined ? {} : { key: unquoted(key) }),
  };
}

function keysAbove(lines: readonly (Line | undefined)[], indent: number, isItem: boolean, column: number): string[] {
  const path: string[] = [];
  // An item may stand as far left as the key of its list.
  let reach = isItem ? indent + 1 : column;
  for (const line of lines.toReversed()) {
    if (!line) continue;
    if (line.isItem && line.indent < reach && line.column <= (isItem && path.length === 0 ? -1 : column)) {
      if (line.column < reach && line.key !== undefined) path.unshift(line.key);
      path.unshift("-");
      reach = line.indent + 1;
    } else if (!line.isItem && line.column < reach && line.key !== undefined) {
      path.unshift(line.key);
      reach = line.column;
    }
    if (reach === 0) break;
  }
  return path;
}

/** Up to the first line that stands further left. */
function beside(lines: readonly (Line | undefined)[], column: number): string[] {
  const keys: string[] = [];
  for (const line of lines) {
    if (!line) continue;
    if (line.column < column) break;
    if (line.column === column && line.key !== undefined) keys.push(line.key);
  }
  return keys;
}

function unquoted(key: string): string {
  return key.replace(/^(["'])(.*)\1$/, "$2");
}
