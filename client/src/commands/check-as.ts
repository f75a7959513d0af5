import { l10n, window } from "vscode";
import { requireActiveMarkdown } from "../active-document.js";
import { applyEdits } from "../edits.js";
import { kindLabels } from "../kinds.js";
import { ask } from "../messages.js";
import { type KindChoice, kindEdit } from "../protocol.js";
import type { Server } from "../server.js";

const CHOICES: readonly KindChoice[] = ["charter", "bylaws", "terms-of-reference", "policy", "proposal", "none"];

async function chooseKind(): Promise<KindChoice | undefined> {
  const labels = kindLabels();
  const items = CHOICES.map((kind) => ({ label: labels[kind], choice: kind }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Check this file as…"),
    placeHolder: l10n.t("Your choice is written into the document’s front matter."),
  });
  return chosen?.choice;
}

/** Sets the kind of the active document, or that it is to be left alone, in its front matter. */
export async function checkAs(server: Server): Promise<void> {
  const document = requireActiveMarkdown();
  const kind = await chooseKind();
  if (kind === undefined) return;
  const client = await server.ready();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  await applyEdits(client, document, async () => (await ask(client, kindEdit, { uri, kind })).edits);
}
