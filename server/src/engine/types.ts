/**
 * The plain data that the engine takes and gives. Offsets count UTF-16 units from the start of the
 * document (a leading byte-order mark included); lines and columns are made once, at the edge, by
 * `LineIndex`. Everything here crosses `postMessage`, JSON and SARIF untouched.
 */
import type { KindId, OwnRuleId, PrincipleId, RuleId, TopicId } from "./catalogue/ids.js";
import type { Other, Unread } from "./others/other.js";
import type { OwnRequirement } from "./own/types.js";

export type { KindId, Other, OwnRequirement, OwnRuleId, PrincipleId, RuleId, TopicId, Unread };

/** A half-open range of offsets in a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "info";
/** The severity in force for a rule; `off` asks nothing. */
export type Level = Severity | "off";

/** What a reader is told, as an id with arguments; `formatMessage` makes the sentence at the edge. */
export interface Message {
  readonly id: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export type CoverageStatus = "present" | "pointer" | "absent" | "waived";

/** A passage that shows a topic, in this document or (by a pointer) in another. */
export interface Evidence {
  readonly path: string;
  readonly span: Span;
  /** What in the passage spoke for the topic, in the document's own words. */
  readonly cues: readonly string[];
}

/** Whether one topic is met in a document, and where. */
export interface Coverage {
  readonly topic: TopicId;
  readonly status: CoverageStatus;
  /** 0 to 1: how sure the answer is. */
  readonly confidence: number;
  /** At most three passages, the strongest first, each at most 12 lines. */
  readonly evidence: readonly Evidence[];
}

/** An accepted absence, with its reason. `source` says where it was written. */
export interface Waiver {
  readonly reason: string;
  readonly owner?: string;
  /** The last day on which it holds, as YYYY-MM-DD. */
  readonly until?: string;
  readonly source: "front-matter" | "comment" | "configuration" | "baseline";
}

export interface Related {
  readonly path: string;
  readonly span: Span;
  readonly message: Message;
}

/** One place where a requirement or a check is not satisfied. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  /** 0 to 1. */
  readonly confidence: number;
  readonly span: Span;
  /**
   * Where the finding stands: on the words that are at fault, on the heading of the nearest related
   * section, or, for want of one, on the title. Findings on the title are shown together.
   */
  readonly place: "text" | "section" | "title";
  readonly related: readonly Related[];
  readonly principles: readonly PrincipleId[];
  /** True when `fixesFor` has at least one edit for it (waiving not counted). */
  readonly fixable: boolean;
  readonly waiver: Waiver | null;
  /** How it could be mended; for the missing topics and the control comments the rule itself says it. */
  readonly remedy?: Remedy;
  /** The missing topic for whose finding this one of a check stands, as it says more: a waiver of the topic covers it. */
  readonly standsFor?: TopicId;
}

/** How a place that a check objects to could be mended. */
export type Remedy =
  /** Other words for a place; `safe` when the meaning stays. */
  | { readonly type: "replace"; readonly edit: Edit; readonly safe: boolean }
  /** A sentence to fill in after the place where the finding stands: the drafts of these parts of the check. */
  | { readonly type: "complete"; readonly parts: readonly string[] }
  /** A section on this topic. */
  | { readonly type: "insert"; readonly topic: TopicId };

/** A part of the work that could not be done, named once; other findings stand. */
export interface Failure {
  /** The rule or stage that failed, e.g. `front-matter`, `appeals`, `read`. */
  readonly what: string;
  readonly message: string;
}

export type NotLintedReason =
  | "not-governance"
  | "language"
  | "ignored"
  /** It is a configuration file, told of for its waivers. */
  | "configuration"
  | "turned-off"
  | "unreadable"
  | "binary"
  | "too-large";

export type DocumentStatus = "draft" | "review" | "adopted";

/** What becomes of the levels that the catalogue asks for: a level milder, notes at most, or nothing asked. */
export type Leniency = "same" | "milder" | "info" | "off";

