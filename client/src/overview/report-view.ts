/** The report beside the text: a page without scripts, which follows the document. */
import {
  type Disposable,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { requireActiveMarkdown } from "../active-document.js";
import { checkAs } from "../commands/check-as.js";
import { EXPLAIN_COMMAND } from "../hover-links.js";
import { reasonText } from "../kinds.js";
import { ask } from "../messages.js";
import type { DocumentStatus } from "../protocol.js";
import { missing } from "../protocol.js";
import type { Server } from "../server.js";
import { type ReportFormat, report } from "./protocol.js";

const PAUSE_MS = 500;
/** Rules have their pages in the editor. */
const RULE_LINK = /href="https:\/\/charterlint\.org\/rules\/([a-z-]+)"/g;

export interface ReportViews extends Disposable {
  readonly show: (uri?: unknown) => Promise<void>;
  readonly checked: (status: DocumentStatus) => void;
  /** The URI of the document whose report has the focus. */
  readonly active: () => string | undefined;
}

export async function documentFor(uri: unknown): Promise<TextDocument> {
  return typeof uri === "string" ? workspace.openTextDocument(Uri.parse(uri)) : requireActiveMarkdown();
}

/** Whether there is something to report on; if not, says why and offers to choose a kind. */
export async function isLinted(server: Server, document: TextDocument): Promise<boolean> {
  const client = await server.ready();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const { linted, reason } = await ask(client, missing, { uri });
  if (linted) return true;
  const choose = l10n.t("Check this file as…");
  const chosen = await window.showInformationMessage(reasonText(reason), choose);
  if (chosen === choose) await checkAs(server);
  return false;
}

export async function reportText(server: Server, document: TextDocument, format: ReportFormat): Promise<string> {
  const client = await server.ready();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return (await ask(client, report, { uri, format })).text;
}

const withCommandLinks = (html: string): string =>
  html.replace(
    RULE_LINK,
    (_, rule: string) => `href="command:${EXPLAIN_COMMAND}?${encodeURIComponent(JSON.stringify([rule]))}"`,
  );

const nameOf = ({ uri }: TextDocument): string => uri.path.split("/").at(-1) ?? "";

export function createReportViews(server: Server): ReportViews {
  const panels = new Map<string, WebviewPanel>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const render = async (document: TextDocument, panel: WebviewPanel): Promise<void> => {
    panel.webview.html = withCommandLinks(await reportText(server, document, "html"));
  };
  const open = (document: TextDocument): WebviewPanel => {
    const key = document.uri.toString();
    const title = l10n.t("Report: {0}", nameOf(document));
    const options = { enableScripts: false, enableCommandUris: [EXPLAIN_COMMAND], localResourceRoots: [] };
    const show = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    const panel = window.createWebviewPanel("charterlint.report", title, show, { ...options, enableFindWidget: true });
    panels.set(key, panel);
    panel.onDidDispose(() => panels.delete(key));
    return panel;
  };
  const renew = async (uri: Uri): Promise<void> => {
    const panel = panels.get(uri.toString());
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (panel !== undefined && document !== undefined) await render(document, panel).catch(() => {});
  };
  return {
    active: () => [...panels].find(([, { active }]) => active)?.[0],
    show: async (uri) => {
      const document = await documentFor(uri);
      if (!(await isLinted(server, document))) return;
      const known = panels.get(document.uri.toString());
      known?.reveal(undefined, false);
      await render(document, known ?? open(document));
    },
    checked: ({ uri: sent }) => {
      const uri = Uri.parse(sent);
      const key = uri.toString();
      if (!panels.has(key)) return;
      clearTimeout(waiting.get(key));
      // While someone types, the page would change under the eyes of whoever reads it.
      waiting.set(
        key,
        setTimeout(() => void renew(uri), PAUSE_MS),
      );
    },
    dispose: () => {
      for (const each of waiting.values()) clearTimeout(each);
      for (const each of [...panels.values()]) each.dispose();
    },
  };
}
