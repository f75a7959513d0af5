/** What the command is given from outside: nothing in `cli` reaches for the process itself. */
import type { DocumentFiles, DocumentRead } from "../project/file-system.js";
import type { Watch, WatchAsked } from "./watch/port.js";
import type { Crew, Job } from "./work/job.js";

export interface Output {
  /** Never throws, not even when nobody reads any more. */
  write(text: string): void;
  /** Whether a person looks at it in a terminal. */
  readonly isTerminal: boolean;
  /** How many characters fit in a line of the terminal, where there is one. */
  readonly columns?: number;
  /** Whether whoever read it has gone away. */
  isClosed?(): boolean;
}

export interface Io {
  /** The arguments without the runtime's own two. */
  readonly argv: readonly string[];
  /** Absolute and `/`-separated, as all paths inside. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Where it is shown how far a run is; undefined: on the standard error. */
  readonly status?: Output;
  /** Asks whoever sits at the terminal; undefined where there is none. Undefined for an answer: they ended it. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** All bytes of the standard input. */
  readStdin(): Promise<Uint8Array>;
  readonly files: DocumentFiles;
  /** Bytes of a document, such as the standard input, to its text. */
  readonly decode: (bytes: Uint8Array) => DocumentRead;
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly version: string;
  /** Changes with the code, for what is kept from one run to the next; without it, the version does. */
  readonly build?: string;
  /** Where there are threads: how many are of use on this machine, and how they begin. */
  readonly crew?: { readonly usual: number; start(size: number, job: Job): Crew };
  /** A document of so many characters is about to be checked in this thread. */
  checks?(length: number): void;
  /** It was governance, and all was looked at. */
  judged?(length: number): void;
  /** Its report was kept from an earlier run. */
  known?(): void;
  /** Many documents are to be checked: memory is to be given back early. @param isAlone all is done in this thread */
  spare?(isAlone: boolean): void;
  /** Milliseconds since some time. */
  now?(): number;
  /** Aborted, with an exit code as its reason, when the run is to end early. Who asks has to heed it. */
  stopping?(): AbortSignal;
  /** Tells of changes to files; undefined where nothing can. */
  watch?(asked: WatchAsked): Promise<Watch>;
}

/** What a command ends with. */
export const EXIT = {
  clean: 0,
  findings: 1,
  failure: 2,
  // As shells have it: 128 and the number of the signal.
  interrupted: 130,
  closed: 141,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake in how the command was called; its message is for the person who did. */
export class UsageError extends Error {}

/** The run ended before it was done; there is nothing to say of it. */
export class Stopped extends Error {
  constructor(readonly code: ExitCode) {
    super("The run was stopped.");
  }
}
