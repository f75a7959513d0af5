/** The other documents of a set, as whoever looked them up hands them over. */
import type { GovernanceDocument } from "../document/document.js";
import type { KindId, TopicId } from "../types.js";

/**
 * `inherits`: the document stands under the rules of that one; `set`: configuration names both as one set; `link`: the
 * document links to it.
 */
export type Relation = "inherits" | "set" | "link";

/** Another document, and how it belongs to the one that is linted. */
export interface Other {
  readonly document: GovernanceDocument;
  readonly relation: Relation;
  /** Link targets, as `references` gives them, by which the document that is linted leads to it. */
  readonly targets: readonly string[];
  /** The document that is linted is of its set too, so that it is told of a contradiction as well. */
  readonly leadsBack: boolean;
  /** What configuration says it is. */
  readonly kind?: KindId | "none";
  readonly language?: string;
  /** The only topics for which it counts; all, when left out. */
  readonly topics?: readonly TopicId[];
}

/** Rules that the document says to stand under and that were not read, such as those at an address on the web. */
export interface Unread {
  /** The address or path, as it was written. */
  readonly from: string;
  /** What they are said to settle; without it, that cannot be told. */
  readonly topics?: readonly TopicId[];
}
