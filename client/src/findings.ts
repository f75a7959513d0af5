/** What Charterlint says of a document, as VS Code shows it. */
import { type Diagnostic, languages, type Uri } from "vscode";

export const findingsIn = (uri: Uri): readonly Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === "charterlint");

/** The id of its rule. */
export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === "object" ? code.value : (code ?? ""));
