/** Finds files in folders, as `.gitignore` has it. */
import fs from "node:fs";
import { globby, type Options } from "globby";
import { toSlashes } from "./paths.js";

export interface Search {
  /** Absolute, in no particular order. */
  readonly paths: readonly string[];
  /** Folders that could not be looked into. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

/** All Markdown under a folder; hidden folders count, `.git` and `node_modules` never. */
export async function markdownIn(folder: string): Promise<Search> {
  return search("**/*.{md,markdown}", { cwd: folder, caseSensitiveMatch: false });
}

/** All files that a glob, seen from `cwd`, matches. */
export async function matching(cwd: string, glob: string): Promise<Search> {
  return search(toSlashes(glob), { cwd });
}

async function search(pattern: string, options: Options): Promise<Search> {
  const unreadable: { path: string; message: string }[] = [];
  const found = await globby(pattern, {
    ...options,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: noting(unreadable),
    gitignore: true,
    ignore: ["**/.git/**", "**/node_modules/**"],
    suppressErrors: true,
  });
  return {
    paths: found.map(toSlashes),
    unreadable: unreadable.filter(({ path }, i) => unreadable.findIndex((each) => each.path === path) === i),
  };
}

/** What globby asks of a file system besides what its types say. */
interface Asked {
  readonly promises: { readonly readFile: typeof fs.promises.readFile; stat(path: string): Promise<fs.Stats> };
}

type Adapter = NonNullable<Options["fs"]> & Asked;
type Done = (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void;

/** The same file system, which keeps in mind what it was refused instead of losing everything or saying nothing. */
function noting(unreadable: { path: string; message: string }[]): Adapter {
  const readdir = (path: string, ...rest: readonly unknown[]) =>
    fs.readdir(path, { withFileTypes: true }, (error, entries) => {
      if (error?.code === "EACCES" || error?.code === "EPERM")
        unreadable.push({ path: toSlashes(path), message: "permission denied" });
      (rest.at(-1) as Done)(error, entries);
    });
  return { ...fs, readdir, promises: { readFile: fs.promises.readFile, stat } };
}

/** Asked of each file that was found, in case it is a folder: to go to another thread for that takes ten times as long. */
async function stat(path: string): Promise<fs.Stats> {
  return fs.statSync(path);
}
