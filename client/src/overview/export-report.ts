import { commands, l10n, Uri, window, workspace } from "vscode";
import type { Server } from "../server.js";
import type { ReportFormat } from "./protocol.js";
import { documentFor, isLinted, reportText } from "./report-view.js";

const EXTENSIONS: Readonly<Record<ReportFormat, string>> = { html: "html", markdown: "md" };

async function chooseFormat(): Promise<ReportFormat | undefined> {
  const items: { label: string; description: string; format: ReportFormat }[] = [
    { label: "HTML", description: l10n.t("a page to read, print or send"), format: "html" },
    { label: "Markdown", description: l10n.t("for a wiki, an issue or a review"), format: "markdown" },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t("Export report") });
  return chosen?.format;
}

/** Beside the document; for one that is not stored, in the folder that is open. */
function proposedUri(document: Uri, format: ReportFormat): Uri | undefined {
  const name = `${(document.path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "")}-report.${EXTENSIONS[format]}`;
  if (document.scheme !== "untitled") return Uri.joinPath(document, "..", name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, name);
}

/** Writes the report on a document as a file; format and place are asked for where they are not given. */
export async function exportReport(server: Server, uri?: unknown, format?: unknown, to?: unknown): Promise<void> {
  const document = await documentFor(uri);
  if (!(await isLinted(server, document))) return;
  const chosen = format === "html" || format === "markdown" ? format : await chooseFormat();
  if (chosen === undefined) return;
  const defaultUri = proposedUri(document.uri, chosen);
  const filters = chosen === "html" ? { HTML: ["html"] } : { Markdown: ["md"] };
  const options = { filters, ...(defaultUri ? { defaultUri } : {}), title: l10n.t("Export report") };
  const target = typeof to === "string" ? Uri.parse(to) : await window.showSaveDialog(options);
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(await reportText(server, document, chosen)));
  void offerToOpen(target);
}

async function offerToOpen(target: Uri): Promise<void> {
  const open = l10n.t("Open file");
  const name = target.path.split("/").at(-1) ?? "";
  const chosen = await window.showInformationMessage(l10n.t("The report was written to {0}.", name), open);
  if (chosen === open) await commands.executeCommand("vscode.open", target);
}
