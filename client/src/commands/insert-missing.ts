import { l10n, type QuickPickItem, window } from "vscode";
import { requireActiveMarkdown } from "../active-document.js";
import { applyEdits } from "../edits.js";
import { reasonText } from "../kinds.js";
import { ask } from "../messages.js";
import { insertEdit, type MissingResult, type MissingTopic, missing } from "../protocol.js";
import type { Server } from "../server.js";
import { checkAs } from "./check-as.js";

interface TopicItem extends QuickPickItem {
  readonly topic: string;
}

const GRAVEST_FIRST = ["error", "warning", "info"] as const;
const ICONS = { error: "$(error)", warning: "$(warning)", info: "$(info)" } as const;

const asItem = ({ topic, title, severity, message }: MissingTopic): TopicItem => ({
  topic,
  label: `${ICONS[severity]} ${title}`,
  description: topic,
  detail: message,
});

async function chooseTopics(topics: readonly MissingTopic[]): Promise<readonly string[]> {
  const rank = ({ severity }: MissingTopic): number => GRAVEST_FIRST.indexOf(severity);
  const items = topics.toSorted((one, other) => rank(one) - rank(other)).map(asItem);
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: l10n.t("Insert missing section"),
    placeHolder: l10n.t("Choose what to insert a draft for; the first box selects all."),
  });
  return (chosen ?? []).map(({ topic }) => topic);
}

async function offerKinds(server: Server, { reason }: MissingResult): Promise<void> {
  const choose = l10n.t("Check this file as…");
  if ((await window.showInformationMessage(reasonText(reason), choose)) === choose) await checkAs(server);
}

/** Shows what the active document does not say, and inserts drafts of what is chosen. */
export async function insertMissing(server: Server): Promise<void> {
  const document = requireActiveMarkdown();
  const client = await server.ready();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const result = await ask(client, missing, { uri });
  if (!result.linted) return offerKinds(server, result);
  if (result.topics.length === 0) {
    void window.showInformationMessage(l10n.t("Nothing that is asked of this document is missing from it."));
    return;
  }
  const topics = await chooseTopics(result.topics);
  if (topics.length === 0) return;
  await applyEdits(client, document, async (version) => {
    const { edits } = await ask(client, insertEdit, { uri, version, topics });
    return edits;
  });
}
