/**
 * What was found in one document, as the reports need it: plain data, with positions, sentences and quotes made, so
 * that it can be kept, sent and rendered without the document. Positions are zero-based, in UTF-16 units.
 */
import type {
  CoverageStatus,
  CustomCoverage,
  Failure,
  Finding,
  Linted,
  NotLinted,
  Position,
  TopicId,
} from "../../engine/index.js";
import type { AppliedWaiver, ConfigurationFinding, ConfigurationProblem } from "../configuration/types.js";
import type { Picture } from "./picture/picture.js";

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Place {
  /** Absolute and `/`-separated, or an address. */
  readonly path: string;
  /** As it is shown to people. */
  readonly name: string;
  readonly range: Range;
}

/** A passage that answers a question. */
export interface Passage extends Place {
  readonly cues: readonly string[];
  /** Its words without Markdown's signs, in one line; empty where the text is not at hand. */
  readonly quote: string;
}

export interface CoverageReport {
  readonly topic: TopicId;
  readonly status: CoverageStatus;
  readonly confidence: number;
  /** None where nobody asked for them. */
  readonly evidence: readonly Passage[];
}

/** A requirement of the organisation's own. */
export interface CustomCoverageReport
  extends Omit<CoverageReport, "topic">,
    Pick<CustomCoverage, "topic" | "level" | "requirement"> {}

/** Lines of the source around a finding. */
export interface Frame {
  /** Zero-based number of the first line. */
  readonly first: number;
  readonly lines: readonly FrameLine[];
}

/** A line, or the piece of a very long one that matters: it starts at the character `from`. */
export interface FrameLine {
  readonly text: string;
  readonly from: number;
  /** The line goes on behind it. */
  readonly cut: boolean;
}

export interface RelatedReport extends Place {
  readonly message: string;
}

export interface FindingReport extends Omit<Finding, "message" | "related" | "remedy"> {
  readonly message: string;
  /** Where its rule is explained. */
  readonly url: string;
  readonly range: Range;
  readonly related: readonly RelatedReport[];
  /** Stays the same when the text is moved or broken into lines anew: see `fingerprints`. */
  readonly fingerprint: string;
  /** The headings above it, from the title down. */
  readonly headings: readonly string[];
  /** The marked text as it stands; undefined for a long one. */
  readonly marked?: string;
  readonly frame: Frame;
}

interface Shared {
  readonly path: string;
  readonly name: string;
  /** Named as such, not found in a folder. */
  readonly explicit: boolean;
  /** What the document is called in its own words. */
  readonly title?: string;
  /** All findings, waived ones too. */
  readonly findings: readonly FindingReport[];
  /** The missing topics that stand on the title, put together for display; undefined for fewer than two. */
  readonly summary?: FindingReport;
  readonly failures: readonly Failure[];
  readonly problems: readonly ConfigurationProblem[];
  /** Waivers of the configuration that are past their last day, or that only this document could need. */
  readonly configurationFindings: readonly ConfigurationFinding[];
  /** The waivers of the configuration that hold for it, and whether it needed them. */
  readonly waivers: readonly AppliedWaiver[];
}

export interface LintedReport
  extends Shared,
    Omit<Linted, "path" | "coverage" | "customCoverage" | "findings" | "failures"> {
  readonly coverage: readonly CoverageReport[];
  readonly customCoverage: readonly CustomCoverageReport[];
  /** Who decides, where it was asked for and the text says it. */
  readonly picture?: Picture;
}

export interface NotLintedReport extends Shared, Omit<NotLinted, "path" | "findings" | "failures"> {}

export type DocumentReport = LintedReport | NotLintedReport;

/** All that was looked at. */
export interface Report {
  readonly documents: readonly DocumentReport[];
  /** What belongs to no document. */
  readonly failures: readonly Failure[];
  /** What is wrong with the configuration, each once. */
  readonly problems: readonly ConfigurationProblem[];
}
