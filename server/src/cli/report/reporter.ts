/** A reporter is told of each document in order, and of the end. */

import type { ConfigurationProblem } from "../../project/index.js";
import type { Ending, Outcome } from "../outcome.js";

export interface Reporter {
  /** A configuration file that is not right; each problem comes once, before the documents that it touches. */
  problems(problems: readonly ConfigurationProblem[]): void;
  document(outcome: Outcome): void;
  end(ending: Ending): void;
}
