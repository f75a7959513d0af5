/** `charterlint check`: reports what documents do not say. */
import type { KindId } from "../../engine/types.js";
import type { ConfigurationProblem } from "../../project/index.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { add, exitCode, NOTHING, type Outcome } from "../outcome.js";
import { absolute } from "../paths.js";
import { jsonReporter } from "../report/json.js";
import type { Reporter } from "../report/reporter.js";
import { textReporter } from "../report/text.js";
import { createSession, type Session } from "../session.js";
import { findTargets, type Target, type Targets } from "../targets.js";
import { painter } from "../terminal.js";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly kind?: KindId;
  readonly config?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
  readonly maxWarnings: number;
  readonly color: boolean;
}

export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  demandSense(paths, options);
  const session = createSession(io, options);
  const { targets, failures } = options.stdin ? stdinTarget(io, options) : await findTargets(io, paths);
  const reporter = reporterFor(io, options);
  const said = new Map<string, ConfigurationProblem>();
  let summary = NOTHING;
  for (const target of targets) {
    const outcome = await checkOne(io, session, target, options);
    reporter.problems(notYetSaid(said, outcome.problems));
    reporter.document(outcome);
    summary = add(summary, outcome);
  }
  const ending = { summary, failures, problems: [...said.values()] };
  reporter.end(ending);
  return exitCode(ending, options.maxWarnings);
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

async function checkOne(io: Io, session: Session, target: Target, { stdin }: CheckOptions): Promise<Outcome> {
  return stdin ? session.checkRead(target, io.decode(await io.readStdin())) : session.check(target);
}

function reporterFor(io: Io, { format, quiet = false, color }: CheckOptions): Reporter {
  return format === "json" ? jsonReporter(io) : textReporter(io, { quiet, paint: painter(io, color) });
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
