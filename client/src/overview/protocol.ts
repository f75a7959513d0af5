/** The requests for overviews, reports and first drafts. */
import type { Range } from "vscode-languageclient";
import { request } from "../messages.js";
import type { DocumentParams } from "../protocol.js";

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export type TopicStatus = "met" | "pointer" | "waived" | "missing";

/** One requirement that is asked of the document, and what it says to it. */
export interface TopicCoverage {
  readonly topic: string;
  readonly title: string;
  readonly status: TopicStatus;
  readonly severity: "error" | "warning" | "info";
  /** The strongest passage, or what is to be filled in. */
  readonly place?: Place;
  /** A draft of the section can be inserted. */
  readonly insertable: boolean;
  /** What would answer it, or why it is waived. */
  readonly detail?: string;
}

/** A principle, or an attribute with its questions. */
export interface PrincipleCoverage {
  readonly id: string;
  readonly source: "isoc" | "netmundial";
  readonly title: string;
  readonly asks: string;
  /** `labels` are the questions of the attribute that the topic serves. */
  readonly topics: readonly { readonly topic: string; readonly labels: readonly string[] }[];
  readonly notCheckable: readonly string[];
}

export interface CoverageResult {
  readonly linted: boolean;
  readonly reason?: string;
  readonly kind?: string;
  readonly principles: readonly PrincipleCoverage[];
  readonly topics: readonly TopicCoverage[];
}

export type CharterSubject = "working-group" | "association" | "project" | "forum" | "committee" | "procedure";
export type ProposalSubject = "rule" | "activity" | "body";
export type Way = "consensus" | "lazy-consensus" | "vote" | "decider";
export type Group =
  | "members"
  | "users"
  | "operators"
  | "public-authorities"
  | "businesses"
  | "civil-society"
  | "experts"
  | "volunteers"
  | "neighbours";

export interface DraftAnswers {
  readonly subject: CharterSubject | ProposalSubject;
  readonly name?: string;
  readonly groups: readonly Group[];
  /** In the person's own words. */
  readonly ownGroups?: readonly string[];
  readonly way: Way;
}

export type ReportFormat = "html" | "markdown";

export interface ReportParams extends DocumentParams {
  readonly format: ReportFormat;
}

export const coverage = request<DocumentParams, CoverageResult>("charterlint/coverage");
export const draft = request<DraftAnswers, { readonly snippet: string; readonly kind: string }>("charterlint/draft");
export const report = request<ReportParams, { readonly text: string }>("charterlint/report");
