/** Reports of documents that need not be checked again, kept in a file from one run to the next. */
import type { DocumentReport } from "../../project/index.js";
import type { Io } from "../io.js";
import type { Target } from "../targets.js";
import { type Asked, verifier } from "./asked.js";
import { ascii, type Entries, type Entry, readEntries, writeEntries } from "./entries.js";
import type { Job, Work } from "./job.js";
import { type Passages, passagesOf, withPassages } from "./passages.js";

/** Changes with what stands in the file. */
const FORM = 4;

export interface Kept {
  /** What all of it holds for: the form, the code and the job. */
  header: string;
  entries: Entries;
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
  { withPassages: isWhole, ...job }: Job,
  file: string | undefined,
  kept = nothingKept(),
): Promise<Cache> {
  const header = ascii([FORM, build ?? version, job]);
  // What holds for this very job stays; else the file is read.
  if (kept.header !== header)
    kept.entries = file === undefined ? new Map() : await readEntries(files.readAscii(file), header, isWhole);
  kept.header = header;
  kept.asked.clear();
  const { entries } = kept;
  const heard = (asked: readonly Asked[]) => {
    for (const [, path] of asked) kept.asked.add(path);
  };
  const isSame = verifier(files);
  let isNew = false;
  return {
    async find({ path: document, shown, explicit }) {
      const entry = entries.get(document);
      if (!entry) return undefined;
      const asked = listIn<readonly Asked[]>(entry.asked);
      if (!asked?.some(([, path]) => path === document) || !(await isSame(asked))) return undefined;
      const report = reportIn(entry, document, isWhole);
      if (!report) return undefined;
      heard(asked);
      return { ...report, name: shown, explicit };
    },
    keep({ path: document }, { report, asked }) {
      if (!asked) return;
      heard(asked);
      if (report.failures.length > 0) return;
      entries.set(document, entryOf(report, asked));
      isNew = true;
    },
    async save() {
      if (!isNew || file === undefined) return;
      fill(entries, isWhole ? new Map() : await readEntries(files.readAscii(file), header, true));
      await writeEntries(await files.begin(file), header, entries);
    },
  };
}

/** With the passages out of what is stored now; where that tells something else of a document, nothing is kept of it. */
function fill(entries: Entries, stored: Entries): void {
  for (const [path, entry] of entries) {
    if (entry.passages !== undefined) continue;
    const same = stored.get(path);
    if (same?.report === entry.report && same.passages !== undefined) entries.set(path, same);
    else entries.delete(path);
  }
}

function entryOf(report: DocumentReport, asked: readonly Asked[]): Entry {
  return {
    asked: ascii(asked),
    report: ascii(withPassages(report, [])),
    passages: ascii(passagesOf(report)),
  };
}

/** @param isWhole with its passages */
function reportIn(entry: Entry, path: string, isWhole: boolean): DocumentReport | undefined {
  const report = parsed(entry.report);
  if (!isReport(report) || report.path !== path) return undefined;
  if (!isWhole) return report;
  const passages = entry.passages === undefined ? undefined : listIn<Passages>(entry.passages);
  return passages && withPassages(report, passages);
}

/** As far as a line of a broken file may stand for another. */
function isReport(value: unknown): value is DocumentReport {
  return typeof value === "object" && value !== null && "linted" in value && "findings" in value;
}

function listIn<T extends readonly unknown[]>(text: string): T | undefined {
  const list = parsed(text);
  return Array.isArray(list) ? (list as unknown as T) : undefined;
}

/** What was cut off is nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
