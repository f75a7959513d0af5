/** What the arguments of `diff` stand for: two files, or revisions and the paths that are meant. */

import type { Git } from "../git/git.js";
import { type Io, UsageError } from "../io.js";
import { absolute } from "../paths.js";

export interface Revisions {
  /** Commits; `to` is undefined for the files as they stand. */
  readonly from: string;
  readonly to?: string;
  readonly paths: readonly string[];
}

/** Two files, and nothing else, are compared with each other. */
export async function twoFiles(
  { cwd, files }: Io,
  given: readonly string[],
): Promise<readonly [string, string] | undefined> {
  const [a = "", b = ""] = given.map((each) => absolute(cwd, each));
  if (given.length !== 2 || given.includes("")) return undefined;
  const isFile = async (path: string) => (await files.state(path).catch(() => "missing")) === "file";
  return (await isFile(a)) && (await isFile(b)) ? [a, b] : undefined;
}

/** Throws a `UsageError` that says what is neither a revision nor a path. */
export async function revisionsIn(io: Io, git: Git, given: readonly string[]): Promise<Revisions> {
  const [first = "", ...rest] = given;
  const range = /^(.*?)(\.{2,3})(.*)$/.exec(first);
  if (range) {
    const [, a = "", dots, b = ""] = range;
    const [from, to] = [await commitOf(git, a || "HEAD"), await commitOf(git, b || "HEAD")];
    const base = dots === "..." ? await git.mergeBase(from, to) : from;
    if (base === undefined) throw new UsageError(`${a} and ${b} have no commit in common.`);
    return { from: base, to, paths: await known(io, rest) };
  }
  const from = await commitOf(git, first);
  const to = rest[0] === undefined ? undefined : await git.commit(rest[0]);
  return { from, ...(to === undefined ? {} : { to }), paths: await known(io, to === undefined ? rest : rest.slice(1)) };
}

export async function commitOf(git: Git, revision: string): Promise<string> {
  const commit = await git.commit(revision);
  if (commit === undefined)
    throw new UsageError(
      `There is no revision "${revision}" in this repository (a shallow clone may lack it: fetch it first).`,
    );
  return commit;
}

/** A slip in the name of a revision is not to pass for a path that holds no document. */
async function known({ cwd, files }: Io, paths: readonly string[]): Promise<readonly string[]> {
  for (const path of paths) {
    const state = await files.state(absolute(cwd, path)).catch(() => "file");
    if (state === "missing" && !/[*?[\]:/.]/.test(path))
      throw new UsageError(`"${path}" is neither a revision nor a file or folder.`);
  }
  return paths;
}
