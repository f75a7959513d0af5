/** Documents that are checked and documents of their sets are the same files: each is read once. */
import type { DocumentFiles, DocumentRead } from "../project/file-system.js";
import { type FileSystem, remembering } from "../project/index.js";

export interface Reads {
  /** As the project layer sees the files. */
  readonly files: FileSystem;
  /** Never throws. */
  readDocument(path: string): Promise<DocumentRead>;
  /** The file was written: it is read anew. */
  forget(path: string): void;
}

/** So many texts are kept; a folder may hold thousands. */
const MOST_KEPT = 100;
/** Larger ones are no part of a set, and are not kept. In UTF-16 units. */
const LARGEST_KEPT = 1_000_000;

export function createReads(files: DocumentFiles): Reads {
  const kept = new Map<string, Promise<DocumentRead>>();
  const readDocument = async (path: string): Promise<DocumentRead> => {
    const known = kept.get(path) ?? files.readDocument(path);
    kept.set(path, known);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const read = await known;
    if (read.type === "text" && read.text.length > LARGEST_KEPT) kept.delete(path);
    return read;
  };
  const readText = async (path: string): Promise<string | undefined> => {
    const read = await readDocument(path);
    if (read.type === "text") return read.text;
    // Why it is none, the file system itself says best.
    return read.type === "missing" ? undefined : files.readText(path);
  };
  const { state, list } = remembering(files);
  return { files: { readText, state, list }, readDocument, forget: (path) => void kept.delete(path) };
}
