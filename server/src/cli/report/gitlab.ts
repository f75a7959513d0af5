/** GitLab's code quality report: a list of issues in the form of Code Climate. */
import { createHash } from "node:crypto";
import type { Issue, Severity } from "codeclimate-types";
import { type DocumentReport, type FindingReport, standing, visible } from "../../project/index.js";
import { jsonPieces } from "./json-text.js";
import { inRepository } from "./places.js";
import type { MakeReporter } from "./reporter.js";

const SEVERITIES: Readonly<Record<FindingReport["severity"], Severity>> = {
  error: "major",
  warning: "minor",
  info: "info",
};

export const gitlabReporter: MakeReporter = ({ out, root }) => {
  const issues: Issue[] = [];
  return {
    problems: () => {},
    document: (report) => void issues.push(...issuesOf(root, report)),
    end(ending) {
      const problems = ending.problems.map(({ path, start, end, message }) =>
        issue("configuration", "critical", inRepository(root, path), [start.line, end.line], message, message),
      );
      for (const piece of jsonPieces([...problems, ...issues])) out.write(piece);
    },
  };
};

function issuesOf(root: string, report: DocumentReport): Issue[] {
  const path = inRepository(root, report.path);
  const findings = standing(report).map(({ rule, severity, range, message, fingerprint, url }) => ({
    ...issue(rule, SEVERITIES[severity], path, [range.start.line, range.end.line], message, fingerprint),
    content: { body: `[${rule}](${url})` },
  }));
  const failures = report.failures.map(({ what, message }) => issue(what, "critical", path, [0, 0], message, message));
  return [...failures, ...findings];
}

function issue(
  name: string,
  severity: Severity,
  path: string,
  [begin, end]: readonly [number, number],
  message: string,
  telling: string,
): Issue {
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([path, name, telling]))
    .digest("hex")
    .slice(0, 32);
  const lines = { begin: begin + 1, end: end + 1 };
  const location = { path, lines };
  return {
    type: "issue",
    check_name: name,
    description: visible(message),
    categories: ["Clarity"],
    severity,
    location,
    fingerprint,
  };
}
