/** `charterlint check`: reports what documents do not say. */
import type { KindId } from "../../engine/types.js";
import type { ConfigurationProblem } from "../../project/index.js";
import { ConfigurationFindings, configurationReports } from "../configuration-findings.js";
import { type NarrowOptions, narrowing } from "../diff/narrow.js";
import { EXIT, type ExitCode, type Io, UsageError } from "../io.js";
import { add, exitCode, NOTHING } from "../outcome.js";
import { openReports, type ReportLook } from "../outputs.js";
import { absolute } from "../paths.js";
import { type Format, WITH_PICTURE } from "../report/formats.js";
import { findTargets, foldersAmong, type Target, type Targets } from "../targets.js";
import { plain } from "../terminal.js";
import type { WantedReports } from "../wanted.js";
import type { Job } from "../work/job.js";
import { CACHE, reportsOf, type WorkOptions } from "../work/reports.js";

export interface CheckOptions extends ReportLook, Pick<NarrowOptions, "since" | "baseline"> {
  readonly reports: WantedReports<Format>;
  readonly kind?: KindId;
  readonly config?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly maxWarnings: number;
  readonly workers?: number;
  /** True: in the usual place. */
  readonly cache?: string | true;
}

export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  demandSense(paths, options);
  const wanted = options.reports.all();
  const { targets, failures } = options.stdin ? stdinTarget(io, options) : await findTargets(io, paths);
  const narrow = await narrowing(io, options);
  const reports = await openReports(io, wanted, options);
  const withPicture = wanted.some(({ format }) => WITH_PICTURE.includes(format));
  const said = new Map<string, ConfigurationProblem>();
  const noted = new ConfigurationFindings();
  const unkept: string[] = [];
  let summary = NOTHING;
  const made = options.stdin
    ? stdinReport(io, targets, options, withPicture)
    : reportsOf(io, jobOf(io, options, withPicture), targets, workOf(io, options), (message) => unkept.push(message));
  for await (const whole of made) {
    const report = await narrow(whole);
    reports.problems(notYetSaid(said, report.problems));
    reports.document(report);
    noted.add(report);
    summary = add(summary, report);
  }
  const folders = options.stdin ? [] : await foldersAmong(io, paths);
  for (const report of await configurationReports(io.cwd, io.files, noted.all(folders, io.today))) {
    reports.document(report);
    summary = add(summary, report);
  }
  const ending = { summary, failures, problems: [...said.values()] };
  reports.end(ending);
  const unwritten = [...(await reports.save()), ...unkept];
  for (const message of unwritten) io.stderr.write(`error: ${plain(message)}\n`);
  return unwritten.length > 0 ? EXIT.failure : exitCode(ending, options.maxWarnings);
}

function demandSense(paths: readonly string[], { stdin, stdinFilename }: CheckOptions): void {
  if (stdin && paths.length > 0)
    throw new UsageError("--stdin reads one document from the standard input: leave the paths out.");
  if (!stdin && stdinFilename !== undefined)
    throw new UsageError("--stdin-filename says what to call the standard input: use it with --stdin.");
}

function stdinTarget({ cwd }: Io, { stdinFilename }: CheckOptions): Targets {
  const shown = stdinFilename ?? "<stdin>";
  return { targets: [{ path: absolute(cwd, shown), shown, explicit: true }], failures: [] };
}

async function* stdinReport(io: Io, targets: readonly Target[], options: CheckOptions, withPicture: boolean) {
  const { createSession } = await import("../session.js");
  const { describeOutcome } = await import("../describe.js");
  const session = createSession(io, options);
  for (const target of targets) {
    const outcome = await session.checkRead(target, io.decode(await io.readStdin()));
    yield describeOutcome(io.cwd, session.engine, outcome, withPicture);
  }
}

function jobOf({ cwd, today, version }: Io, { kind, config, cache }: CheckOptions, withPicture: boolean): Job {
  const given = { ...(kind && { kind }), ...(config !== undefined && { config }) };
  return { cwd, today, version, withPicture, isKept: cache !== undefined, ...given };
}

function workOf({ cwd }: Io, { workers, cache }: CheckOptions): WorkOptions {
  const file = cache === true ? CACHE : cache;
  return { ...(workers !== undefined && { workers }), ...(file !== undefined && { cache: absolute(cwd, file) }) };
}

/** One configuration file applies to many documents, and its problems are said once. */
function notYetSaid(
  said: Map<string, ConfigurationProblem>,
  problems: readonly ConfigurationProblem[],
): ConfigurationProblem[] {
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.path, problem.span, problem.message]);
    if (said.has(key)) return false;
    said.set(key, problem);
    return true;
  });
}
