/** What the cases do in the editor. */
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  Range,
  type Tab,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { eventually, expect } from "./expect.js";

const ALL_RESOLVED = 100;

export function fileUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  expect(folder !== undefined, "no folder is open");
  return Uri.joinPath(folder.uri, name);
}

const originals = new Map<string, string>();

/** Opens a file of the workspace as it was at first, whatever a case before did to it, and shows it. */
export async function open(name: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(fileUri(name));
  const editor = await window.showTextDocument(document);
  const original = originals.get(name) ?? document.getText();
  originals.set(name, original);
  if (document.getText() !== original) await replaceAll(document, /^[\s\S]*$/g, original);
  return editor;
}

export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === "object" ? code.value : (code ?? ""));

export const findings = (document: TextDocument): readonly Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter(({ source }) => source === "charterlint");

export const finding = (document: TextDocument, rule: string): Promise<Diagnostic> =>
  eventually(`the finding ${rule}`, () => findings(document).find((each) => ruleOf(each) === rule));

export const gone = (document: TextDocument, rule: string): Promise<true> =>
  eventually(`the finding ${rule} to go`, () =>
    findings(document).every((each) => ruleOf(each) !== rule) ? true : undefined,
  );

/**
 * The code action at a finding that fits; several findings may stand there, and the command does not tell which one an
 * action answers. The first ones that are asked for may come without ours: polled until it is there.
 */
export function action(
  document: TextDocument,
  at: Diagnostic,
  fits: (action: CodeAction) => boolean,
): Promise<CodeAction> {
  return eventually(`a quick fix of ${ruleOf(at)}`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      at.range,
      undefined,
      ALL_RESOLVED,
    );
    return actions.find(fits);
  });
}

/** As choosing it in the menu does: its edit, then its command. */
export async function apply({ edit, command, title }: CodeAction): Promise<void> {
  if (edit !== undefined) expect(await workspace.applyEdit(edit), `"${title}" could not be applied`);
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

export async function replaceAll(document: TextDocument, pattern: RegExp, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const match of document.getText().matchAll(pattern)) {
    const start = document.positionAt(match.index);
    edit.replace(document.uri, new Range(start, document.positionAt(match.index + match[0].length)), by);
  }
  expect(await workspace.applyEdit(edit), "the edit could not be applied");
}

export async function hoverText(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (content instanceof MarkdownString ? content.value : String(content))).join("\n");
}

export const tab = (label: string): Tab | undefined =>
  window.tabGroups.all.flatMap((group) => group.tabs).find((each) => each.label === label);
