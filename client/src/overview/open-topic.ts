/** What a click on a requirement in the coverage view does, and its menu. */
import { Range, TextEditorRevealType, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { waive } from "../commands/waive.js";
import { applyEdits } from "../edits.js";
import { ask } from "../messages.js";
import { insertEdit } from "../protocol.js";
import { showRulePage } from "../rule-pages.js";
import type { Server } from "../server.js";
import { isTopicNode, type TopicNode } from "./nodes.js";
import type { Place } from "./protocol.js";

/** Goes to the passage, or inserts a draft where there is none. */
export async function openTopic(server: Server, node?: unknown): Promise<void> {
  if (!isTopicNode(node)) return;
  const { place, insertable, topic } = node.coverage;
  if (place !== undefined) await reveal(await server.ready(), place);
  else if (insertable) await insertTopic(server, node);
  else await showRulePage(topic);
}

export async function insertTopic(server: Server, node?: unknown): Promise<void> {
  if (!isTopicNode(node)) return;
  const client = await server.ready();
  const document = await documentOf(node);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  await applyEdits(client, document, async (version) => {
    const { edits } = await ask(client, insertEdit, { uri, version, topics: [node.coverage.topic] });
    return edits;
  });
}

export async function explainTopic(_server: Server, node?: unknown): Promise<void> {
  if (isTopicNode(node)) await showRulePage(node.coverage.topic);
}

export async function waiveTopic(server: Server, node?: unknown): Promise<void> {
  if (isTopicNode(node)) await waive(server, node.uri, node.coverage.topic);
}

const documentOf = ({ uri }: TopicNode) => workspace.openTextDocument(Uri.parse(uri));

export async function reveal(client: BaseLanguageClient, { uri, range }: Place): Promise<void> {
  const { start, end } = client.protocol2CodeConverter.asRange(range);
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  const editor = await window.showTextDocument(document, { selection: new Range(start, end) });
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
}
