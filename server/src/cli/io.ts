/** What the command is given from outside: nothing in `cli` reaches for the process itself. */
import type { DocumentFiles, DocumentRead } from "../project/file-system.js";
import type { Crew, Job } from "./work/job.js";

export interface Output {
  /** Never throws, not even when nobody reads any more. */
  write(text: string): void;
  /** Whether a person looks at it in a terminal. */
  readonly isTerminal: boolean;
  /** How many characters fit in a line of the terminal, where there is one. */
  readonly columns?: number;
}

export interface Io {
  /** The arguments without the runtime's own two. */
  readonly argv: readonly string[];
  /** Absolute and `/`-separated, as all paths inside. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
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
}

/** What a command ends with. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake in how the command was called; its message is for the person who did. */
export class UsageError extends Error {}
