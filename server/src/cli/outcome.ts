/** What checking one document came to, and how all of them add up. */
import type { GovernanceDocument } from "../engine/index.js";
import type { LineIndex } from "../engine/text/lines.js";
import type { Failure, Finding, LintResult } from "../engine/types.js";
import {
  type AppliedWaiver,
  type ConfigurationFinding,
  type ConfigurationProblem,
  type DocumentReport,
  questions,
} from "../project/index.js";
import { EXIT, type ExitCode } from "./io.js";
import type { Target } from "./targets.js";

export interface Outcome {
  readonly target: Target;
  readonly result: LintResult;
  readonly problems: readonly ConfigurationProblem[];
  readonly configurationFindings: readonly ConfigurationFinding[];
  readonly waivers: readonly AppliedWaiver[];
  /** Undefined for what could not be read. */
  readonly lines: LineIndex | undefined;
  /** Those of this document, or of another of its set. */
  linesOf(path: string): LineIndex | undefined;
}

/** A document that was read and checked, with what is needed to correct it. */
export interface Read extends Outcome {
  readonly document: GovernanceDocument;
  /** No other document belongs to it. */
  readonly isAlone: boolean;
  /** It, or another of its set. */
  documentOf(path: string): GovernanceDocument | undefined;
  readonly exact: boolean;
  readonly stamp: string;
}

export function isRead(outcome: Outcome | Read): outcome is Read {
  return "document" in outcome;
}

export interface Summary {
  /** All that were looked at. */
  readonly documents: number;
  readonly checked: number;
  readonly leftAlone: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
  /** In the baseline. */
  readonly known: number;
  readonly failures: number;
  /** Topics that are asked for and not met, in all documents. */
  readonly missing: number;
}

export const NOTHING: Summary = {
  documents: 0,
  checked: 0,
  leftAlone: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  waived: 0,
  known: 0,
  failures: 0,
  missing: 0,
};

/** Findings that count: waived ones do not. */
export function standing(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.waiver === null);
}

export function add(summary: Summary, result: LintResult | DocumentReport): Summary {
  const findings = result.findings.filter(({ waiver }) => waiver === null);
  const of = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const known = result.findings.filter(({ waiver }) => waiver?.source === "baseline").length;
  return {
    documents: summary.documents + (isDocument(result) ? 1 : 0),
    checked: summary.checked + (result.linted ? 1 : 0),
    leftAlone: summary.leftAlone + (result.linted || !isDocument(result) || result.failures.length > 0 ? 0 : 1),
    errors: summary.errors + of("error"),
    warnings: summary.warnings + of("warning"),
    infos: summary.infos + of("info"),
    waived: summary.waived + result.findings.length - findings.length - known,
    known: summary.known + known,
    failures: summary.failures + result.failures.length,
    missing: summary.missing + (result.linted ? questions(result).missing : 0),
  };
}

export interface Ending {
  readonly summary: Summary;
  /** What belongs to no document, such as a glob that matches nothing. */
  readonly failures: readonly Failure[];
  readonly problems: readonly ConfigurationProblem[];
  /** The texts of the configuration files of which there may be something to say when all shards are known, by path. */
  readonly configurations?: Readonly<Record<string, string>>;
}

/** Whether the report is on a document, not on a configuration file. */
export function isDocument(result: LintResult | DocumentReport): boolean {
  return result.linted || result.reason !== "configuration";
}

/** Failures come first: findings cannot be relied upon to be all. */
export function exitCode({ summary, failures, problems }: Ending, maxWarnings: number): ExitCode {
  if (summary.failures + failures.length + problems.length > 0) return EXIT.failure;
  return summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}
