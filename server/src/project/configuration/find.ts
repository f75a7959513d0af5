/** Configuration files: found upwards from a document, each read once, with what they build on. */
import { nearest } from "../../engine/text/nearest.js";
import type { FileSystem } from "../file-system.js";
import { folderOf, foldersUp, inFolder, nameOf } from "../paths.js";
import { expand } from "./extend.js";
import { readConfiguration, unreadable } from "./read.js";
import type { ConfigurationFile } from "./types.js";
import { watched } from "./watched.js";

/** What a configuration file may be called; the first that is there counts. */
export const NAMES: readonly string[] = [".charterlint.yaml", ".charterlint.yml"];

export function isConfigurationFile(path: string): boolean {
  return NAMES.includes(nameOf(path));
}

export interface Found {
  /** The nearest first; what a file builds on comes after it. */
  readonly files: readonly ConfigurationFile[];
  /** Where the search ended: a folder with `.git`, or the given root. */
  readonly top: string;
}

export interface Finder {
  /** For the document at `path`. The search ends at `root`, at a folder with `.git`, or at a file with `root: true`. */
  find(path: string): Promise<Found>;
  /** The one file to use in place of those that would be found, with what it builds on. */
  read(path: string): Promise<readonly ConfigurationFile[]>;
  /** Whether what was found depends on the file at this path, be it that it is not there. */
  uses(path: string): boolean;
  /** Forgets all that was read. */
  clear(): void;
}

export function createFinder(fs: FileSystem, root: string): Finder {
  const files = watched(fs);
  const look = remembered((folder) => lookIn(files, folder));
  const found = remembered(async (folder): Promise<Found> => {
    const { passed, top } = await upwards(foldersUp(inFolder(folder, "document"), root), look.at);
    const stacks = await Promise.all(passed.map((file) => expand(files, file, top)));
    return { files: withKnownRules(stacks.flatMap((stack) => stack.toReversed())), top };
  });
  const read = remembered(async (path): Promise<readonly ConfigurationFile[]> => {
    const own = (await readFile(files, path)) ?? unreadable(path, "There is no such configuration file.");
    const { top } = await upwards(foldersUp(path, root), look.at);
    return withKnownRules((await expand(files, own, top)).toReversed());
  });
  return {
    read: read.at,
    find: (path) => found.at(folderOf(path)),
    uses: files.uses,
    clear() {
      for (const each of [look, found, read, files]) each.clear();
    },
  };
}

interface Upwards {
  readonly passed: readonly ConfigurationFile[];
  readonly top: string;
}

async function upwards(folders: readonly string[], look: (folder: string) => Promise<Looked>): Promise<Upwards> {
  const passed: ConfigurationFile[] = [];
  let top = folders[0] ?? "/";
  for (const folder of folders) {
    const { file, isTop } = await look(folder);
    if (file && !passed.at(-1)?.root) passed.push(file);
    top = folder;
    if (isTop) break;
  }
  return { passed, top };
}

/** That an own rule is named which neither the file itself nor those that it builds on have is a problem. */
function withKnownRules(files: readonly ConfigurationFile[]): ConfigurationFile[] {
  return files.map((file, i) => {
    const known = files.slice(i).flatMap(({ requirements }) => requirements.map(({ value }) => value.id));
    const unknown = file.namedOwn.filter(({ id }) => !known.includes(id));
    if (unknown.length === 0) return file;
    const problems = unknown.map(({ id, place }) => ({ ...place, message: noRule(id, known) }));
    return { ...file, problems: [...file.problems, ...problems].sort((a, b) => a.span.start - b.span.start) };
  });
}

function noRule(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  const hint = near
    ? ` Did you mean "${near}"?`
    : known.length === 0
      ? ' Own requirements stand under "requirements".'
      : "";
  return `There is no own requirement "${id}".${hint}`;
}

interface Looked {
  readonly file: ConfigurationFile | undefined;
  readonly isTop: boolean;
}

async function lookIn(fs: FileSystem, folder: string): Promise<Looked> {
  const [git, ...read] = await Promise.all([
    isThere(fs, inFolder(folder, ".git")),
    ...NAMES.map((name) => readFile(fs, inFolder(folder, name))),
  ]);
  return { file: read.find((each) => each !== undefined), isTop: git };
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fs.state(path)) !== "missing";
  } catch {
    return false;
  }
}

async function readFile(fs: FileSystem, path: string): Promise<ConfigurationFile | undefined> {
  try {
    const text = await fs.readText(path);
    return text === undefined ? undefined : readConfiguration(path, text);
  } catch (error) {
    return unreadable(
      path,
      `This configuration file could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

interface Remembered<T> {
  at(path: string): Promise<T>;
  clear(): void;
}

function remembered<T>(make: (path: string) => Promise<T>): Remembered<T> {
  const known = new Map<string, Promise<T>>();
  return {
    at(path) {
      const value = known.get(path) ?? make(path);
      known.set(path, value);
      return value;
    },
    clear: () => known.clear(),
  };
}
