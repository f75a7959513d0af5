/** The report that other programs read: version 1 of the format, of which no key goes away. */
import type {
  ConfigurationProblem,
  CoverageReport,
  CustomCoverageReport,
  DocumentReport,
  FindingReport,
  RelatedReport,
  Report,
} from "../../project/index.js";
import type { Ending } from "../outcome.js";
import { shownFrom } from "../paths.js";
import { gathered } from "./gathered.js";
import { jsonText } from "./json-text.js";
import type { MakeReporter } from "./reporter.js";

export const jsonReporter: MakeReporter = ({ out, cwd }) =>
  gathered((report, ending) => out.write(jsonText(reportOf(cwd, report, ending))));

function reportOf(cwd: string, { documents, failures, problems }: Report, { summary }: Ending): object {
  return {
    version: 1,
    documents: documents.map(documentOf),
    configuration: problems.map((problem) => problemOf(cwd, problem)),
    failures,
    summary,
  };
}

function problemOf(cwd: string, { path, start, end, message }: ConfigurationProblem): object {
  return { path: shownFrom(cwd, path), range: { start, end }, message };
}

function documentOf(report: DocumentReport): object {
  return {
    path: report.name,
    kind: report.kind ?? null,
    language: report.language ?? null,
    linted: report.linted,
    ...(report.linted
      ? { kindSource: report.kindSource, kindWhy: report.kindWhy, status: report.status }
      : { reason: report.reason }),
    levels: report.linted ? report.levels : {},
    coverage: report.linted ? report.coverage.map(coverageOf) : [],
    customCoverage: report.linted ? report.customCoverage.map(customOf) : [],
    findings: report.findings.map(findingOf),
    failures: report.failures,
  };
}

function customOf({ requirement, level, ...coverage }: CustomCoverageReport): object {
  return { ...coverageOf(coverage), title: requirement.title, level };
}

function coverageOf({
  topic,
  status,
  confidence,
  evidence,
}: Omit<CoverageReport, "topic"> & { readonly topic: string }): object {
  return {
    topic,
    status,
    confidence,
    evidence: evidence.map(({ name, range, cues }) => ({ path: name, ...range, cues })),
  };
}

function findingOf(finding: FindingReport): object {
  const { rule, severity, message, confidence, range, related, principles, fixable, waiver, fingerprint, url } =
    finding;
  return {
    rule,
    severity,
    message,
    confidence,
    range,
    related: related.map(relatedOf),
    principles,
    url,
    fixable,
    waiver: waiver && {
      reason: waiver.reason,
      owner: waiver.owner ?? null,
      until: waiver.until ?? null,
      source: waiver.source,
    },
    fingerprint,
  };
}

function relatedOf({ name, range, message }: RelatedReport): object {
  return { path: name, range, message };
}
