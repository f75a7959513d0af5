import { l10n, type TextDocument, Uri, window, workspace } from "vscode";
import { requireActiveMarkdown } from "../active-document.js";
import { applyEdits } from "../edits.js";
import { findingsIn, ruleOf } from "../findings.js";
import { ask } from "../messages.js";
import { waiveEdit } from "../protocol.js";
import type { Server } from "../server.js";

/** Called from the command palette, the rule is one of those found in the document. */
async function chooseRule(document: TextDocument): Promise<string | undefined> {
  const found = [...new Set(findingsIn(document.uri).map(ruleOf))].filter((rule) => rule !== "");
  if (found.length === 0) throw new Error(l10n.t("There is no finding in this document to waive."));
  return window.showQuickPick(found, { title: l10n.t("Waive with a reason") });
}

function askReason({ uri }: TextDocument, rule: string): Thenable<string | undefined> {
  const count = findingsIn(uri).filter((each) => ruleOf(each) === rule).length;
  const why = l10n.t("Why may this document leave it out? The reason is written into the document.");
  return window.showInputBox({
    title: l10n.t("Waive {0} with a reason", rule),
    // It is written down for the document: whoever looks at one finding is to know of the others.
    prompt: count > 1 ? l10n.t("{0} It holds for all {1} findings of this rule.", why, count) : why,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? l10n.t("A waiver needs a reason.") : undefined),
  });
}

/**
 * Records an accepted absence of `rule` in the document `uri`. The reason is asked for, unless a key binding
 * or another extension brings it along.
 */
export async function waive(server: Server, uri?: unknown, rule?: unknown, given?: unknown): Promise<void> {
  const document = typeof uri === "string" ? await workspace.openTextDocument(Uri.parse(uri)) : requireActiveMarkdown();
  const id = typeof rule === "string" ? rule : await chooseRule(document);
  if (id === undefined) return;
  const reason = (typeof given === "string" ? given : await askReason(document, id))?.trim();
  if (reason === undefined || reason === "") return;
  const client = await server.ready();
  const target = client.code2ProtocolConverter.asUri(document.uri);
  await applyEdits(client, document, async () => {
    const { edits } = await ask(client, waiveEdit, { uri: target, rule: id, reason });
    return edits;
  });
}
