/** Someone who types: what the server proposes at the mark `|` of a text, and the text once a proposal is taken. */
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  TextEdit,
} from "vscode-languageserver-protocol";
import { plainSnippet } from "../../../server/src/engine/fixes/snippet.js";
import { FULL } from "./capabilities.js";
import { connect } from "./client.js";
import { createWorkspace } from "./workspace.js";

export interface Typing {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The line with the mark, once the proposal is taken; snippets as the text that they show. */
  take(label: string): string;
}

/** @param files beside the document; @param automatic as after a character that triggers completion */
export async function typing(
  marked: string,
  { name = "charter.md", files = {}, automatic = false, capabilities = FULL as ClientCapabilities } = {},
): Promise<Typing> {
  const { folder, uri } = createWorkspace(files);
  const client = await connect({ folder, capabilities });
  const at = marked.indexOf("|");
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const before = text.slice(0, at).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  await client.open(uri(name), text, name.endsWith(".yaml") ? "yaml" : "markdown");
  const triggerKind = automatic ? CompletionTriggerKind.TriggerCharacter : CompletionTriggerKind.Invoked;
  const answer = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: uri(name) },
    position,
    context: { triggerKind },
  });
  const items = (Array.isArray(answer) ? answer : (answer?.items ?? [])).toSorted((a, b) =>
    (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1,
  );
  const line = text.split("\n")[position.line] ?? "";
  return { items, labels: items.map(({ label }) => label), take: (label) => taken(items, label, line) };
}

function taken(items: readonly CompletionItem[], label: string, line: string): string {
  const item = items.find((each) => each.label === label);
  if (!item || !TextEdit.is(item.textEdit))
    throw new Error(`"${label}" is not among ${items.map((each) => each.label)}`);
  const { range, newText } = item.textEdit;
  const shown = item.insertTextFormat === InsertTextFormat.Snippet ? plainSnippet(newText) : newText;
  return line.slice(0, range.start.character) + shown + line.slice(range.end.character);
}
