/** Applies the server's edits to a document, with their tab stops live. */
import {
  l10n,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { TextChange } from "./protocol.js";

type Change = TextEdit | SnippetTextEdit;

function asChange(client: BaseLanguageClient, { range, newText, snippet }: TextChange): Change {
  const place = client.protocol2CodeConverter.asRange(range);
  return snippet === undefined ? new TextEdit(place, newText) : new SnippetTextEdit(place, new SnippetString(snippet));
}

/**
 * Asks the server for edits of a document and applies them in one step of undo.
 *
 * @throws when the document changed in the meantime, or the editor refuses the edit
 */
export async function applyEdits(
  client: BaseLanguageClient,
  document: TextDocument,
  ask: (version: number) => Promise<readonly TextChange[]>,
): Promise<void> {
  // Tab stops are live in the active editor only.
  await window.showTextDocument(document);
  const { version } = document;
  const changes = await ask(version);
  if (document.version !== version) throw new Error(l10n.t("The document changed in the meantime. Please try again."));
  if (changes.length === 0) return;
  const edit = new WorkspaceEdit();
  edit.set(
    document.uri,
    changes.map((change) => asChange(client, change)),
  );
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t("The editor did not accept the edit."));
}
