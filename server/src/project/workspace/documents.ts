/** The Markdown files of a folder and all folders in it, but what `.gitignore` leaves out. */
import ignore, { type Ignore } from "ignore";
import type { FileSystem, FolderEntry } from "../file-system.js";
import { inFolder, within } from "../paths.js";
import { isMarkdown } from "../sets/walk.js";

const SKIPPED: ReadonlySet<string> = new Set([".git", "node_modules"]);
/** A workspace with more is searched as far as this. */
const MOST_FOLDERS = 5000;

/** What a `.gitignore` says of all that is under its folder. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

interface Folder {
  readonly path: string;
  readonly above: readonly Ignored[];
}

/** Folder by folder, those above first, in alphabetical order. What cannot be looked into is left out. */
export async function* markdownUnder(fs: FileSystem, root: string): AsyncGenerator<string, void, undefined> {
  const folders: Folder[] = [{ path: root, above: [] }];
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS); at++) {
    const folder = folders[at];
    if (!folder) return;
    const entries = await entriesOf(fs, folder.path);
    const ignored = await withOwn(fs, folder, entries);
    for (const { name, type } of entries) {
      const path = inFolder(folder.path, name);
      if (SKIPPED.has(name) || isIgnored(ignored, path, type)) continue;
      if (type === "folder") folders.push({ path, above: ignored });
      else if (isMarkdown(name)) yield path;
    }
  }
}

async function entriesOf(fs: FileSystem, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return (await fs.list(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

async function withOwn(
  fs: FileSystem,
  { path, above }: Folder,
  entries: readonly FolderEntry[],
): Promise<readonly Ignored[]> {
  if (!entries.some(({ name, type }) => name === ".gitignore" && type === "file")) return above;
  const text = await fs.readText(inFolder(path, ".gitignore")).catch(() => undefined);
  return text === undefined ? above : [...above, { folder: path, rules: ignore().add(text) }];
}

/** The nearest `.gitignore` that says something of it counts. */
function isIgnored(all: readonly Ignored[], path: string, type: FolderEntry["type"]): boolean {
  for (const { folder, rules } of all.toReversed()) {
    const { ignored, unignored } = rules.test(`${within(folder, path) ?? ""}${type === "folder" ? "/" : ""}`);
    if (ignored || unignored) return ignored;
  }
  return false;
}
