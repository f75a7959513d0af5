/** What a change does to one document, as plain data for reports. Positions are zero-based, in UTF-16 units. */
import type { ChangeKind, Effect, PrincipleId, TopicId } from "../../engine/index.js";
import type { FindingReport, Range } from "../report/types.js";

export interface QuoteReport {
  readonly range: Range;
  /** Without Markdown's signs, in one line. */
  readonly quote: string;
}

export interface ChangeReport {
  readonly kind: ChangeKind;
  readonly effect: Effect;
  /** What happened, by id, such as `threshold-lowered`. */
  readonly id: string;
  readonly message: string;
  readonly topics: readonly TopicId[];
  readonly principles: readonly PrincipleId[];
  /** Of the old version. */
  readonly before: readonly QuoteReport[];
  /** Of the new version. */
  readonly after: readonly QuoteReport[];
  /** In the new version: the sentence, or the heading nearest to where it was; undefined: the file as such. */
  readonly anchor?: Range;
}

export interface ComparisonReport {
  /** Of the new version, as it is shown; of the old one where nothing is left. */
  readonly name: string;
  /** Where it was called otherwise. */
  readonly oldName?: string;
  readonly title?: string;
  /** `changed`, or a whole document that came or went. */
  readonly state: "changed" | "added" | "removed";
  readonly changes: readonly ChangeReport[];
  readonly findings: {
    /** Of the new version. */
    readonly new: readonly FindingReport[];
    /** Of the old version. */
    readonly fixed: readonly FindingReport[];
  };
  /** By group of principles, the topics that are asked of the document: how many it answers. */
  readonly groups: readonly GroupChange[];
}

export interface GroupChange {
  readonly name: string;
  readonly before: Tally;
  readonly after: Tally;
}

export interface Tally {
  readonly asked: number;
  readonly answered: number;
}

/** What counts as a step back. */
export type Regression = "lost" | "weakened" | "new";
