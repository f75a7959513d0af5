/** SARIF 2.1.0, with what GitHub's code scanning asks for. */
import type { Location, Log, Notification, PhysicalLocation, ReportingDescriptor, Result, Suppression } from "sarif";
import type { OwnRequirement, Waiver } from "../../engine/index.js";
import type { ConfigurationProblem, DocumentReport, FindingReport, Range, Report } from "../../project/index.js";
import { gathered } from "./gathered.js";
import { jsonText } from "./json-text.js";
import { uriOf } from "./places.js";
import type { MakeReporter, Surroundings } from "./reporter.js";
import { descriptorOf } from "./sarif-rules.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;
/** Paths are relative to it; whoever reads the report knows where it is. */
const BASE = "SRCROOT";

export const sarifReporter: MakeReporter = (around) =>
  gathered((report) => around.out.write(jsonText(logOf(around, report))));

function logOf({ root, version }: Surroundings, report: Report): Log {
  const { documents, failures, problems } = report;
  const findings = documents.flatMap((document) => document.findings.map((finding) => ({ document, finding })));
  const ids = [...new Set(findings.map(({ finding }) => finding.rule))].sort();
  const rules = ids.map((id) => descriptorOf(id, ownRequirement(documents, id)));
  const failed = [
    ...failures.map(({ message }) => notification(message)),
    ...documents.flatMap((document) =>
      document.failures.map(({ message }) => notification(message, { physicalLocation: at(root, document.path) })),
    ),
  ];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driver(version, rules) },
        automationDetails: { id: "charterlint/" },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [BASE]: { description: { text: "The topmost folder of the repository." } } },
        invocations: [
          {
            executionSuccessful: failed.length + problems.length === 0,
            toolExecutionNotifications: failed,
            toolConfigurationNotifications: problems.map((problem) => configurationNotification(root, problem)),
          },
        ],
        results: findings.map(({ document, finding }) => resultOf(root, document, finding, ids.indexOf(finding.rule))),
      },
    ],
  };
}

function ownRequirement(documents: readonly DocumentReport[], id: string): OwnRequirement | undefined {
  const own = documents.flatMap((document) => (document.linted ? document.customCoverage : []));
  return own.find(({ topic }) => topic === id)?.requirement;
}

function driver(version: string, rules: ReportingDescriptor[]) {
  return {
    name: "Charterlint",
    version,
    semanticVersion: version,
    informationUri: "https://charterlint.org",
    rules,
  };
}

function resultOf(root: string, { path }: DocumentReport, finding: FindingReport, ruleIndex: number): Result {
  const { rule, severity, message, confidence, related, headings, fingerprint, waiver } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: messageText(message) },
    locations: [
      {
        physicalLocation: { ...at(root, path), ...regions(finding) },
        ...(headings.length > 0 ? { logicalLocations: [{ fullyQualifiedName: headings.join(" > ") }] } : {}),
      },
    ],
    ...(related.length > 0 ? { relatedLocations: relatedLocations(root, finding) } : {}),
    partialFingerprints: { primaryLocationLineHash: fingerprint, "charterlint/v1": fingerprint },
    suppressions: waiver ? [suppression(waiver)] : [],
    properties: { confidence },
  };
}

function relatedLocations(root: string, { related }: FindingReport): Location[] {
  return related.map(({ path, range, message }, i) => ({
    id: i + 1,
    physicalLocation: { ...at(root, path), region: regionOf(range) },
    message: { text: messageText(message) },
  }));
}

/** The marked words, and the lines around them. */
function regions({ range, span, marked, frame }: FindingReport): Pick<PhysicalLocation, "region" | "contextRegion"> {
  const snippet = marked === undefined ? {} : { snippet: { text: marked } };
  const region = { ...regionOf(range), charOffset: span.start, charLength: span.end - span.start, ...snippet };
  const isWhole = frame.lines.every(({ from, cut }) => from === 0 && !cut) && frame.lines.length > 0;
  const last = frame.first + frame.lines.length;
  if (!isWhole || last <= range.end.line) return { region };
  const lines = frame.lines.map(({ text }) => text).join("\n");
  return { region, contextRegion: { startLine: frame.first + 1, endLine: last, snippet: { text: lines } } };
}

function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function at(root: string, path: string): PhysicalLocation {
  const { uri, isRelative } = uriOf(root, path);
  return { artifactLocation: isRelative ? { uri, uriBaseId: BASE } : { uri } };
}

function suppression({ reason, source, owner, until }: Waiver): Suppression {
  return {
    kind: source === "configuration" || source === "baseline" ? "external" : "inSource",
    status: "accepted",
    justification: reason,
    properties: { owner: owner ?? null, until: until ?? null },
  };
}

function notification(text: string, location?: Location): Notification {
  return { level: "error", message: { text: messageText(text) }, ...(location ? { locations: [location] } : {}) };
}

function configurationNotification(root: string, { path, start, end, message }: ConfigurationProblem): Notification {
  return notification(message, { physicalLocation: { ...at(root, path), region: regionOf({ start, end }) } });
}

/** `[words](target)` would be a link. */
function messageText(text: string): string {
  return text.replaceAll("](", "] (");
}
