/** The extension's requests for overviews, reports and first drafts. */
import { type Range, RequestType } from "vscode-languageserver";
import type { KindId, KindSource, Severity, TopicId } from "../../engine/index.js";

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export type TopicStatus = "met" | "pointer" | "waived" | "missing";

/** One requirement that is asked of the document, and what it says to it. */
export interface TopicCoverage {
  readonly topic: TopicId;
  readonly title: string;
  readonly status: TopicStatus;
  /** How severe its absence is. */
  readonly severity: Severity;
  /** The strongest passage; for a missing topic, the place that is to be mended, where there is one to fill in. */
  readonly place?: Place;
  /** A draft of the section can be inserted. */
  readonly insertable: boolean;
  /** What would answer it, or the reason why it is waived. */
  readonly detail?: string;
}

/** A principle, or an attribute with its questions, and the requirements that serve it. */
export interface PrincipleCoverage {
  readonly id: string;
  readonly source: "isoc" | "netmundial";
  readonly title: string;
  readonly asks: string;
  readonly topics: readonly { readonly topic: TopicId; readonly labels: readonly string[] }[];
  /** What no text can show. */
  readonly notCheckable: readonly string[];
}

export interface CoverageResult {
  readonly linted: boolean;
  readonly reason?: string;
  readonly kind?: KindId;
  readonly kindSource?: KindSource;
  readonly principles: readonly PrincipleCoverage[];
  /** Each requirement that is asked for, once. */
  readonly topics: readonly TopicCoverage[];
}

export const coverage = new RequestType<unknown, CoverageResult, void>("charterlint/coverage");
/** A whole first draft, in LSP snippet syntax, and the kind of document; the parameters are `DraftAnswers`. */
export const draft = new RequestType<unknown, { readonly snippet: string; readonly kind: string }, void>(
  "charterlint/draft",
);
/** The report on a document: `format` is `html`, `markdown` or `webview` (a page for a frame of the editor). */
export const report = new RequestType<unknown, { readonly text: string }, void>("charterlint/report");
