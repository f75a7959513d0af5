/** The menu behind the status bar item: what the document is taken for and why, and what can be done about it. */
import {
  ConfigurationTarget,
  commands,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { requireActiveMarkdown } from "../active-document.js";
import { applyEdits } from "../edits.js";
import { kindLabel, reasonText, whyText } from "../kinds.js";
import { ask } from "../messages.js";
import { type DocumentStatus, kindEdit } from "../protocol.js";
import type { Server } from "../server.js";

interface MenuItem extends QuickPickItem {
  readonly run?: () => unknown;
}

const command = (icon: string, label: string, id: string): MenuItem => ({
  label: `$(${icon}) ${label}`,
  run: () => commands.executeCommand(id),
});

const isEnabled = (uri: Uri): boolean => workspace.getConfiguration("charterlint", uri).get("enable", true);

/** Of the document's folder where there are several, else of what is open, else of the person. */
function targetFor(uri: Uri): ConfigurationTarget {
  if (workspace.getWorkspaceFolder(uri) === undefined) return ConfigurationTarget.Global;
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  return several ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
}

const setEnabled = (uri: Uri, enable: boolean): Thenable<void> =>
  workspace.getConfiguration("charterlint", uri).update("enable", enable, targetFor(uri));

async function leaveAlone(server: Server): Promise<void> {
  const document = requireActiveMarkdown();
  const client = await server.ready();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  await applyEdits(client, document, async () => (await ask(client, kindEdit, { uri, kind: "none" })).edits);
}

const checkedItems = (): readonly MenuItem[] => [
  command("arrow-down", l10n.t("Go to next finding"), "charterlint.nextFinding"),
  command("add", l10n.t("Insert missing section…"), "charterlint.insertMissing"),
  command("checklist", l10n.t("Show charter coverage"), "charterlint.showCoverage"),
  command("output", l10n.t("Show report"), "charterlint.showReport"),
];

function switches(server: Server, uri: Uri, status: DocumentStatus | undefined): readonly MenuItem[] {
  const linted = status?.linted === true;
  const why = linted ? { detail: whyText(status) } : {};
  const checkAs = { ...command("tag", l10n.t("Check this file as…"), "charterlint.checkAs"), ...why };
  const alone = { label: `$(circle-slash) ${l10n.t("Leave this file alone")}`, run: () => leaveAlone(server) };
  const off = { label: `$(eye-closed) ${l10n.t("Turn Charterlint off here")}`, detail: scopeText(uri) };
  const on = { label: `$(eye) ${l10n.t("Turn Charterlint on here")}`, detail: scopeText(uri) };
  if (!isEnabled(uri)) return [{ ...on, run: () => setEnabled(uri, true) }];
  const rules = linted ? configurationItem(uri) : [];
  return [checkAs, ...(linted ? [alone] : []), ...rules, { ...off, run: () => setEnabled(uri, false) }];
}

const CONFIGURATION = ".charterlint.yaml";
const FIRST = `# What this folder asks of its charters and proposals. The command charterlint reads it, too.
# rules:
#   work-plan: off
# waivers:
#   liaisons: "We work with no other body yet."
`;

/** Opens the file that holds for all of the folder; makes it where there is none. */
async function openConfiguration({ uri: folder }: WorkspaceFolder): Promise<void> {
  const uri = Uri.joinPath(folder, CONFIGURATION);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  await workspace.applyEdit(edit);
  const editor = await window.showTextDocument(uri);
  if (editor.document.getText() === "") await editor.insertSnippet(new SnippetString().appendText(FIRST));
}

function configurationItem(uri: Uri): readonly MenuItem[] {
  const folder = workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return [];
  const label = `$(settings-gear) ${l10n.t("Rules for this folder ({0})", CONFIGURATION)}`;
  return [
    { label, detail: l10n.t("For all who work here, and for the command line"), run: () => openConfiguration(folder) },
  ];
}

function scopeText(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return l10n.t("In your own settings: everywhere");
  return l10n.t("In the settings of {0}", folder.name);
}

/** Shows what `status` says of the active document, and runs what is chosen. */
export async function documentMenu(server: Server, status: DocumentStatus | undefined): Promise<void> {
  const { uri } = requireActiveMarkdown();
  const linted = status?.linted === true;
  const separator = { label: l10n.t("Kind of document"), kind: QuickPickItemKind.Separator };
  const items: MenuItem[] = [...(linted ? [...checkedItems(), separator] : []), ...switches(server, uri, status)];
  const chosen = await window.showQuickPick(items, {
    title: linted ? l10n.t("Charterlint reads this as: {0}", kindLabel(status.kind ?? "")) : "Charterlint",
    placeHolder: linted
      ? l10n.t("Choose what to do with this document.")
      : reasonText(status?.reason, status?.language),
  });
  await chosen?.run?.();
}
