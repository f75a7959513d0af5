/** The names that a document gives: of bodies and offices, of terms that it defines, of groups of stakeholders. */
import type { Span } from "../types.js";

export type EntityType = "body" | "term" | "group";

export interface Occurrence {
  readonly span: Span;
  /** As a reader sees it, without marks. */
  readonly text: string;
}

export interface Entity {
  readonly type: EntityType;
  /** Names the same thing in every document of a set. */
  readonly key: string;
  /** As it is first written in full. */
  readonly name: string;
  /** Where the document says what it is. */
  readonly definition?: Span;
  /** In the order of the text. */
  readonly occurrences: readonly Occurrence[];
}
