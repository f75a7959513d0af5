/** `charterlint check`: reports what documents do not say. */
import type { KindId } from "../../engine/types.js";
import type { DocumentReport } from "../../project/index.js";
import { type ConfigurationFindings, readFrom, reportOnConfigurations } from "../configuration-findings.js";
import type { Wish } from "../describe.js";
import { narrowing } from "../diff/narrow.js";
import { givenPaths } from "../files-from.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { openReports, type ReportLook } from "../outputs.js";
import { absolute } from "../paths.js";
import { type Format, WITH_PASSAGES, WITH_PICTURE } from "../report/formats.js";
import { repositoryRoot } from "../repository.js";
import { type Division, hashOf, partOf, type Shard } from "../shard/shard.js";
import { findTargets, foldersAmong, type Target, type Targets } from "../targets.js";
import type { Wanted, WantedReports } from "../wanted.js";
import type { Kept } from "../work/cache.js";
import type { Job } from "../work/job.js";
import { startProgress } from "../work/progress.js";
import { CACHE, reportsOf, type WorkOptions } from "../work/reports.js";
import { unlessStopped } from "../work/stopping.js";
import { type Told, tell } from "../work/tell.js";

export interface CheckOptions extends ReportLook {
  readonly reports: WantedReports<Format>;
  readonly kind?: KindId;
  readonly config?: string;
  readonly since?: string;
  readonly baseline?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly maxWarnings: number;
  readonly workers?: number;
  /** True: in the usual place. */
  readonly cache?: string | true;
  readonly shard?: Division;
  readonly watch?: boolean;
}

export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  demandSense(paths, options);
  if (options.watch) return (await import("./watch.js")).watch(io, paths, options);
  return (await checkOnce(io, paths, options)).code;
}

/** @param kept what was kept in this process from the last time */
export async function checkOnce(io: Io, paths: readonly string[], options: CheckOptions, kept?: Kept): Promise<Told> {
  const wanted = options.reports.all();
  const given = await givenPaths(io, paths, options.filesFrom);
  const all = options.stdin ? stdinTarget(io, options) : await unlessStopped(io, findTargets(io, given));
  const targets = options.shard ? partOf(all.targets, options.shard) : all.targets;
  const folders = options.stdin ? [] : await foldersAmong(io, given);
  const narrow = await narrowing(io, options);
  const shard = options.shard && (await shardOf(io, options.shard, options, all.targets, folders));
  const progress = startProgress(io, targets.length);
  const unkept: string[] = [];
  const job = jobOf(io, options, wishOf(wanted, options), kept !== undefined);
  const work = { ...workOf(io, options), ...(kept && { kept }) };
  const made = options.stdin
    ? stdinReport(io, targets, options, job)
    : reportsOf(io, job, targets, work, (message) => unkept.push(message));
  try {
    return await tell(progress.io, {
      reports: await openReports(progress.io, wanted, options, shard && { shard }),
      made: mapped(made, async (report) => {
        progress.step();
        return narrow(report);
      }),
      failures: all.failures,
      // What no document of this shard needs, one of another may.
      rest: (noted) => reportOnConfigurations(io.cwd, noted.all(shard ? [] : folders, io.today), readFrom(io.files)),
      ...(shard && { texts: (noted: ConfigurationFindings) => textsOf(io, noted) }),
      unkept,
      maxWarnings: options.maxWarnings,
    });
  } finally {
    progress.end();
  }
}

async function* mapped<T, R>(items: AsyncIterable<T>, map: (item: T) => Promise<R>): AsyncGenerator<R> {
  for await (const item of items) yield await map(item);
}

function demandSense(paths: readonly string[], { stdin, stdinFilename, filesFrom, shard }: CheckOptions): void {
  if (stdin && (paths.length > 0 || filesFrom !== undefined))
    throw new UsageError("--stdin reads one document from the standard input: leave the paths out.");
  if (!stdin && stdinFilename !== undefined)
    throw new UsageError("--stdin-filename says what to call the standard input: use it with --stdin.");
  if (stdin && shard) throw new UsageError("--shard divides many documents; --stdin is one.");
}

function stdinTarget({ cwd }: Io, { stdinFilename }: CheckOptions): Targets {
  const shown = stdinFilename ?? "<stdin>";
  return { targets: [{ path: absolute(cwd, shown), shown, explicit: true }], failures: [] };
}

async function* stdinReport(
  io: Io,
  targets: readonly Target[],
  options: CheckOptions,
  wish: Wish,
): AsyncGenerator<DocumentReport> {
  const { createSession } = await import("../session.js");
  const { describeOutcome } = await import("../describe.js");
  const session = createSession(io, options);
  for (const target of targets) {
    const outcome = await session.checkRead(target, io.decode(await io.readStdin()));
    yield describeOutcome(io.cwd, session.engine, outcome, wish);
  }
}

/** A shard may become a report in any format. */
function wishOf(wanted: readonly Wanted<Format>[], { shard }: CheckOptions): Wish {
  const isOneOf = (formats: readonly Format[]) => wanted.some(({ format }) => formats.includes(format));
  return {
    withPicture: isOneOf(WITH_PICTURE) || (shard !== undefined && isOneOf(["json"])),
    withPassages: isOneOf(WITH_PASSAGES),
  };
}

function jobOf(io: Io, { kind, config, cache }: CheckOptions, wish: Wish, isWatched: boolean): Job {
  const { cwd, today, version } = io;
  const given = { ...(kind && { kind }), ...(config !== undefined && { config }) };
  return { cwd, today, version, ...wish, isKept: isWatched || cache !== undefined, ...given };
}

function workOf({ cwd }: Io, { workers, cache }: CheckOptions): WorkOptions {
  const file = cache === true ? CACHE : cache;
  return { ...(workers !== undefined && { workers }), ...(file !== undefined && { cache: absolute(cwd, file) }) };
}

async function shardOf(
  io: Io,
  division: Division,
  { kind, config, since, baseline }: CheckOptions,
  targets: readonly Target[],
  folders: readonly string[],
): Promise<Shard> {
  return {
    ...division,
    charterlint: io.version,
    options: {
      ...(kind && { kind }),
      ...(config !== undefined && { config }),
      ...(since !== undefined && { since }),
      ...(baseline !== undefined && { baseline }),
    },
    files: targets.length,
    list: hashOf(targets),
    today: io.today,
    cwd: io.cwd,
    root: await repositoryRoot(io),
    folders,
  };
}

async function textsOf({ files }: Io, noted: ConfigurationFindings): Promise<Readonly<Record<string, string>>> {
  const textAt = readFrom(files);
  const texts = await Promise.all(noted.paths().map(async (path) => [path, (await textAt(path)) ?? ""] as const));
  return Object.fromEntries(texts);
}
