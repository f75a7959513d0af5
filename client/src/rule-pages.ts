/**
 * The page of a rule as a read-only document, `charterlint-rule:/<rule>.md`. The manifest associates the scheme
 * with VS Code's Markdown preview, so that a finding's link opens it rendered, too.
 */
import { commands, type TextDocumentContentProvider, Uri } from "vscode";
import { ask } from "./messages.js";
import { explain } from "./protocol.js";
import type { Server } from "./server.js";

export const RULE_SCHEME = "charterlint-rule";

const pageUri = (rule: string): Uri => Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` });
const ruleOf = (uri: Uri): string => uri.path.replace(/^\//, "").replace(/\.md$/, "");

export const rulePages = (server: Server): TextDocumentContentProvider => ({
  provideTextDocumentContent: async (uri) => (await ask(await server.ready(), explain, { rule: ruleOf(uri) })).markdown,
});

export async function showRulePage(rule: string): Promise<void> {
  await commands.executeCommand("vscode.open", pageUri(rule));
}