/** Levels by kind of document and by stage; what is said of the stage goes before. */
export type LevelsBy = Readonly<Partial<Record<DocumentStatus | KindId, Level>>>;

/** Whether a requirement of the organisation's own is met in a document, and where. */
export interface CustomCoverage extends Omit<Coverage, "topic"> {
  readonly topic: OwnRuleId;
  /** The level in force. */
  readonly level: Level;
  readonly requirement: OwnRequirement;
}

/** How the kind of a document was found. */
export type KindSource = "front-matter" | "configuration" | "text";

interface ResultBase {
  readonly path: string;
  readonly failures: readonly Failure[];
}

export interface Linted extends ResultBase {
  readonly linted: true;
  readonly kind: KindId;
  readonly kindSource: KindSource;
  /** What in the text spoke for the kind, for people who ask why. */
  readonly kindWhy: readonly string[];
  readonly language: string;
  readonly status: DocumentStatus;
  /** The level in force for each topic, after kind, condition, status and configuration. */
  readonly levels: Readonly<Record<TopicId, Level>>;
  /** Each topic exactly once, in the catalogue's order. */
  readonly coverage: readonly Coverage[];
  /** Requirements of the organisation's own that have words in the document's language; left out when there are none. */
  readonly customCoverage?: readonly CustomCoverage[];
  /** In the order of the text, then of rule ids. Waived ones are kept, with their waiver. */
  readonly findings: readonly Finding[];
}

export interface NotLinted extends ResultBase {
  readonly linted: false;
  readonly reason: NotLintedReason;
  readonly kind?: KindId;
  readonly language?: string;
  /** Only findings on Charterlint's own front matter, so that a typing error there is not silent. */
  readonly findings: readonly Finding[];
}

export type LintResult = Linted | NotLinted;

/** What configuration says of one document; made by the project layer. */
export interface LintSettings {
  /** A kind set by configuration; `none` means: leave it alone. */
  readonly kind?: KindId | "none";
  readonly language?: string;
  readonly levels?: Readonly<Partial<Record<RuleId, Level>>>;
  /** Levels of rules that are not the same for all documents. */
  readonly levelsBy?: Readonly<Partial<Record<RuleId, LevelsBy>>>;
  /** The stage of a document that does not say its own. */
  readonly status?: DocumentStatus;
  /** How much is asked at a stage; of drafts `milder`, else `same`. */
  readonly statuses?: Readonly<Partial<Record<DocumentStatus, Leniency>>>;
  /** Requirements of the organisation's own. */
  readonly requirements?: readonly OwnRequirement[];
  readonly waivers?: Readonly<Partial<Record<RuleId, Waiver>>>;
  /** Today, as YYYY-MM-DD; without it no waiver is taken as expired. */
  readonly today?: string;
}

/** What is known of a file that the document refers to by a relative link. */
export type FileState = "file" | "folder" | "missing";

export interface LintInput {
  readonly settings: LintSettings;
  /** By path as `references` gave it. A path that is not there is not judged. */
  readonly files: ReadonlyMap<string, FileState>;
  /** The other documents of its set. What they say counts here too. */
  readonly others?: readonly Other[];
  /** Rules that it stands under by configuration and that were not read. */
  readonly unread?: readonly Unread[];
}

/** A replacement of `span` by `newText`; `snippet` is the same in LSP snippet syntax, with tab stops. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  readonly snippet?: string;
}

export interface Fix {
  readonly title: Message;
  /**
   * `insert` adds a section, `complete` adds to one what it lacks, `correct` keeps the meaning (safe for fix-all),
   * `suggest` changes it, `waive` records an accepted absence.
   */
  readonly kind: "insert" | "complete" | "correct" | "suggest" | "waive";
  readonly rule: RuleId;
  readonly edits: readonly Edit[];
  /** True for the one fix a person most likely wants. */
  readonly preferred: boolean;
}
