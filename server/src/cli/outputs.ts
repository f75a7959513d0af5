/** Which reports are made, and where each of them goes: `--format X --output-file F`, as often as wanted. */
import { InvalidArgumentError } from "commander";
import { type Io, UsageError } from "./io.js";
import { FORMATS, type Format, isFormat, loadReporter } from "./report/formats.js";
import type { Reporter, Surroundings } from "./report/reporter.js";
import { type ReportFile, reportFile } from "./report-file.js";
import { repositoryRoot } from "./repository.js";
import { painter } from "./terminal.js";

/** One report; without a file it goes to the standard output. */
export interface Wanted {
  readonly format: Format;
  readonly file?: string;
}

/** Takes the two options in the order in which they stand. */
export class WantedReports {
  readonly #wanted: { format?: Format; file?: string }[] = [];

  /** Throws as the parser of arguments wants it. */
  format(text: string): void {
    if (!isFormat(text)) throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(", ")}.`);
    const last = this.#wanted.at(-1);
    if (last && last.format === undefined) last.format = text;
    else this.#wanted.push({ format: text });
  }

  /** Belongs to the format before it, or else to the one that follows. */
  file(text: string): void {
    if (text === "") throw new InvalidArgumentError("The name of a file is expected.");
    const last = this.#wanted.at(-1);
    if (last && last.file === undefined) last.file = text;
    else this.#wanted.push({ file: text });
  }

  /** At least one; a file without a format gets text. Throws with a message for people. */
  all(): readonly Wanted[] {
    const wanted = this.#wanted.map(({ format = "text", file }) =>
      file === undefined ? { format } : { format, file },
    );
    if (wanted.filter(({ file }) => file === undefined).length > 1)
      throw new UsageError("Only one format can go to the standard output: give each of the others an --output-file.");
    const files = wanted.flatMap(({ file }) => file ?? []);
    const twice = files.find((file, i) => files.indexOf(file) !== i);
    if (twice !== undefined) throw new UsageError(`Two reports cannot go to one file: ${twice}.`);
    return wanted.length > 0 ? wanted : [{ format: "text" }];
  }
}

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
  wanted: readonly Wanted[],
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
  { format, file: name }: Wanted,
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
