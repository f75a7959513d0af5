/** What is proposed, before it becomes an item of the protocol. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from "vscode-languageserver";
import { plainSnippet } from "../../engine/fixes/snippet.js";
import type { Span } from "../../engine/index.js";
import type { ClientFeatures } from "../client-features.js";
import { toRange } from "../convert.js";
import type { Context } from "./context.js";

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is replaced: it ends at the cursor, or behind it on the same line. */
  readonly span: Span;
  /** In snippet syntax where `isSnippet`. */
  readonly text: string;
  readonly isSnippet?: boolean;
  readonly detail?: string;
  /** In Markdown. */
  readonly documentation?: string;
  /** What is typed is compared with this; by default with the label. */
  readonly filter?: string;
  /** Lists are shown in this order. */
  readonly order: number;
}

export { CompletionItemKind as ProposalKind };

export function toItem({ text }: Context, client: ClientFeatures, proposal: Proposal): CompletionItem {
  const { label, kind, detail, filter, order, documentation } = proposal;
  const isSnippet = proposal.isSnippet === true && client.snippetCompletions;
  const newText = proposal.isSnippet && !isSnippet ? plainSnippet(proposal.text) : proposal.text;
  const markup = client.markdownCompletions ? MarkupKind.Markdown : MarkupKind.PlainText;
  return {
    ...{ label, kind },
    ...(detail ? { detail } : {}),
    ...(documentation ? { documentation: { kind: markup, value: documentation } } : {}),
    ...(filter ? { filterText: filter } : {}),
    sortText: String(order).padStart(5, "0"),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange({ document: text, positions: client.positions }, proposal.span), newText },
  };
}
