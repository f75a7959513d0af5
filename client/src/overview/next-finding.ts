/** From finding to finding in the active document, over its end back to its start. */
import { commands, type Diagnostic, l10n, Selection, TextEditorRevealType, Uri, window, workspace } from "vscode";
import { requireActiveMarkdown } from "../active-document.js";
import { findingsIn } from "../findings.js";
import type { Server } from "../server.js";

const inOrder = (one: Diagnostic, other: Diagnostic): number => one.range.start.compareTo(other.range.start);

/** @param uri of the document, from its code lens */
export async function nextFinding(_server: Server, uri?: unknown): Promise<void> {
  const document = typeof uri === "string" ? await workspace.openTextDocument(Uri.parse(uri)) : requireActiveMarkdown();
  const editor = await window.showTextDocument(document);
  const found = findingsIn(document.uri).toSorted(inOrder);
  const { active } = editor.selection;
  const next = found.find(({ range }) => range.start.isAfter(active)) ?? found[0];
  if (next === undefined) {
    void window.showInformationMessage(l10n.t("There is nothing to look at in this document."));
    return;
  }
  const { start } = next.range;
  editor.selection = new Selection(start, start);
  editor.revealRange(next.range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
}
