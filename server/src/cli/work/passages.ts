/** The passages that answer questions are most of what a report holds, and most formats show none of them. */
import type { CoverageReport, DocumentReport, Passage } from "../../project/index.js";

/** One list for each question, in the order of the report: the catalogue's, then those of the organisation's own. */
export type Passages = readonly (readonly Passage[])[];

export function passagesOf(report: DocumentReport): Passages {
  return report.linted ? [...report.coverage, ...report.customCoverage].map(({ evidence }) => evidence) : [];
}

/** The report with these in place of its own. */
export function withPassages(report: DocumentReport, passages: Passages): DocumentReport {
  if (!report.linted) return report;
  const { coverage, customCoverage } = report;
  const at = <T extends Pick<CoverageReport, "evidence">>(each: T, i: number): T => ({
    ...each,
    evidence: passages[i] ?? [],
  });
  return {
    ...report,
    coverage: coverage.map(at),
    customCoverage: customCoverage.map((each, i) => at(each, coverage.length + i)),
  };
}
