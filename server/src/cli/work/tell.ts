/** Tells of documents, one after the other, and of how they add up. */
import type { Failure } from "../../engine/types.js";
import type { ConfigurationProblem, DocumentReport } from "../../project/index.js";
import { ConfigurationFindings } from "../configuration-findings.js";
import { EXIT, type ExitCode, type Io, Stopped } from "../io.js";
import { add, type Ending, exitCode, NOTHING } from "../outcome.js";
import type { Reports } from "../outputs.js";
import { plain } from "../terminal.js";

export interface Telling {
  readonly reports: Reports;
  /** In their order. */
  readonly made: AsyncIterable<DocumentReport>;
  /** What belongs to no document. */
  readonly failures: readonly Failure[];
  /** Reports on configuration files, when all documents are known. */
  rest(noted: ConfigurationFindings): Promise<readonly DocumentReport[]>;
  /** For shards: the texts of configuration files. */
  texts?(noted: ConfigurationFindings): Promise<Readonly<Record<string, string>>>;
  /** What could not be done besides, known at the end. */
  readonly unkept?: readonly string[];
  readonly maxWarnings: number;
}

export interface Told {
  readonly code: ExitCode;
  readonly ending: Ending;
}

/** Throws `Stopped` when the run is to end early, or when nobody reads any more; no file is written then. */
export async function tell(io: Io, telling: Telling): Promise<Told> {
  const { reports, maxWarnings, unkept = [] } = telling;
  try {
    const ending = await tellAll(telling);
    const unwritten = [...(await reports.save()), ...unkept];
    for (const message of unwritten) io.stderr.write(`error: ${plain(message)}\n`);
    return { ending, code: unwritten.length > 0 ? EXIT.failure : exitCode(ending, maxWarnings) };
  } catch (error) {
    await reports.drop();
    throw error;
  }
}

async function tellAll({ reports, made, failures, rest, texts }: Telling): Promise<Ending> {
  const said = new Map<string, ConfigurationProblem>();
  const noted = new ConfigurationFindings();
  let summary = NOTHING;
  const document = async (report: DocumentReport) => {
    reports.document(report);
    summary = add(summary, report);
    await reports.settle();
  };
  for await (const report of made) {
    if (reports.isInVain()) throw new Stopped(EXIT.closed);
    reports.problems(notYetSaid(said, report.problems));
    await document(report);
    noted.add(report);
  }
  for (const report of await rest(noted)) await document(report);
  const problems = [...said.values()];
  const ending = { summary, failures, problems, ...(texts && { configurations: await texts(noted) }) };
  reports.end(ending);
  return ending;
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
