/** The reports of `check`, of each format that is wanted. */
import type { Io } from "./io.js";
import { type Format, loadReporter } from "./report/formats.js";
import type { Reporter, Surroundings } from "./report/reporter.js";
import { type ReportFile, reportFile } from "./report-file.js";
import { repositoryRoot } from "./repository.js";
import { painter } from "./terminal.js";
import type { Wanted } from "./wanted.js";

export interface ReportLook {
  readonly quiet?: boolean;
  readonly color: boolean;
  /** Undefined: where a person looks at a terminal. */
  readonly frames?: boolean;
}

export interface Reports extends Reporter {
  /** To be awaited now and then, so that what is written does not pile up. */
  settle(): Promise<void>;
  /** Whether nobody will read any of them: they were to be printed, and the reader has gone. */
  isInVain(): boolean;
  /** Writes the files; tells what could not be written. */
  save(): Promise<readonly string[]>;
  /** Leaves the files as they were. */
  drop(): Promise<void>;
}

/** @param around what differs from a report on all documents, seen from here */
export async function openReports(
  io: Io,
  wanted: readonly Wanted<Format>[],
  look: ReportLook,
  around: Around = {},
): Promise<Reports> {
  const root = around.root ?? (await repositoryRoot(io));
  const seen = { cwd: io.cwd, ...around, root };
  const opened = await Promise.all(wanted.map((each) => open(io, each, look, seen)));
  const all = (tell: (reporter: Reporter) => void) => {
    for (const { reporter } of opened) tell(reporter);
  };
  const files = opened.flatMap(({ file }) => file ?? []);
  return {
    problems: (problems) => all((each) => each.problems(problems)),
    document: (report) => all((each) => each.document(report)),
    end: (ending) => all((each) => each.end(ending)),
    isInVain: () => files.length === 0 && io.stdout.isClosed?.() === true,
    async settle() {
      for (const each of files) await each.settle();
    },
    async save() {
      const failed: string[] = [];
      for (const each of files) failed.push(...(await each.save()));
      return failed;
    },
    async drop() {
      for (const each of files) await each.drop();
    },
  };
}

/** Where paths are seen from, and of which shard the documents are. */
export type Around = Partial<Pick<Surroundings, "cwd" | "root" | "shard">>;

interface Opened {
  readonly reporter: Reporter;
  readonly file?: ReportFile;
}

async function open(
  io: Io,
  { format, file: name }: Wanted<Format>,
  { quiet = false, color, frames }: ReportLook,
  seen: Around & Pick<Surroundings, "cwd" | "root">,
): Promise<Opened> {
  const make = await loadReporter(format);
  const around = { ...seen, version: io.version, quiet };
  if (name === undefined) {
    const out = io.stdout;
    return { reporter: make({ ...around, out, paint: painter(io, color), frames: frames ?? out.isTerminal }) };
  }
  const file = reportFile(io, name);
  return { file, reporter: make({ ...around, out: file.out, paint: (_, text) => text, frames: frames ?? false }) };
}
