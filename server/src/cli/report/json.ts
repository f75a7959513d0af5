/** The report that other programs read: version 1 of the format, of which no key goes away. */
import { formatMessage, ruleUrl } from "../../engine/index.js";
import type { LineIndex, Position } from "../../engine/text/lines.js";
import type { Coverage, Failure, Finding, Related, Span } from "../../engine/types.js";
import type { ConfigurationProblem } from "../../project/index.js";
import type { Io } from "../io.js";
import type { Ending, Outcome } from "../outcome.js";
import { shownFrom } from "../paths.js";
import type { Reporter } from "./reporter.js";

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export function jsonReporter(io: Pick<Io, "cwd" | "stdout">): Reporter {
  const documents: object[] = [];
  return {
    problems: () => {},
    document: (outcome) => void documents.push(documentOf(io.cwd, outcome)),
    end: (ending) => io.stdout.write(`${JSON.stringify(reportOf(io.cwd, documents, ending), undefined, 2)}\n`),
  };
}

function reportOf(cwd: string, documents: readonly object[], { summary, failures, problems }: Ending): object {
  return {
    version: 1,
    documents,
    configuration: problems.map((problem) => problemOf(cwd, problem)),
    failures: failures.map(failureOf),
    summary,
  };
}

function problemOf(cwd: string, { path, start, end, message }: ConfigurationProblem): object {
  return { path: shownFrom(cwd, path), range: { start, end }, message };
}

function documentOf(cwd: string, { target, result, lines }: Outcome): object {
  const place = placesIn(lines);
  const path = (absolute: string) => (absolute === target.path ? target.shown : shownFrom(cwd, absolute));
  return {
    path: target.shown,
    kind: result.kind ?? null,
    language: result.language ?? null,
    linted: result.linted,
    ...(result.linted
      ? { kindSource: result.kindSource, kindWhy: result.kindWhy, status: result.status }
      : { reason: result.reason }),
    levels: result.linted ? result.levels : {},
    coverage: result.linted ? result.coverage.map((each) => coverageOf(each, path, place)) : [],
    findings: result.findings.map((each) => findingOf(each, path, place)),
    failures: result.failures.map(failureOf),
  };
}

type Shown = (path: string) => string;
type Place = (span: Span) => Range;

function placesIn(lines: LineIndex | undefined): Place {
  const at = (offset: number): Position => lines?.positionAt(offset) ?? { line: 0, character: 0 };
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}

function coverageOf({ topic, status, confidence, evidence }: Coverage, shown: Shown, place: Place): object {
  return {
    topic,
    status,
    confidence,
    evidence: evidence.map(({ path, span, cues }) => ({ path: shown(path), ...place(span), cues })),
  };
}

function findingOf(finding: Finding, shown: Shown, place: Place): object {
  const { rule, severity, message, confidence, span, related, principles, fixable, waiver } = finding;
  return {
    rule,
    severity,
    message: formatMessage(message),
    confidence,
    range: place(span),
    related: related.map((each) => relatedOf(each, shown, place)),
    principles,
    url: ruleUrl(rule),
    fixable,
    waiver: waiver && {
      reason: waiver.reason,
      owner: waiver.owner ?? null,
      until: waiver.until ?? null,
      source: waiver.source,
    },
  };
}

function relatedOf({ path, span, message }: Related, shown: Shown, place: Place): object {
  return { path: shown(path), range: place(span), message: formatMessage(message) };
}

function failureOf({ what, message }: Failure): object {
  return { what, message };
}
