/** Files in memory: for tests, and for hosts that have no files. */
import {
  type DocumentFiles,
  type DocumentRead,
  type FolderEntry,
  type GrowingFile,
  MAX_BYTES,
} from "../project/file-system.js";

/** What stands at a path; an error is thrown by whoever reads it, as a disk would. */
export type MemoryEntry = string | "folder:" | Error;
export const FOLDER = "folder:";

export interface MemoryFiles extends DocumentFiles {
  /** Puts a file there; without an entry, takes it away. */
  set(path: string, entry?: MemoryEntry): void;
  /** The paths that were asked for, in order: for tests of what is looked up. */
  readonly asked: readonly string[];
}

/** Paths are absolute and `/`-separated; the folders above a file are there with it. */
export function createMemoryFiles(initial: Readonly<Record<string, MemoryEntry>> = {}): MemoryFiles {
  const entries = new Map(Object.entries(initial));
  const versions = new Map<string, number>();
  const asked: string[] = [];
  const isFolder = (path: string) =>
    entries.get(path) === FOLDER || [...entries.keys()].some((each) => each.startsWith(`${path}/`));
  const set = (path: string, entry?: MemoryEntry) => {
    versions.set(path, (versions.get(path) ?? 0) + 1);
    if (entry === undefined) entries.delete(path);
    else entries.set(path, entry);
  };
  const textAt = (path: string): string | undefined => {
    const entry = entries.get(path);
    if (entry instanceof Error) throw entry;
    return entry;
  };
  const begin = async (path: string): Promise<GrowingFile> => {
    if (isFolder(path)) throw new Error("it is a folder");
    textAt(path);
    return growing((text) => set(path, text));
  };
  return {
    asked,
    set,
    async readText(path) {
      asked.push(path);
      if (isFolder(path)) throw new Error("it is a folder");
      return textAt(path);
    },
    async state(path) {
      asked.push(path);
      if (isFolder(path)) return "folder";
      return textAt(path) === undefined ? "missing" : "file";
    },
    async list(path) {
      asked.push(path);
      return entriesIn(path, [...entries.keys()]);
    },
    async readDocument(path) {
      if (isFolder(path)) return { type: "folder" };
      try {
        return documentFrom(textAt(path), String(versions.get(path)));
      } catch (error) {
        return { type: "unreadable", message: error instanceof Error ? error.message : String(error) };
      }
    },
    async replace(path, text, stamp) {
      if (String(versions.get(path)) !== stamp) return "changed";
      textAt(path);
      set(path, text);
      return "written";
    },
    async create(path, text) {
      if (isFolder(path) || textAt(path) !== undefined) return "exists";
      set(path, text);
      return "written";
    },
    readOwn: async (path) => (isFolder(path) ? undefined : textAt(path)),
    async *readAscii(path) {
      yield textAt(path)?.split("\n") ?? [];
    },
    begin,
    write: async (path, text) => written(await begin(path), text),
  };
}

function growing(finished: (text: string) => void): GrowingFile {
  const pieces: string[] = [];
  return {
    append: async (text) => void pieces.push(text),
    finish: async () => finished(pieces.join("")),
    drop: async () => {},
  };
}

async function written(file: GrowingFile, text: string): Promise<void> {
  await file.append(text);
  await file.finish();
}

function entriesIn(folder: string, paths: readonly string[]): FolderEntry[] {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  const types = new Map<string, FolderEntry["type"]>();
  for (const path of paths.filter((each) => each.startsWith(prefix))) {
    const [name = "", ...rest] = path.slice(prefix.length).split("/");
    types.set(name, rest.length > 0 ? "folder" : "file");
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

function documentFrom(text: string | undefined, stamp: string): DocumentRead {
  if (text === undefined) return { type: "missing" };
  if (text.length > MAX_BYTES) return { type: "too-large", bytes: text.length };
  return text.includes("\0") ? { type: "binary" } : { type: "text", text, exact: true, stamp };
}
