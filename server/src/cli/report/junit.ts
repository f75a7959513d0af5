/** JUnit's XML: each document is a suite, each question that is asked of it a test, and each other finding one too. */
import { formatMessage, isTopic, requirement } from "../../engine/index.js";
import type { CoverageReport, DocumentReport, FindingReport, LintedReport } from "../../project/index.js";
import type { Ending } from "../outcome.js";
import { shownFrom } from "../paths.js";
import type { MakeReporter } from "./reporter.js";
import { element, escapeXml } from "./xml.js";

interface Case {
  readonly name: string;
  readonly type: "passed" | "failure" | "error" | "skipped";
  readonly message?: string;
  readonly details?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export const junitReporter: MakeReporter = ({ out, cwd }) => {
  const documents: Suite[] = [];
  return {
    problems: () => {},
    document: (report) => void documents.push(suiteOf(report)),
    end(ending) {
      const suites = [wrongSuite(cwd, ending), ...documents].filter(({ cases }) => cases.length > 0);
      const all = suites.flatMap(({ cases }) => cases);
      out.write('<?xml version="1.0" encoding="UTF-8"?>\n');
      out.write(element("testsuites", { name: "Charterlint", ...counts(all), time: 0 }, suites.map(suiteXml)));
    },
  };
};

function wrongSuite(cwd: string, { failures, problems }: Ending): Suite {
  const wrong = [
    ...failures.map(({ what, message }): Case => ({ name: what, type: "error", message })),
    ...problems.map(({ path, start, message }): Case => {
      const name = `${shownFrom(cwd, path)}:${start.line + 1}`;
      return { name, type: "error", message };
    }),
  ];
  return { name: "Charterlint", cases: wrong };
}

function suiteOf(report: DocumentReport): Suite {
  const failed = report.failures.map(({ what, message }): Case => ({ name: what, type: "error", message }));
  const asked = report.linted ? report.coverage.filter(({ topic }) => report.levels[topic] !== "off") : [];
  const questions = report.linted ? asked.map((each) => question(report, each)) : [];
  const others = report.findings.filter(({ rule }) => !isTopic(rule)).map((each) => finding(report, each));
  return { name: report.name, cases: [...failed, ...questions, ...others] };
}

function question(report: LintedReport, { topic, status }: CoverageReport): Case {
  const name = `${topic}: ${requirement(topic).title}`;
  if (status === "present" || status === "pointer") return { name, type: "passed" };
  const own = report.findings.find(({ rule }) => rule === topic);
  if (own) return { ...finding(report, own), name };
  // A finding on something that is yet to be filled in stands for it.
  const { missing, answer } = requirement(topic);
  const level = report.levels[topic];
  const message = formatMessage({ id: "missing", args: { kind: report.kind, missing, answer, topic } });
  return level === "info" ? { name, type: "passed", details: message } : { name, type: "failure", message };
}

/** Notes fail nothing, as they do not change the exit code. */
function finding(report: DocumentReport, each: FindingReport): Case {
  const { rule, severity, message, range, waiver } = each;
  const place = `${report.name}:${range.start.line + 1}:${range.start.character + 1}`;
  const name = `${rule} (${place})`;
  if (waiver) return { name, type: "skipped", message: `waived: ${waiver.reason}` };
  const details = `${place} ${severity}: ${message}`;
  if (severity === "info") return { name, type: "passed", details };
  return { name, type: "failure", message, details };
}

function suiteXml({ name, cases }: Suite): string {
  return element(
    "testsuite",
    { name, ...counts(cases), time: 0 },
    cases.map((each) => caseXml(name, each)),
  );
}

function caseXml(suite: string, { name, type, message = "", details }: Case): string {
  const attributes = { name, classname: suite, time: 0 };
  const text = details === undefined ? [] : [`${escapeXml(details)}\n`];
  if (type === "passed")
    return element("testcase", attributes, details === undefined ? [] : [element("system-out", {}, text)]);
  const typed = type === "skipped" ? {} : { type: "charterlint" };
  return element("testcase", attributes, [element(type, { message, ...typed }, text)]);
}

function counts(cases: readonly Case[]): Record<string, number> {
  const of = (type: Case["type"]) => cases.filter((each) => each.type === type).length;
  return { tests: cases.length, failures: of("failure"), errors: of("error"), skipped: of("skipped") };
}
