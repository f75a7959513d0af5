/** Configuration files: found upwards from a document, each read once. */
import type { FileSystem } from "../file-system.js";
import { foldersUp, inFolder, nameOf } from "../paths.js";
import { readConfiguration, unreadable } from "./read.js";
import type { ConfigurationFile } from "./types.js";

/** What a configuration file may be called; the first that is there counts. */
export const NAMES: readonly string[] = [".charterlint.yaml", ".charterlint.yml"];

export function isConfigurationFile(path: string): boolean {
  return NAMES.includes(nameOf(path));
}

export interface Found {
  /** The nearest first. */
  readonly files: readonly ConfigurationFile[];
  /** Where the search ended. */
  readonly top: string;
}

export interface Finder {
  /** For the document at `path`. The search ends at `root` or at a folder with `.git`. */
  find(path: string): Promise<Found>;
  /** The one file to use in place of those that would be found. */
  read(path: string): Promise<ConfigurationFile>;
  /** Forgets all that was read. */
  clear(): void;
}

export function createFinder(fs: FileSystem, root: string): Finder {
  const folders = new Map<string, Promise<Looked>>();
  const files = new Map<string, Promise<ConfigurationFile>>();
  const look = remembered(folders, (folder) => lookIn(fs, folder));
  const read = remembered(
    files,
    async (path) => (await readFile(fs, path)) ?? unreadable(path, "There is no such configuration file."),
  );
  return {
    read,
    async find(path) {
      const passed: ConfigurationFile[] = [];
      let top = root;
      for (const folder of foldersUp(path, root)) {
        const { file, isTop } = await look(folder);
        if (file) passed.push(file);
        top = folder;
        if (isTop) break;
      }
      return { files: passed.slice(0, USED), top };
    },
    clear() {
      folders.clear();
      files.clear();
    },
  };
}

/** The nearest file counts alone; `apply` can join more. */
const USED = 1;

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

function remembered<T>(known: Map<string, Promise<T>>, make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
