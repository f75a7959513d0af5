/** The files of a folder and all folders in it, but what `.gitignore` leaves out. */
import ignore, { type Ignore } from "ignore";
import type { FileSystem, FolderEntry } from "../file-system.js";
import { foldersUp, inFolder, within } from "../paths.js";
import { isMarkdown, isSkipped } from "../sets/walk.js";

/** A workspace with more is searched as far as this. */
const MOST_FOLDERS = 5000;

/** What every `.gitignore` from a folder down to another says of what is below. */
export interface Ignored {
  readonly top: string;
  /** All in one, as seen from the top: only so does a rule count that takes back in what one farther up leaves out. */
  readonly rules: Ignore;
}

interface Folder {
  readonly path: string;
  readonly above: Ignored | undefined;
  /** How far it is below the first. */
  readonly depth: number;
}

/** What is looked for, and how far. */
export interface Search {
  /** Which files, by their paths. */
  isWanted(path: string): boolean;
  /** What holds for the folder by those above it: `ignoredAbove`. */
  readonly above?: Ignored | undefined;
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
  { isWanted, above, depth = Infinity, most = Infinity, unreadable }: Search,
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
      if (isSkipped(name) || isIgnored(ignored, path, type)) continue;
      if (isFolder) folders.push({ path, above: ignored, depth: folder.depth + 1 });
      else yield path;
    }
  }
}

/** What every `.gitignore` from `top` down to a folder, its own left out, says; `isItself`: that the folder is ignored. */
export async function ignoredAbove(
  fs: FileSystem,
  top: string,
  folder: string,
): Promise<{ readonly above: Ignored | undefined; readonly isItself: boolean }> {
  let above: Ignored | undefined;
  const path = folder === top ? [] : foldersUp(folder, top).reverse();
  for (const [i, each] of path.entries()) {
    above = await withRules(fs, each, above);
    if (isIgnored(above, path[i + 1] ?? folder, "folder")) return { above, isItself: true };
  }
  return { above, isItself: false };
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
): Promise<Ignored | undefined> {
  const hasOwn = entries.some(({ name, type }) => name === ".gitignore" && type === "file");
  return hasOwn ? withRules(fs, path, above) : above;
}

async function withRules(fs: FileSystem, folder: string, above: Ignored | undefined): Promise<Ignored | undefined> {
  const text = await fs.readText(inFolder(folder, ".gitignore")).catch(() => undefined);
  if (text === undefined) return above;
  const top = above?.top ?? folder;
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const rules = ignore();
  if (above) rules.add(above.rules);
  return { top, rules: rules.add(lines.map((line) => seenFrom(within(top, folder) ?? "", line))) };
}

/** A line that names nothing. */
const NOTHING = /^(?:#|!?\/?\s*$)/;

/** A line of the `.gitignore` in a folder as it would stand in one farther up. */
function seenFrom(folder: string, line: string): string {
  if (folder === "" || NOTHING.test(line)) return line;
  const isNegative = line.startsWith("!");
  const pattern = isNegative ? line.slice(1) : line;
  const isAnchored = pattern.trimEnd().slice(0, -1).includes("/");
  const inside = isAnchored ? pattern.replace(/^\//, "") : `**/${pattern}`;
  return `${isNegative ? "!" : ""}/${folder.replace(/[\\*?[\]!# ]/g, "\\$&")}/${inside}`;
}

function isIgnored(ignored: Ignored | undefined, path: string, type: FolderEntry["type"]): boolean {
  const relative = ignored && within(ignored.top, path);
  return relative !== undefined && ignored?.rules.ignores(type === "folder" ? `${relative}/` : relative) === true;
}
