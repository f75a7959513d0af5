/** For formats that can only be written when all is known. */
import type { ConfigurationProblem, DocumentReport, Report } from "../../project/index.js";
import type { Ending } from "../outcome.js";
import type { Reporter } from "./reporter.js";

/** @param finish is told of everything, once */
export function gathered(finish: (report: Report, ending: Ending) => void): Reporter {
  const documents: DocumentReport[] = [];
  const problems: ConfigurationProblem[] = [];
  return {
    problems: (each) => void problems.push(...each),
    document: (report) => void documents.push(report),
    end: (ending) => finish({ documents, failures: ending.failures, problems }, ending),
  };
}
