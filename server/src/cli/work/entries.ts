/** The file of the cache: what it holds for is the first line, then come four lines for each document. */
import type { GrowingFile } from "../../project/file-system.js";

/** What is kept of a document, in JSON as it stands in the file: a part is parsed when it is wanted. */
export interface Entry {
  /** What the files were asked, with the answers. */
  readonly asked: string;
  /** Without its passages. */
  readonly report: string;
  readonly passages: string;
}

/** By the documents' paths. */
export type Entries = Map<string, Entry>;

const LINES = 4;

/** @returns nothing where the file is none of ours, or holds for something else */
export async function readEntries(file: AsyncIterable<readonly string[]>, header: string): Promise<Entries> {
  try {
    const lines: string[] = [];
    for await (const some of file) {
      for (const line of some) lines.push(line);
      if (lines[0] !== header) return new Map();
    }
    return entriesIn(lines);
  } catch {
    return new Map();
  }
}

/** Throws where lines are missing. Behind the last line end stands nothing, or what was cut off. */
function entriesIn(lines: readonly string[]): Entries {
  const entries: Entries = new Map();
  for (let at = 1; at + LINES < lines.length; at += LINES) {
    const [path = "", asked = "", report = "", passages = ""] = lines.slice(at, at + LINES);
    entries.set(pathIn(path), { asked, report, passages });
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

/** Throws with a message for people; the old file then stands. */
export async function writeEntries(file: GrowingFile, header: string, entries: Entries): Promise<void> {
  try {
    await file.append(`${header}\n`);
    for (const [path, { asked, report, passages }] of entries)
      await file.append(`${ascii(path)}\n${asked}\n${report}\n${passages}\n`);
    await file.finish();
  } catch (error) {
    await file.drop();
    throw error;
  }
}
