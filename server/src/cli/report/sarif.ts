/** SARIF 2.1.0, with what GitHub's code scanning asks for. */
import type { Location, Log, Notification, PhysicalLocation, ReportingDescriptor, Result, Suppression } from "sarif";
import type { OwnRequirement, Waiver } from "../../engine/index.js";
import type { ConfigurationProblem, DocumentReport, FindingReport, Range } from "../../project/index.js";
import type { Ending } from "../outcome.js";
import { jsonPieces } from "./json-text.js";
import { uriOf } from "./places.js";
import type { MakeReporter, Surroundings } from "./reporter.js";
import { descriptorOf } from "./sarif-rules.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;
/** Paths are relative to it; whoever reads the report knows where it is. */
const BASE = "SRCROOT";

/** Of each document its results alone are kept: the rules stand before them, and are known when all is. */
export const sarifReporter: MakeReporter = (around) => {
  const { root, out } = around;
  const told: Told = { results: [], failed: [], own: new Map() };
  return {
    problems: () => {},
    document(report) {
      for (const finding of report.findings) told.results.push(resultOf(root, report, finding));
      for (const { message } of report.failures)
        told.failed.push(notification(message, { physicalLocation: at(root, report.path) }));
      for (const { topic, requirement } of report.linted ? report.customCoverage : [])
        if (!told.own.has(topic)) told.own.set(topic, requirement);
    },
    end(ending) {
      for (const piece of jsonPieces(logOf(around, told, ending))) out.write(piece);
    },
  };
};

interface Told {
  readonly results: (Result & { ruleId: string })[];
  readonly failed: Notification[];
  /** Requirements of organisations' own, by id. */
  readonly own: Map<string, OwnRequirement>;
}

function logOf({ root, version }: Surroundings, { results, failed, own }: Told, { failures, problems }: Ending): Log {
  const ids = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const rules = ids.map((id) => descriptorOf(id, own.get(id)));
  const notifications = [...failures.map(({ message }) => notification(message)), ...failed];
  const indices = new Map(ids.map((id, i) => [id, i]));
  for (const result of results) result.ruleIndex = indices.get(result.ruleId) ?? -1;
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
            executionSuccessful: notifications.length + problems.length === 0,
            toolExecutionNotifications: notifications,
            toolConfigurationNotifications: problems.map((problem) => configurationNotification(root, problem)),
          },
        ],
        results,
      },
    ],
  };
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

/** Which number its rule has is known when all are. */
function resultOf(root: string, { path }: DocumentReport, finding: FindingReport): Result & { ruleId: string } {
  const { rule, severity, message, confidence, related, headings, fingerprint, waiver } = finding;
  return {
    ruleId: rule,
    ruleIndex: -1,
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
