/** The report that other programs read: version 1 of the format, of which no key goes away. */
import type {
  ConfigurationProblem,
  CoverageReport,
  CustomCoverageReport,
  DocumentReport,
  FindingReport,
  RelatedReport,
} from "../../project/index.js";
import { type Ending, isDocument } from "../outcome.js";
import { shownFrom } from "../paths.js";
import { type Shard, WHOLE } from "../shard/shard.js";
import { jsonAt, jsonLine } from "./json-text.js";
import type { MakeReporter } from "./reporter.js";

/** Each document is written when it is told of: a run over many files holds none of them. */
export const jsonReporter: MakeReporter = ({ out, cwd, shard }) => {
  let written = 0;
  const begin = () => out.write(written++ === 0 ? `{\n  "version": 1,\n  "documents": [` : ",");
  return {
    problems: () => {},
    document(report) {
      begin();
      const known = jsonAt(documentOf(report), "    ");
      // A document of a shard brings all that a report in any format says of it, for `merge`.
      const whole = shard && isDocument(report) ? `,\n      "${WHOLE}": ${jsonLine(report)}\n    }` : undefined;
      out.write(`\n    ${whole === undefined ? known : known.replace(/\n {4}\}$/, () => whole)}`);
    },
    end(ending) {
      const isEmpty = written === 0;
      if (isEmpty) begin();
      out.write(`${isEmpty ? "" : "\n  "}]${tailOf(cwd, ending, shard)}\n}\n`);
    },
  };
};

function tailOf(cwd: string, { summary, failures, problems, configurations }: Ending, shard?: Shard): string {
  const configuration = problems.map((problem) => problemOf(cwd, problem));
  const tail = { configuration, failures, summary, ...(shard && { shard: { ...shard, configurations } }) };
  return Object.entries(tail)
    .map(([key, value]) => `,\n  "${key}": ${jsonAt(value, "  ")}`)
    .join("");
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
