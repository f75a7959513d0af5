/** The reports of `check`, of each format that is wanted. */
import type { Io, Output } from "./io.js";
import { type Format, loadReporter } from "./report/formats.js";
import type { Reporter } from "./report/reporter.js";
import { repositoryRoot } from "./repository.js";
import { saveReport } from "./save.js";
import { painter } from "./terminal.js";
import type { Wanted } from "./wanted.js";

export interface ReportLook {
  readonly quiet?: boolean;
  readonly color: boolean;
  /** Undefined: where a person looks at a terminal. */
  readonly frames?: boolean;
}

export interface Reports extends Reporter {
  /** Writes the files; tells what could not be written. */
  save(): Promise<readonly string[]>;
}

export async function openReports(io: Io, wanted: readonly Wanted<Format>[], look: ReportLook): Promise<Reports> {
  const root = await repositoryRoot(io);
  const opened = await Promise.all(wanted.map((each) => open(io, each, look, root)));
  const all = (tell: (reporter: Reporter) => void) => {
    for (const { reporter } of opened) tell(reporter);
  };
  return {
    problems: (problems) => all((each) => each.problems(problems)),
    document: (report) => all((each) => each.document(report)),
    end: (ending) => all((each) => each.end(ending)),
    async save() {
      const failed: string[] = [];
      for (const { save } of opened) failed.push(...(await save()));
      return failed;
    },
  };
}

interface Opened {
  readonly reporter: Reporter;
  save(): Promise<readonly string[]>;
}

async function open(io: Io, { format, file }: Wanted<Format>, look: ReportLook, root: string): Promise<Opened> {
  const make = await loadReporter(format);
  const { quiet = false, color, frames } = look;
  const around = { cwd: io.cwd, root, version: io.version, quiet };
  if (file === undefined) {
    const out = io.stdout;
    const reporter = make({ ...around, out, paint: painter(io, color), frames: frames ?? out.isTerminal });
    return { reporter, save: async () => [] };
  }
  const pieces: string[] = [];
  const out: Output = { write: (text) => void pieces.push(text), isTerminal: false };
  const reporter = make({ ...around, out, paint: (_, text) => text, frames: frames ?? false });
  return { reporter, save: () => saveReport(io, file, pieces.join("")) };
}
