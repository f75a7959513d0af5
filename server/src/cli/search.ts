/** Finds files in folders, as `.gitignore` has it. */
import picomatch from "picomatch/posix.js";
import { within } from "../project/paths.js";
import { isMarkdown, isSkipped } from "../project/sets/walk.js";
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
  return search(files, folder, folder, { isWanted: isMarkdown });
}

/** All files that a glob, seen from the working folder, matches. */
export async function matching({ cwd, files }: Pick<Io, "cwd" | "files">, given: string): Promise<Search> {
  const { base, glob } = partsOf(toSlashes(given));
  if (base.split("/").some(isSkipped)) return { paths: [], unreadable: [] };
  const start = absolute(cwd, base === "" ? "." : base.replace(/^[a-z]:$/i, "$&/"));
  const matches = picomatch(glob, OPTIONS);
  return search(files, start, within(cwd, start) === undefined ? start : cwd, {
    isWanted: (path) => matches(within(start, path) ?? ""),
    depth: glob.includes("**") ? undefined : glob.split("/").length - 1,
  });
}

/** An exclamation mark before all is no more than that: there is nothing that it could take away from. */
const OPTIONS = { dot: true, nonegate: true, posix: true };

/** The folder in which to look, as it is written without signs of globs, and what to match there. */
function partsOf(given: string): { readonly base: string; readonly glob: string } {
  const { base, glob } = picomatch.scan(given, OPTIONS);
  return glob === "" ? { base: "", glob: given } : { base: base.replace(/\\(.)/g, "$1"), glob };
}

/** @param top from here on `.gitignore` counts where there is no repository */
async function search(
  files: Io["files"],
  folder: string,
  top: string,
  wish: Pick<Wish, "isWanted" | "depth">,
): Promise<Search> {
  const paths: string[] = [];
  const unreadable: { path: string; message: string }[] = [];
  const { above, isItself } = await ignoredAbove(files, (await repositoryOf(files, folder)) ?? top, folder);
  if (isItself) return { paths, unreadable };
  const told = (path: string, message: string) => void unreadable.push({ path, message });
  for await (const path of filesUnder(files, folder, { ...wish, above, unreadable: told })) paths.push(path);
  return { paths, unreadable };
}
