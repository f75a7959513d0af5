/** From the arguments to the documents that are meant. */
import type { Failure } from "../engine/types.js";
import { type Io, UsageError } from "./io.js";
import { absolute, shownFrom } from "./paths.js";

export interface Target {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working folder. */
  readonly shown: string;
  /** Named as such, not found in a folder or by a glob. */
  readonly explicit: boolean;
}

export interface Targets {
  /** In the order of their paths, each once. */
  readonly targets: readonly Target[];
  readonly failures: readonly Failure[];
}

/** What one argument came to. */
interface Meant {
  readonly paths: readonly string[];
  readonly explicit: boolean;
  readonly failures: readonly Failure[];
}

/** Looks up paths, folders and globs; undefined: the working folder. */
export async function findTargets(io: Io, given: readonly string[] | undefined): Promise<Targets> {
  const meant: Meant[] = [];
  for (const each of given ?? HERE) meant.push(await meantBy(io, each));
  const explicit = new Set(meant.flatMap((each) => (each.explicit ? each.paths : [])));
  const paths = [...new Set(meant.flatMap((each) => each.paths))];
  const targets = paths.map((path) => ({ path, shown: shownFrom(io.cwd, path), explicit: explicit.has(path) }));
  return {
    targets: targets.sort((a, b) => compare(a.shown, b.shown)),
    failures: meant.flatMap((each) => each.failures),
  };
}

async function meantBy(io: Io, given: string): Promise<Meant> {
  if (given === "") throw new UsageError("An empty path was given.");
  const path = absolute(io.cwd, given);
  const state = await stateOf(io, path);
  if (state === "folder") return inFolders((search) => search.markdownIn(io, path), io);
  if (state === "missing" && GLOB.test(given)) return matching(io, given);
  return { paths: [path], explicit: true, failures: [] };
}

/** The folders among the arguments, absolute: all in them is looked at. */
export async function foldersAmong(io: Io, given: readonly string[] | undefined): Promise<string[]> {
  const paths = (given ?? HERE).map((each) => absolute(io.cwd, each));
  const states = await Promise.all(paths.map((path) => stateOf(io, path)));
  return paths.filter((_, i) => states[i] === "folder");
}

const HERE: readonly string[] = ["."];
export const GLOB = /[*?[\]{}]/;

/** What cannot be looked at is named when it is read. */
async function stateOf(io: Io, path: string): Promise<"file" | "folder" | "missing"> {
  try {
    return await io.files.state(path);
  } catch {
    return "file";
  }
}

async function matching(io: Io, glob: string): Promise<Meant> {
  const found = await inFolders((search) => search.matching(io, glob), io);
  if (found.paths.length > 0 || found.failures.length > 0) return found;
  return { ...found, failures: [{ what: "glob", message: `No file matches "${glob}".` }] };
}

type Search = typeof import("./search.js");

/** What walks folders is loaded only when a folder is to be walked. */
async function inFolders(
  find: (search: Search) => Promise<Awaited<ReturnType<Search["matching"]>>>,
  io: Io,
): Promise<Meant> {
  const { paths, unreadable } = await find(await import("./search.js"));
  const failures = unreadable.map(({ path, message }) => ({
    what: "read",
    message: `The folder ${shownFrom(io.cwd, path)} could not be read: ${message}.`,
  }));
  return { paths, explicit: false, failures };
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
