/** What client and server say to each other beyond the Language Server Protocol. */
import { NotificationType, type Range, RequestType } from "vscode-languageclient";

export type KindChoice = "charter" | "bylaws" | "terms-of-reference" | "policy" | "proposal" | "none";

export interface DocumentParams {
  readonly uri: string;
}

/** A replacement of `range` by `newText`; `snippet` is the same with tab stops, in LSP snippet syntax. */
export interface TextChange {
  readonly range: Range;
  readonly newText: string;
  readonly snippet?: string;
}

export interface Edits {
  readonly edits: readonly TextChange[];
}

export interface MissingTopic {
  readonly topic: string;
  readonly title: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

/** `reason` says why a document is not linted, e.g. `not-governance`. */
export interface MissingResult {
  readonly linted: boolean;
  readonly reason?: string;
  readonly topics: readonly MissingTopic[];
}

export interface InsertParams extends DocumentParams {
  readonly version: number;
  readonly topics: readonly string[];
}

export interface RuleTitle {
  readonly id: string;
  readonly title: string;
}

export interface WaiveParams extends DocumentParams {
  readonly rule: string;
  readonly reason: string;
}

export interface KindParams extends DocumentParams {
  readonly kind: KindChoice;
}

/** Sent after each check. `met` of the `asked` requirements are answered; `why` says what spoke for the kind. */
export interface DocumentStatus extends DocumentParams {
  readonly linted: boolean;
  readonly kind?: string;
  /** Where the kind was found. */
  readonly kindSource?: "front-matter" | "configuration" | "text";
  readonly reason?: string;
  readonly language?: string;
  readonly why?: readonly string[];
  /** What the document says of itself, or `adopted`. */
  readonly stage?: "draft" | "review" | "adopted";
  readonly met?: number;
  readonly asked?: number;
}

export type FileState = "file" | "folder" | "missing";

export const missing = new RequestType<DocumentParams, MissingResult, void>("charterlint/missing");
export const insertEdit = new RequestType<InsertParams, Edits, void>("charterlint/insertEdit");
export const rules = new RequestType<object, readonly RuleTitle[], void>("charterlint/rules");
export const explain = new RequestType<{ readonly rule: string }, { readonly markdown: string }, void>(
  "charterlint/explain",
);
export const waiveEdit = new RequestType<WaiveParams, Edits, void>("charterlint/waiveEdit");
export const kindEdit = new RequestType<KindParams, Edits, void>("charterlint/kindEdit");
export const status = new NotificationType<DocumentStatus>("charterlint/status");

/** Asked by a server that cannot read files itself. */
export const readText = new RequestType<DocumentParams, { readonly text: string | null }, void>("charterlint/readText");
export const fileState = new RequestType<DocumentParams, { readonly state: FileState }, void>("charterlint/state");

export interface FolderEntry {
  readonly name: string;
  readonly type: "file" | "folder";
}

export const listFolder = new RequestType<DocumentParams, { readonly entries: readonly FolderEntry[] }, void>(
  "charterlint/list",
);
