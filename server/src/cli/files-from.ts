/** Paths out of a list in a file or on the standard input, as `git ls-files` and `find` write it. */
import { type Io, UsageError } from "./io.js";
import { absolute } from "./paths.js";

/** What stands for the standard input. */
export const STDIN = "-";

/**
 * The paths given as arguments, with those of the list behind them. Undefined: no list, and no arguments. Throws a
 * `UsageError` for a list that cannot be read.
 */
export async function givenPaths(
  io: Pick<Io, "cwd" | "files" | "readStdin" | "decode">,
  paths: readonly string[],
  list: string | undefined,
): Promise<readonly string[] | undefined> {
  if (list !== undefined) return [...paths, ...pathsIn(await textOf(io, list))];
  return paths.length > 0 ? paths : undefined;
}

async function textOf(io: Pick<Io, "cwd" | "files" | "readStdin">, list: string): Promise<string> {
  if (list === STDIN) return new TextDecoder().decode(await io.readStdin());
  const text = await io.files.readOwn(absolute(io.cwd, list)).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The list of files ${list} could not be read: ${why}.`);
  });
  if (text === undefined) throw new UsageError(`There is no list of files ${list}.`);
  return text;
}

/**
 * One path a line; empty lines and those that begin with `#` are passed over, and what git puts in quotes is taken as
 * git means it. A list with a NUL in it (`git ls-files -z`, `find -print0`) has its paths between NULs, as they are.
 */
export function pathsIn(text: string): string[] {
  if (text.includes("\0")) return text.split("\0").filter((each) => each !== "");
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(unquoted);
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/** `"docs/\303\244.md"` is how git writes a name with letters beyond ASCII: bytes in octal. */
function unquoted(line: string): string {
  const inside = /^"((?:[^"\\]|\\(?:[abtnvfr"\\]|[0-3][0-7]{2}))*)"$/.exec(line)?.[1];
  if (inside === undefined) return line;
  const bytes = [...inside.matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]+/gs)].flatMap(([piece, octal, sign]) => {
    if (octal !== undefined) return [Number.parseInt(octal, 8)];
    return sign === undefined ? [...new TextEncoder().encode(piece)] : [ESCAPES[sign] ?? 0];
  });
  return new TextDecoder().decode(new Uint8Array(bytes));
}
