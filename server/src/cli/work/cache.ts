/** Reports of documents that need not be checked again, kept in a file from one run to the next. */
import type { GrowingFile } from "../../project/file-system.js";
import type { DocumentReport } from "../../project/index.js";
import type { Io } from "../io.js";
import type { Target } from "../targets.js";
import { type Asked, sharedFiles, verifier } from "./asked.js";
import type { Job, Work } from "./job.js";

/** Changes with what stands in the file. */
const FORM = 2;

interface Entry {
  readonly asked: readonly Asked[];
  readonly report: DocumentReport;
}

/** What is kept, by the documents' paths: each entry is the line in which it stands in the file. */
export interface Kept {
  /** What all of it holds for: the form, the code and the job. */
  header: string;
  readonly entries: Map<string, string>;
  /** Paths that the last run asked for. */
  readonly asked: Set<string>;
}

export interface Cache {
  /** The report of a document, if all that it depends on is as it was. */
  find(target: Target): Promise<DocumentReport | undefined>;
  keep(target: Target, work: Work): void;
  /** Writes the file, if something is new. Throws with a message for people. */
  save(): Promise<void>;
}

export function nothingKept(): Kept {
  return { header: "", entries: new Map(), asked: new Set() };
}

/**
 * A file that is not there, that is none of ours or that another version wrote holds nothing.
 * @param file absolute; undefined: what is kept goes with the process
 */
export async function openCache(
  { files, build, version }: Pick<Io, "files" | "build" | "version">,
  job: Job,
  file: string | undefined,
  kept = nothingKept(),
): Promise<Cache> {
  await fill(kept, JSON.stringify([FORM, build ?? version, job]), file === undefined ? [] : files.readLines(file));
  const { header, entries } = kept;
  kept.asked.clear();
  const heard = (asked: readonly Asked[]) => {
    for (const [, path] of asked) kept.asked.add(path);
  };
  const isSame = verifier(sharedFiles(files));
  let isNew = false;
  return {
    async find({ path: document, shown, explicit }) {
      const entry = read(entries.get(document));
      if (!entry || !(await isSame(entry.asked))) return undefined;
      heard(entry.asked);
      return { ...entry.report, name: shown, explicit };
    },
    keep({ path: document }, { report, asked }) {
      if (!asked) return;
      heard(asked);
      if (report.failures.length > 0) return;
      entries.set(document, line({ asked, report } satisfies Entry));
      isNew = true;
    },
    async save() {
      if (isNew && file !== undefined) await write(await files.begin(file), header, entries);
    },
  };
}

/** What holds for this very job stays; else the file is read. */
async function fill(kept: Kept, header: string, file: AsyncIterable<string> | readonly string[]): Promise<void> {
  if (kept.header === header) return;
  kept.header = header;
  kept.entries.clear();
  try {
    let document: string | undefined;
    let number = 0;
    for await (const text of file) {
      if (number++ === 0 && text !== header) return;
      if (number === 1) continue;
      if (document === undefined) document = text;
      else {
        kept.entries.set(pathIn(document), text);
        document = undefined;
      }
    }
  } catch {
    kept.entries.clear();
  }
}

/** After the header a line with the path of each document, and one with its entry. */
async function write(file: GrowingFile, header: string, entries: ReadonlyMap<string, string>): Promise<void> {
  try {
    await file.append(`${header}\n`);
    for (const [document, entry] of entries) await file.append(`${line(document)}\n${entry}\n`);
    await file.finish();
  } catch (error) {
    await file.drop();
    throw error;
  }
}

/** Some readers of lines take these for the end of one. */
const LINE_ENDS = /[\u2028\u2029]/g;

function line(value: unknown): string {
  return JSON.stringify(value).replace(LINE_ENDS, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** Throws for a line that is none of ours. */
function pathIn(text: string): string {
  const path: unknown = JSON.parse(text);
  return typeof path === "string" ? path : "";
}

/** A line that was cut off is no entry. */
function read(text: string | undefined): Entry | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Entry);
  } catch {
    return undefined;
  }
}
