import { l10n, type TextDocument, window } from "vscode";

/** The Markdown document in the active editor, if any. */
export function activeMarkdown(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "markdown" ? document : undefined;
}

/** Nothing went wrong: there is only nothing to act on. */
export class NoDocument extends Error {}

/** @throws {NoDocument} when no Markdown document is in the active editor, with a message for the user */
export function requireActiveMarkdown(): TextDocument {
  const document = activeMarkdown();
  if (document === undefined) throw new NoDocument(l10n.t("Open a Markdown document first."));
  return document;
}
