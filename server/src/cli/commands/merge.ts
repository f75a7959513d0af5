/** `charterlint merge`: the reports of all shards as one, in any format, as if one run had made it. */
import type { Failure } from "../../engine/types.js";
import type { DocumentReport } from "../../project/index.js";
import { reportOnConfigurations } from "../configuration-findings.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { openReports, type ReportLook } from "../outputs.js";
import type { Format } from "../report/formats.js";
import { complete } from "../shard/complete.js";
import { type Head, readHead, readReports } from "../shard/read.js";
import { pathMapper, relocator } from "../shard/relocate.js";
import type { WantedReports } from "../wanted.js";
import { goOn } from "../work/stopping.js";
import { tell } from "../work/tell.js";

export interface MergeOptions extends ReportLook {
  readonly reports: WantedReports<Format>;
  readonly maxWarnings: number;
}

export async function merge(io: Io, files: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const wanted = options.reports.all();
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw new UsageError(`${twice} was given twice.`);
  const heads: Head[] = [];
  for (const file of files) heads.push(await readHead(io, file));
  const shards = complete(heads, io.version);
  const [{ shard }] = shards;
  const reports = await openReports(io, wanted, options, { cwd: shard.cwd, root: shard.root });
  const texts = textsOf(shards);
  const ended = await tell(io, {
    reports,
    failures: failuresOf(shards),
    made: reportsIn(io, shards),
    rest: async (noted) =>
      reportOnConfigurations(shard.cwd, noted.all(shard.folders, shard.today), async (path) => texts.get(path)),
    maxWarnings: options.maxWarnings,
  });
  return ended.code;
}

/** What belongs to no document, such as a glob without a match, each shard has found alike. */
function failuresOf(shards: readonly Head[]): Failure[] {
  return [...new Map(shards.flatMap(({ failures }) => failures).map((each) => [each.message, each])).values()];
}

/** One shard after the other is held. */
async function* reportsIn(io: Io, shards: readonly [Head, ...Head[]]): AsyncGenerator<DocumentReport> {
  for (const { file, shard } of shards) {
    const relocate = relocator(shard, shards[0].shard);
    for (const report of await readReports(io, file)) {
      goOn(io);
      yield relocate(report);
    }
  }
}

function textsOf(shards: readonly [Head, ...Head[]]): ReadonlyMap<string, string> {
  return new Map(
    shards.flatMap(({ shard, configurations }) => {
      const map = pathMapper(shard, shards[0].shard);
      return Object.entries(configurations).map(([path, text]) => [map(path), text] as const);
    }),
  );
}
