/** `charterlint baseline create|update|prune`: keeps the file of findings that are known. */
import type { KindId } from "../../engine/index.js";
import type { DocumentReport } from "../../project/index.js";
import { type Baseline, baselineText, type Known, knownOf, pathIn, readBaseline } from "../baseline/file.js";
import { FINDINGS } from "../describe.js";
import { givenPaths } from "../files-from.js";
import { EXIT, type ExitCode, type Io, UsageError } from "../io.js";
import { absolute, shownFrom } from "../paths.js";
import { findTargets } from "../targets.js";
import { plain } from "../terminal.js";
import { reportsOf } from "../work/reports.js";

export interface BaselineOptions {
  readonly baseline: string;
  readonly filesFrom?: string;
  readonly kind?: KindId;
  readonly config?: string;
}

export type BaselineAction = "create" | "update" | "prune";

export async function baseline(
  io: Io,
  action: BaselineAction,
  paths: readonly string[],
  options: BaselineOptions,
): Promise<ExitCode> {
  const file = absolute(io.cwd, options.baseline);
  const shown = shownFrom(io.cwd, file);
  const old = await readBaseline(io, file, shown);
  if (action === "create" && old)
    throw new UsageError(`${shown} is there already: use "baseline update" or "baseline prune".`);
  if (action !== "create" && !old)
    throw new UsageError(`There is no ${shown}: "charterlint baseline create" makes it.`);
  const { targets, failures } = await findTargets(io, await givenPaths(io, paths, options.filesFrom));
  const found = new Map<string, readonly Known[]>();
  const failed = failures.map(({ message }) => message);
  for await (const report of reportsOf(io, jobOf(io, options), targets, {}, () => {})) {
    found.set(pathIn(file, report.path), knownOf(report));
    failed.push(...failuresOf(report));
  }
  for (const message of failed) io.stderr.write(`failed: ${plain(message)}\n`);
  if (failed.length > 0) {
    io.stderr.write(`${plain(shown)} was left as it is: what was found may not be all.\n`);
    return EXIT.failure;
  }
  const next = await merged(io, action, old ?? new Map(), found, file);
  await io.files.write(file, baselineText(next));
  io.stdout.write(`${plain(shown)}: ${sumOf(next)} findings known${old ? ` (${sumOf(old)} before)` : ""}\n`);
  return EXIT.clean;
}

function jobOf({ cwd, today, version }: Io, { kind, config }: BaselineOptions) {
  const given = { ...(kind && { kind }), ...(config !== undefined && { config }) };
  return { cwd, today, version, ...FINDINGS, isKept: false, ...given };
}

function failuresOf({ name, failures, problems }: DocumentReport): string[] {
  return [...failures, ...problems].map(({ message }) => `${name}: ${message}`);
}

/** Documents that were not checked keep what is known of them, unless they are gone. */
async function merged(io: Io, action: BaselineAction, old: Baseline, found: Baseline, file: string): Promise<Baseline> {
  const next = new Map<string, readonly Known[]>();
  for (const [path, known] of old) {
    const now = found.get(path);
    const still = new Set(now?.map(({ fingerprint }) => fingerprint));
    if (now)
      next.set(
        path,
        known.filter(({ fingerprint }) => still.has(fingerprint)),
      );
    else if ((await stateOf(io, file, path)) !== "missing") next.set(path, known);
  }
  return action === "prune" ? next : new Map([...next, ...found]);
}

async function stateOf({ files }: Io, file: string, path: string): Promise<string> {
  return files.state(absolute(file.slice(0, file.lastIndexOf("/")) || "/", path)).catch(() => "file");
}

function sumOf(all: Baseline): number {
  return [...all.values()].reduce((sum, known) => sum + known.length, 0);
}
