/** The lenses on the title, unless they are turned off. */
import { workspace } from "vscode";
import type { CodeLensMiddleware } from "vscode-languageclient";

export const codeLenses: CodeLensMiddleware = {
  provideCodeLenses: (document, token, next) =>
    workspace.getConfiguration("charterlint", document.uri).get("codeLens", true) ? next(document, token) : [],
};
