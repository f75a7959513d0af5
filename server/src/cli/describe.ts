/** From what checking one document came to, to what the reports say of it. */
import type { Engine } from "../engine/index.js";
import { type DocumentReport, describeDocument } from "../project/index.js";
import { isRead, type Outcome, type Read } from "./outcome.js";
import { shownFrom } from "./paths.js";

/** What only some reports show. */
export interface Wish {
  /** Who decides. */
  readonly withPicture: boolean;
  /** The passages that answer questions. */
  readonly withPassages: boolean;
}

/** For what looks at the findings alone. */
export const FINDINGS: Wish = { withPicture: false, withPassages: false };

export function describeOutcome(
  cwd: string,
  engine: Engine,
  outcome: Outcome | Read,
  { withPicture, withPassages }: Wish,
): DocumentReport {
  const { target, result, problems, configurationFindings, waivers } = outcome;
  const read = isRead(outcome) ? outcome : undefined;
  const model = read && withPicture && result.linted ? engine.model(read.document, result.language) : undefined;
  return describeDocument({
    result,
    name: target.shown,
    explicit: target.explicit,
    problems,
    configurationFindings,
    waivers,
    documentOf: (path) => read?.documentOf(path),
    nameOf: (path) => shownFrom(cwd, path),
    model,
    withPassages,
  });
}
