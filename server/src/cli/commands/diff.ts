/** `charterlint diff`: what a change does to the rules. */
import type { KindId } from "../../engine/index.js";
import { type Regression, regressionsOf, renderComparison } from "../../project/index.js";
import { revisionsIn, twoFiles } from "../diff/ask.js";
import { comparisonJson } from "../diff/json.js";
import { comparisonText } from "../diff/text.js";
import { type Compared, compareDocuments } from "../diff/versions.js";
import { changedDocuments } from "../git/changed.js";
import { openGit } from "../git/git.js";
import { revisionFiles } from "../git/revision-files.js";
import { EXIT, type ExitCode, type Io } from "../io.js";
import { reportFile } from "../report-file.js";
import { type Paint, painter, plain } from "../terminal.js";
import type { Wanted, WantedReports } from "../wanted.js";

export type DiffFormat = "text" | "json" | "markdown";

export interface DiffOptions {
  readonly reports: WantedReports<DiffFormat>;
  readonly failOn: readonly (Regression | "never")[];
  readonly kind?: KindId;
  readonly config?: string;
  readonly color: boolean;
  readonly linkBase?: string;
}

export async function diff(io: Io, given: readonly string[], options: DiffOptions): Promise<ExitCode> {
  const wanted = options.reports.all();
  const compared = await compare(io, given, options);
  const counted = new Set(options.failOn.filter((each) => each !== "never"));
  const regressions = compared.comparisons.reduce((sum, each) => sum + regressionsOf(each, counted), 0);
  for (const message of compared.failures) io.stderr.write(`failed: ${plain(message)}\n`);
  const unwritten: string[] = [];
  for (const each of wanted) unwritten.push(...(await report(io, each, compared, options, regressions)));
  for (const message of unwritten) io.stderr.write(`error: ${plain(message)}\n`);
  if (unwritten.length > 0 || compared.failures.length > 0) return EXIT.failure;
  return regressions > 0 ? EXIT.findings : EXIT.clean;
}

async function compare(io: Io, given: readonly string[], options: DiffOptions): Promise<Compared> {
  const files = await twoFiles(io, given);
  if (files) {
    const [before, after] = files;
    return compareDocuments(io, [{ before, after }], { before: io.files, after: io.files }, options);
  }
  const git = await openGit(io);
  const { from, to, paths } = await revisionsIn(io, git, given);
  const changed = await changedDocuments(git, from, to, paths);
  const before = await revisionFiles(io, git, from);
  const after = to === undefined ? io.files : await revisionFiles(io, git, to);
  return compareDocuments(io, changed, { before, after }, options);
}

/** Tells what could not be written. */
async function report(
  io: Io,
  { format, file }: Wanted<DiffFormat>,
  compared: Compared,
  { color, linkBase }: Pick<DiffOptions, "color" | "linkBase">,
  regressions: number,
): Promise<readonly string[]> {
  const paint: Paint = file === undefined ? painter(io, color) : (_, text) => text;
  const text = rendered(format, compared, { paint, regressions, ...(linkBase === undefined ? {} : { linkBase }) });
  if (file === undefined) {
    io.stdout.write(text);
    return [];
  }
  const report = reportFile(io, file);
  report.out.write(text);
  return report.save();
}

interface Look {
  readonly paint: Paint;
  readonly regressions: number;
  readonly linkBase?: string;
}

function rendered(format: DiffFormat, { comparisons, failures }: Compared, look: Look): string {
  switch (format) {
    case "json":
      return comparisonJson(comparisons, failures, look.regressions);
    case "markdown":
      return renderComparison(comparisons, look);
    case "text":
      return comparisonText(comparisons, look.paint);
  }
}
