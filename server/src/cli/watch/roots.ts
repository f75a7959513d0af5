/** What is watched from the beginning, by the arguments. */
import { within } from "../../project/paths.js";
import type { Io } from "../io.js";
import { absolute } from "../paths.js";
import { foldersAmong, GLOB } from "../targets.js";

export interface Roots {
  /** Absolute folders, of which all counts that is wanted, and files. */
  readonly paths: readonly string[];
  isUnder(path: string): boolean;
  isWanted(path: string): boolean;
}

/** Documents, settings, and what says which documents count. */
const WANTED = /(?:\.(?:md|markdown|ya?ml)|[\\/]\.gitignore)$/i;

export async function rootsOf(io: Io, given: readonly string[] = ["."]): Promise<Roots> {
  const folders = await foldersAmong(io, given);
  const others = given.filter((each) => !folders.includes(absolute(io.cwd, each)));
  const globs = others.filter((each) => GLOB.test(each));
  const paths = [...folders, ...others.map((each) => absolute(io.cwd, folderOfGlob(each)))];
  const all = [...new Set(paths)];
  return {
    paths: all,
    isUnder: (path) => all.some((root) => path === root || within(root, path) !== undefined),
    // A glob may mean any file.
    isWanted: (path) => globs.length > 0 || WANTED.test(path) || all.includes(path),
  };
}

/** The folders before the first that is a pattern; a path without a pattern as it is. */
function folderOfGlob(given: string): string {
  const parts = given.split("/");
  const first = parts.findIndex((part) => GLOB.test(part));
  if (first < 0) return given;
  return parts.slice(0, first).join("/") || (given.startsWith("/") ? "/" : ".");
}
