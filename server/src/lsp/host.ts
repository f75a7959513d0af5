/** What the language server needs of the machine it runs on; made in `main/`. */
import type { FileSystem } from "../project/index.js";

/** The file system that a document is part of, as its URI names it. */
export interface Place {
  readonly scheme: string;
  readonly authority: string;
}

export interface Host {
  /** The version of Charterlint. */
  readonly version: string;
  /** Files with `file:` URIs, where the host can read them itself. */
  readonly ownFiles?: FileSystem;
  /** Files that the client reads for the server. */
  clientFiles(place: Place): FileSystem;
  /** Today, as YYYY-MM-DD. */
  today(): string;
  /** Runs `task` once, `milliseconds` from now; the answer calls it off. */
  after(milliseconds: number, task: () => void): () => void;
}
