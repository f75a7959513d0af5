/** What a change of a text does to the rules that it states. Plain data; spans are offsets in the version they belong to. */
import type { GovernanceDocument } from "../document/document.js";
import type { LintResult, Message, PrincipleId, Span, TopicId } from "../types.js";

/** One of the two versions that are compared, with what linting it came to. */
export interface Version {
  readonly document: GovernanceDocument;
  readonly result: LintResult;
}

/**
 * `lost`: nothing of it is left; `weakened`: it asks, promises or protects less; `changed`: which way, a reader has to
 * judge; `strengthened` and `gained`: the other way round.
 */
export type Effect = "lost" | "weakened" | "changed" | "strengthened" | "gained";

export type ChangeKind =
  | "requirement"
  | "document"
  | "passage"
  | "threshold"
  | "method"
  | "quorum"
  | "period"
  | "number"
  | "duty"
  | "escape"
  | "negation"
  | "openness"
  | "reach"
  | "filling"
  | "group"
  | "seats"
  | "removal"
  | "hearer";

/** Sentences of one version, as they stand. */
export interface Quoted {
  readonly span: Span;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly effect: Effect;
  /** In words for people; `formatChange` makes the sentence. */
  readonly message: Message;
  readonly topics: readonly TopicId[];
  readonly principles: readonly PrincipleId[];
  /** The sentences concerned, in the order of the text. */
  readonly before: readonly Quoted[];
  readonly after: readonly Quoted[];
  /**
   * Where it is shown in the new version: the sentence, else the heading nearest to where it was; undefined where only
   * the file is left to point at.
   */
  readonly anchor?: Span;
}

/** The other documents of the same change: what moved from one to another is not lost. */
export interface Around {
  readonly before?: readonly GovernanceDocument[];
  readonly after?: readonly GovernanceDocument[];
}
