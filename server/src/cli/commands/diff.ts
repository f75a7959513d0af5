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
import { absolute } from "../paths.js";
import { painter, plain } from "../terminal.js";

export interface DiffOptions {
  readonly format: "text" | "json" | "markdown";
  readonly outputFile?: string;
  readonly failOn: readonly (Regression | "never")[];
  readonly kind?: KindId;
  readonly config?: string;
  readonly color: boolean;
}

export async function diff(io: Io, given: readonly string[], options: DiffOptions): Promise<ExitCode> {
  const compared = await compare(io, given, options);
  const counted = new Set(options.failOn.filter((each) => each !== "never"));
  const regressions = compared.comparisons.reduce((sum, each) => sum + regressionsOf(each, counted), 0);
  for (const message of compared.failures) io.stderr.write(`failed: ${plain(message)}\n`);
  const written = await write(io, options, rendered(io, compared, options, regressions));
  if (!written || compared.failures.length > 0) return EXIT.failure;
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

function rendered(
  io: Io,
  { comparisons, failures }: Compared,
  { format, color, outputFile }: DiffOptions,
  regressions: number,
): string {
  switch (format) {
    case "json":
      return comparisonJson(comparisons, failures, regressions);
    case "markdown":
      return renderComparison(comparisons);
    case "text":
      return comparisonText(comparisons, outputFile === undefined ? painter(io, color) : (_, text) => text);
  }
}

async function write(io: Io, { outputFile }: DiffOptions, text: string): Promise<boolean> {
  if (outputFile === undefined) {
    io.stdout.write(text);
    return true;
  }
  try {
    await io.files.write(absolute(io.cwd, outputFile), text);
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    io.stderr.write(`error: The report ${plain(outputFile)} could not be written: ${plain(why)}.\n`);
    return false;
  }
}
