import { l10n, window } from "vscode";
import { activeMarkdown } from "../active-document.js";
import { findingsIn, ruleOf } from "../findings.js";
import { ask } from "../messages.js";
import { rules } from "../protocol.js";
import { showRulePage } from "../rule-pages.js";
import type { Server } from "../server.js";

/** The rules of what is found where the cursor stands. */
function rulesAtCursor(): ReadonlySet<string> {
  const document = activeMarkdown();
  const at = window.activeTextEditor?.selection.active;
  if (document === undefined || at === undefined) return new Set();
  return new Set(
    findingsIn(document.uri)
      .filter(({ range }) => range.contains(at))
      .map(ruleOf),
  );
}

async function chooseRule(server: Server): Promise<string | undefined> {
  const here = rulesAtCursor();
  const [only] = here;
  if (here.size === 1 && only !== undefined) return only;
  const known = await ask(await server.ready(), rules, {});
  const items = known
    .map(({ id, title }) => ({ label: title, description: id, id }))
    .toSorted((one, other) => Number(here.has(other.id)) - Number(here.has(one.id)));
  const chosen = await window.showQuickPick(items, {
    matchOnDescription: true,
    title: l10n.t("Explain rule"),
    placeHolder: l10n.t("Choose a rule to read what it looks for, why, and how to answer it."),
  });
  return chosen?.id;
}

/** Shows the page of `rule` (its id; when called from a link), of the one found at the cursor, or of the one that is chosen. */
export async function explainRule(server: Server, rule?: unknown): Promise<void> {
  const id = typeof rule === "string" ? rule : await chooseRule(server);
  if (id !== undefined) await showRulePage(id);
}
