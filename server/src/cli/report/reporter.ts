/** A reporter is told of each document in order, and of the end. */
import type { ConfigurationProblem, DocumentReport } from "../../project/index.js";
import type { Output } from "../io.js";
import type { Ending } from "../outcome.js";
import type { Shard } from "../shard/shard.js";
import type { Paint } from "../terminal.js";

export interface Reporter {
  /** A configuration file that is not right; each problem comes once, before the documents that it touches. */
  problems(problems: readonly ConfigurationProblem[]): void;
  document(report: DocumentReport): void;
  end(ending: Ending): void;
}

/** Where a report goes, and what is around it. */
export interface Surroundings {
  readonly out: Output;
  /** Absolute, as all paths inside; what is shown to people is seen from here. */
  readonly cwd: string;
  /** The repository's topmost folder, or the working folder where there is none: services see paths from there. */
  readonly root: string;
  readonly version: string;
  readonly paint: Paint;
  /** Only errors and failures are listed; all are counted. */
  readonly quiet: boolean;
  /** Undefined where the report is of all files. */
  readonly shard?: Shard;
  /** The marked lines are shown under a finding. */
  readonly frames: boolean;
}

export type MakeReporter = (surroundings: Surroundings) => Reporter;
