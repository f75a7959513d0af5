/**
 * The file of the cache: what it holds for is the first line; then come three lines for each document, an empty one, and
 * one more for each document. Most formats do without what stands behind the empty line, which is most of the file.
 */
import type { GrowingFile } from "../../project/file-system.js";

/** What is kept of a document, in JSON as it stands in the file: a part is parsed when it is wanted. */
export interface Entry {
  /** What the files were asked, with the answers. */
  readonly asked: string;
  /** Without its passages. */
  readonly report: string;
  /** Undefined: they were not read. */
  readonly passages: string | undefined;
}

/** By the documents' paths. */
export type Entries = Map<string, Entry>;

const LINES = 3;

/**
 * @param isWhole with the passages
 * @returns nothing where the file is none of ours, or holds for something else
 */
export async function readEntries(
  file: AsyncIterable<readonly string[]>,
  header: string,
  isWhole: boolean,
): Promise<Entries> {
  try {
    const lines: string[] = [];
    for await (const some of file) {
      const begun = lines.length;
      for (const line of some) lines.push(line);
      if (lines[0] !== header) return new Map();
      if (!isWhole && lines.includes("", begun)) break;
    }
    return entriesIn(lines);
  } catch {
    return new Map();
  }
}

/** Throws where lines are missing. Behind the last line end stands nothing, or what was cut off. */
function entriesIn(lines: readonly string[]): Entries {
  const entries: Entries = new Map();
  const end = lines.indexOf("");
  if ((end - 1) % LINES !== 0) throw new Error("lines are missing");
  const passages = lines.slice(end + 1, -1);
  const isWhole = passages.length === (end - 1) / LINES;
  for (let at = 1; at + LINES <= end; at += LINES) {
    const [path = "", asked = "", report = ""] = lines.slice(at, at + LINES);
    entries.set(pathIn(path), { asked, report, passages: isWhole ? passages[entries.size] : undefined });
  }
  return entries;
}

function pathIn(line: string): string {
  const path: unknown = JSON.parse(line);
  if (typeof path !== "string") throw new TypeError("a line that is no path");
  return path;
}

/** As JSON: what is only ASCII is read in a fraction of the time. */
export function ascii(value: unknown): string {
  return JSON.stringify(value).replace(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const NOT_ASCII = /[^\0-\x7f]/g;

/** All with their passages. Throws with a message for people; the old file then stands. */
export async function writeEntries(file: GrowingFile, header: string, entries: Entries): Promise<void> {
  try {
    await file.append(`${header}\n`);
    for (const [path, { asked, report }] of entries) await file.append(`${ascii(path)}\n${asked}\n${report}\n`);
    await file.append("\n");
    for (const { passages } of entries.values()) await file.append(`${passages}\n`);
    await file.finish();
  } catch (error) {
    await file.drop();
    throw error;
  }
}
