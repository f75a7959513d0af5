/** Where a draft is put. */
import { type TextDocument, Uri, WorkspaceEdit, window, workspace } from "vscode";

const MOST_NAMES = 50;

/**
 * An empty file in the folder that is open, and an untitled document where there is none: saved for the first time, an
 * untitled document becomes another one, and the tab stops of the draft are lost.
 *
 * @param name of the file, without its extension
 */
export async function emptyDocument(name: string): Promise<TextDocument> {
  const uri = await freeName(name);
  if (uri !== undefined) {
    const edit = new WorkspaceEdit();
    edit.createFile(uri, { overwrite: false });
    if (await workspace.applyEdit(edit)) return workspace.openTextDocument(uri);
  }
  return workspace.openTextDocument({ language: "markdown", content: "" });
}

/** Beside the document that someone works on, else in the first folder. Undefined where nothing can be written. */
async function freeName(name: string): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (folder === undefined || workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) return undefined;
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const uri = Uri.joinPath(folder.uri, number === 1 ? `${name}.md` : `${name}-${number}.md`);
    if (!(await exists(uri))) return uri;
  }
  return undefined;
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
