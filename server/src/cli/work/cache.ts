/** Reports of documents that need not be checked again, kept in a file from one run to the next. */
import type { DocumentFiles } from "../../project/file-system.js";
import type { DocumentReport } from "../../project/index.js";
import type { Target } from "../targets.js";
import { type Asked, sharedFiles, verifier } from "./asked.js";
import type { Job, Work } from "./job.js";

/** Changes with what stands in the file. */
const FORM = 1;

interface Entry {
  readonly asked: readonly Asked[];
  readonly report: DocumentReport;
}

export interface Cache {
  /** The report of a document, if all that it depends on is as it was. */
  find(target: Target): Promise<DocumentReport | undefined>;
  keep(target: Target, work: Work): void;
  /** Writes the file, if something is new. Throws with a message for people. */
  save(): Promise<void>;
}

/** A file that is not there, that is none of ours or that another version wrote holds nothing. */
export async function openCache(files: DocumentFiles, path: string, job: Job, build: string): Promise<Cache> {
  const header = JSON.stringify([FORM, build, job]);
  const entries = entriesIn(await textOf(files, path), header);
  const isSame = verifier(sharedFiles(files));
  let isNew = false;
  return {
    async find({ path: document, shown, explicit }) {
      const entry = read(entries.get(document));
      return entry && (await isSame(entry.asked)) ? { ...entry.report, name: shown, explicit } : undefined;
    },
    keep({ path: document }, { report, asked }) {
      if (!asked || report.failures.length > 0) return;
      entries.set(document, JSON.stringify({ asked, report } satisfies Entry));
      isNew = true;
    },
    async save() {
      if (isNew) await files.write(path, [header, ...[...entries].flat(), ""].join("\n"));
    },
  };
}

async function textOf(files: DocumentFiles, path: string): Promise<string> {
  try {
    const text = await files.readText(path);
    return text ?? "";
  } catch {
    return "";
  }
}

/** After the header a line with the path of each document, and one with its entry. */
function entriesIn(text: string, header: string): Map<string, string> {
  const [first, ...lines] = text.split("\n");
  const entries = new Map<string, string>();
  if (first !== header) return entries;
  for (let i = 0; i + 1 < lines.length; i += 2) entries.set(lines[i] ?? "", lines[i + 1] ?? "");
  return entries;
}

/** A line that was cut off is no entry. */
function read(line: string | undefined): Entry | undefined {
  try {
    return line === undefined ? undefined : (JSON.parse(line) as Entry);
  } catch {
    return undefined;
  }
}
