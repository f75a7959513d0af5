/** Finds files in folders, as `.gitignore` has it. */
import picomatch from "picomatch/posix.js";
import { within } from "../project/paths.js";
import { isMarkdown } from "../project/sets/walk.js";
import { filesUnder, ignoredAbove, type Search as Wish } from "../project/workspace/documents.js";
import type { Io } from "./io.js";
import { absolute, toSlashes } from "./paths.js";
import { repositoryOf } from "./repository.js";

export interface Search {
  /** Absolute, in no particular order. */
  readonly paths: readonly string[];
  /** Folders that could not be looked into. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

/** All Markdown under a folder; hidden folders count, `.git` and `node_modules` never. */
export function markdownIn({ files }: Pick<Io, "files">, folder: string): Promise<Search> {
  return search(files, folder, { isWanted: isMarkdown });
}

/** All files that a glob, seen from the working folder, matches. */
export async function matching({ cwd, files }: Pick<Io, "cwd" | "files">, given: string): Promise<Search> {
  const { base, glob } = picomatch.scan(toSlashes(given), OPTIONS);
  const start = absolute(cwd, base === "" ? "." : base);
  const matches = picomatch(glob, OPTIONS);
  return search(files, start, {
    isWanted: (path) => matches(within(start, path) ?? ""),
    depth: glob.includes("**") ? undefined : glob.split("/").length - 1,
  });
}

/** An exclamation mark before all is no more than that: there is nothing that it could take away from. */
const OPTIONS = { dot: true, nonegate: true };

async function search(files: Io["files"], folder: string, wish: Omit<Wish, "above" | "unreadable">): Promise<Search> {
  const paths: string[] = [];
  const unreadable: { path: string; message: string }[] = [];
  const above = await ignoredAbove(files, (await repositoryOf(files, folder)) ?? folder, folder);
  if (!above) return { paths, unreadable };
  const told = (path: string, message: string) => void unreadable.push({ path, message });
  for await (const path of filesUnder(files, folder, { ...wish, above, unreadable: told })) paths.push(path);
  return { paths, unreadable };
}
