/** Which reports are made, and where each of them goes: `--format X --output-file F`, as often as wanted. */
import { InvalidArgumentError } from "commander";
import { type Io, type Output, UsageError } from "./io.js";
import { absolute } from "./paths.js";
import { FORMATS, type Format, isFormat, loadReporter } from "./report/formats.js";
import type { Reporter } from "./report/reporter.js";
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
  /** Writes the files; tells what could not be written. */
  save(): Promise<readonly string[]>;
}

export async function openReports(io: Io, wanted: readonly Wanted[], look: ReportLook): Promise<Reports> {
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

async function open(io: Io, { format, file }: Wanted, look: ReportLook, root: string): Promise<Opened> {
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
  return { reporter, save: () => save(io, file, pieces.join("")) };
}

async function save({ files, cwd, env }: Io, file: string, text: string): Promise<readonly string[]> {
  const path = absolute(cwd, file);
  try {
    // Other commands of the same step write their summaries into this file too.
    const isShared = env.GITHUB_STEP_SUMMARY !== undefined && path === absolute(cwd, env.GITHUB_STEP_SUMMARY);
    const before = isShared ? ((await files.readText(path)) ?? "") : "";
    await files.write(path, before + text);
    return [];
  } catch (error) {
    return [`The report ${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
