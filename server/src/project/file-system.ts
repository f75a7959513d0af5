/** The ports through which the project layer and the command see files. Paths are absolute and `/`-separated. */
import type { FileState } from "../engine/types.js";

/** What every host can do: look files up and read them. Implementations are in `hosts/`. */
export interface FileSystem {
  /** The text of a file; undefined when it is not there. Throws with a message for people when it cannot be read. */
  readText(path: string): Promise<string | undefined>;
  /** What stands at a path. Throws with a message for people when that cannot be told. */
  state(path: string): Promise<FileState>;
  /** What is in a folder, in any order; nothing when there is no such folder. Throws with a message for people. */
  list(path: string): Promise<readonly FolderEntry[]>;
}

export interface FolderEntry {
  readonly name: string;
  readonly type: "file" | "folder";
}

/** What reading a document came to. */
export type DocumentRead =
  | {
      readonly type: "text";
      /** With its byte-order mark, if it has one. */
      readonly text: string;
      /** False when bytes that are not UTF-8 were replaced: such a text is never written back. */
      readonly exact: boolean;
      /** Changes whenever the file does. */
      readonly stamp: string;
      /** Nothing was changed so lately that a change after reading might leave the stamp as it is. */
      readonly isSettled?: boolean;
    }
  | { readonly type: "missing" | "folder" | "binary" }
  | { readonly type: "too-large"; readonly bytes: number }
  | { readonly type: "unreadable"; readonly message: string };

/** What the command can do besides: read documents it was pointed at, whatever they are, and write them back. */
export interface DocumentFiles extends FileSystem {
  /** Never throws. */
  readDocument(path: string): Promise<DocumentRead>;
  /** The bytes of a document that `readDocument` would give as an exact text; undefined: only that can tell what it is. */
  bytesOf?(path: string): Uint8Array | undefined;
  /** The stamp that `readDocument` would give with a text; undefined: only that can tell. */
  stampOf?(path: string): string | undefined;
  /** Writes a file that is not there yet, and never another. Throws with a message for people. */
  create(path: string, text: string): Promise<"written" | "exists">;
  /**
   * Replaces a file as a whole, keeping its mode, unless it is no longer as `stamp` says. Throws with a message for
   * people when it cannot be written; the old file then stands.
   */
  replace(path: string, text: string, stamp: string): Promise<"written" | "changed">;
  /** A file of the command's own, such as a list or a report, of any size. Throws with a message for people. */
  readOwn(path: string): Promise<string | undefined>;
  /** The lines of a file in ASCII, many at a time, which may be larger than a text can be; none where there is no file. */
  readAscii(path: string): AsyncIterable<readonly string[]>;
  /** Begins a file of the command's own, with the folders above it. Throws as `replace` does. */
  begin(path: string): Promise<GrowingFile>;
  /** Begins and finishes a file. Throws as `replace` does. */
  write(path: string, text: string): Promise<void>;
}

/** A file that is being written: the old one stands until the new one is whole. All throw as `replace` does. */
export interface GrowingFile {
  append(text: string): Promise<void>;
  finish(): Promise<void>;
  /** The old file stays; what was written goes. Never throws. */
  drop(): Promise<void>;
}

/** Documents over this size are left alone. */
export const MAX_BYTES = 32 * 1024 * 1024;
/** A NUL byte among this many first bytes makes a file binary. */
export const SNIFFED_BYTES = 8 * 1024;

/** The same files with each question asked once: for a time in which they are taken to stay as they are. */
export function remembering(files: FileSystem): FileSystem {
  return {
    readText: once((path) => files.readText(path)),
    state: once((path) => files.state(path)),
    list: once((path) => files.list(path)),
  };
}

/** What could not be answered is asked again. */
export function once<T>(ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (path) => {
    const answer = known.get(path) ?? ask(path);
    known.set(path, answer);
    answer.catch(() => known.delete(path));
    return answer;
  };
}
