import { l10n, window } from "vscode";
import { rules } from "../protocol.js";
import { showRulePage } from "../rule-pages.js";
import type { Server } from "../server.js";

async function chooseRule(server: Server): Promise<string | undefined> {
  const known = await server.client().sendRequest(rules, {});
  const items = known.map(({ id, title }) => ({ label: title, description: id, id }));
  const chosen = await window.showQuickPick(items, {
    matchOnDescription: true,
    title: l10n.t("Explain rule"),
    placeHolder: l10n.t("Choose a rule to read what it looks for, why, and how to answer it."),
  });
  return chosen?.id;
}

/** Shows the page of `rule` (its id; when called from a link), or of the one that is chosen. */
export async function explainRule(server: Server, rule?: unknown): Promise<void> {
  const id = typeof rule === "string" ? rule : await chooseRule(server);
  if (id !== undefined) await showRulePage(id);
}
