/** What a run wants of each document, as plain data: it is the same whichever thread does the work. */
import type { DocumentReport } from "../../project/index.js";
import type { Wish } from "../describe.js";
import type { Io } from "../io.js";
import type { SessionOptions } from "../session.js";
import type { Target } from "../targets.js";
import type { Asked } from "./asked.js";

export interface Job extends SessionOptions, Wish, Pick<Io, "cwd" | "today" | "version"> {
  /** Whether to tell what the files were asked for. */
  readonly isKept: boolean;
}

export interface Work {
  readonly report: DocumentReport;
  /** All that the report depends on besides the job; undefined where that is not wanted. */
  readonly asked?: readonly Asked[];
}

/** Threads that check documents beside each other. Each gets a document when it has none. */
export interface Crew {
  /** Never rejects for what is wrong with a document; it does when a thread dies. */
  check(target: Target): Promise<Work>;
  end(): Promise<void>;
}

export type Worker = (target: Target) => Promise<Work>;
