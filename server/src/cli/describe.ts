/** From what checking one document came to, to what the reports say of it. */
import type { Engine } from "../engine/index.js";
import { type DocumentReport, describeDocument } from "../project/index.js";
import { isRead, type Outcome, type Read } from "./outcome.js";
import { shownFrom } from "./paths.js";

/** @param withPicture whether a report shows who decides */
export function describeOutcome(
  cwd: string,
  engine: Engine,
  outcome: Outcome | Read,
  withPicture: boolean,
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
  });
}
