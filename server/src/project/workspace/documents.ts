/** The files of a folder and all folders in it, but what `.gitignore` leaves out. */
import ignore, { type Ignore } from "ignore";
import type { FileSystem, FolderEntry } from "../file-system.js";
import { foldersUp, inFolder, within } from "../paths.js";
import { isMarkdown } from "../sets/walk.js";

const SKIPPED: ReadonlySet<string> = new Set([".git", "node_modules"]);
/** A workspace with more is searched as far as this. */
const MOST_FOLDERS = 5000;

/** What a `.gitignore` says of all that is under its folder. */
export interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

interface Folder {
  readonly path: string;
  readonly above: readonly Ignored[];
  /** How far it is below the first. */
  readonly depth: number;
}

/** What is looked for, and how far. */
export interface Search {
  /** Which files, by their paths. */
  isWanted(path: string): boolean;
  /** What holds for the folder by those above it: `ignoredAbove`. */
  readonly above?: readonly Ignored[];
  /** So many folders deep, 0 for the folder alone; undefined: all. */
  readonly depth?: number | undefined;
  /** No more folders are looked into. */
  readonly most?: number;
  /** Is told of folders that cannot be looked into, with a message for people. */
  unreadable?(folder: string, message: string): void;
}

/** Folder by folder, those above first, in alphabetical order. */
export function markdownUnder(fs: FileSystem, root: string): AsyncGenerator<string, void, undefined> {
  return filesUnder(fs, root, { isWanted: isMarkdown, most: MOST_FOLDERS });
}

/** Folder by folder, those above first, in alphabetical order. What cannot be looked into is left out. */
export async function* filesUnder(
  fs: FileSystem,
  root: string,
  { isWanted, above = [], depth = Infinity, most = Infinity, unreadable }: Search,
): AsyncGenerator<string, void, undefined> {
  const folders: Folder[] = [{ path: root, above, depth: 0 }];
  for (let at = 0; at < Math.min(folders.length, most); at++) {
    const folder = folders[at];
    if (!folder) return;
    const entries = await entriesOf(fs, folder.path, unreadable);
    const ignored = await withOwn(fs, folder, entries);
    for (const { name, type } of entries) {
      const path = inFolder(folder.path, name);
      const isFolder = type === "folder";
      if (isFolder ? folder.depth >= depth : !isWanted(path)) continue;
      if (SKIPPED.has(name) || isIgnored(ignored, path, type)) continue;
      if (isFolder) folders.push({ path, above: ignored, depth: folder.depth + 1 });
      else yield path;
    }
  }
}

/** What every `.gitignore` from `top` down to a folder, its own left out, says of it; undefined: that it is ignored itself. */
export async function ignoredAbove(
  fs: FileSystem,
  top: string,
  folder: string,
): Promise<readonly Ignored[] | undefined> {
  let above: readonly Ignored[] = [];
  if (folder === top) return above;
  const path = foldersUp(folder, top).reverse();
  for (const [i, each] of path.entries()) {
    above = await withRules(fs, each, above);
    if (isIgnored(above, path[i + 1] ?? folder, "folder")) return undefined;
  }
  return above;
}

async function entriesOf(
  fs: FileSystem,
  folder: string,
  unreadable?: Search["unreadable"],
): Promise<readonly FolderEntry[]> {
  try {
    return (await fs.list(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    unreadable?.(folder, error instanceof Error ? error.message : String(error));
    return [];
  }
}

async function withOwn(
  fs: FileSystem,
  { path, above }: Folder,
  entries: readonly FolderEntry[],
): Promise<readonly Ignored[]> {
  const hasOwn = entries.some(({ name, type }) => name === ".gitignore" && type === "file");
  return hasOwn ? withRules(fs, path, above) : above;
}

async function withRules(fs: FileSystem, folder: string, above: readonly Ignored[]): Promise<readonly Ignored[]> {
  const text = await fs.readText(inFolder(folder, ".gitignore")).catch(() => undefined);
  return text === undefined ? above : [...above, { folder, rules: ignore().add(text.replace(/^\ufeff/, "")) }];
}

/** The nearest `.gitignore` that says something of it counts. */
function isIgnored(all: readonly Ignored[], path: string, type: FolderEntry["type"]): boolean {
  for (let at = all.length - 1; at >= 0; at--) {
    const each = all[at];
    const relative = each && within(each.folder, path);
    if (!each || relative === undefined) continue;
    const { ignored, unignored } = each.rules.test(type === "folder" ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
