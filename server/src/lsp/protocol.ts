/** What client and server say to each other beyond the Language Server Protocol. */
import { NotificationType, RequestType } from "vscode-languageserver";
import type { KindId, KindSource, Severity, DocumentStatus as Stage } from "../engine/index.js";
import type { TextChange } from "./convert.js";

export interface DocumentParams {
  readonly uri: string;
}

export interface Edits {
  readonly edits: readonly TextChange[];
}

export interface MissingTopic {
  readonly topic: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
}

/** `reason` says why a document is not linted, e.g. `not-governance`. */
export interface MissingResult {
  readonly linted: boolean;
  readonly reason?: string;
  readonly topics: readonly MissingTopic[];
}

export interface RuleTitle {
  readonly id: string;
  readonly title: string;
}

/** Sent after each check. `met` of the `asked` questions are answered in the text; `why` says what spoke for the kind. */
export interface DocumentStatus extends DocumentParams {
  readonly linted: boolean;
  readonly kind?: KindId;
  readonly kindSource?: KindSource;
  readonly reason?: string;
  readonly language?: string;
  readonly why: readonly string[];
  /** What the document says of itself, or `adopted`. */
  readonly stage?: Stage;
  readonly met?: number;
  readonly asked?: number;
}

/** Parameters come from outside and are read where they are used. */
type Unread = unknown;

export const missing = new RequestType<Unread, MissingResult, void>("charterlint/missing");
export const insertEdit = new RequestType<Unread, Edits, void>("charterlint/insertEdit");
export const rules = new RequestType<Unread, readonly RuleTitle[], void>("charterlint/rules");
export const explain = new RequestType<Unread, { readonly markdown: string }, void>("charterlint/explain");
export const waiveEdit = new RequestType<Unread, Edits, void>("charterlint/waiveEdit");
export const kindEdit = new RequestType<Unread, Edits, void>("charterlint/kindEdit");
export const status = new NotificationType<DocumentStatus>("charterlint/status");
