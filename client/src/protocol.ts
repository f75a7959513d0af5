/** What client and server say to each other beyond the Language Server Protocol. */
import type { Range } from "vscode-languageclient";
import { notification, request } from "./messages.js";

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

export const missing = request<DocumentParams, MissingResult>("charterlint/missing");
export const insertEdit = request<InsertParams, Edits>("charterlint/insertEdit");
export const rules = request<object, readonly RuleTitle[]>("charterlint/rules");
export const explain = request<{ readonly rule: string }, { readonly markdown: string }>("charterlint/explain");
export const waiveEdit = request<WaiveParams, Edits>("charterlint/waiveEdit");
export const kindEdit = request<KindParams, Edits>("charterlint/kindEdit");
export const status = notification<DocumentStatus>("charterlint/status");

/** Asked by a server that cannot read files itself. */
export const readText = request<DocumentParams, { readonly text: string | null }>("charterlint/readText");
export const fileState = request<DocumentParams, { readonly state: FileState }>("charterlint/state");

export interface FolderEntry {
  readonly name: string;
  readonly type: "file" | "folder";
}

export const listFolder = request<DocumentParams, { readonly entries: readonly FolderEntry[] }>("charterlint/list");
