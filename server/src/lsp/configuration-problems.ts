/** What is wrong with configuration files, told in them, at its place. */
import type { Diagnostic } from "vscode-languageserver";
import { isConfigurationFile } from "../project/index.js";
import type { Checked } from "./checks.js";
import { toConfigurationDiagnostic } from "./convert.js";
import { keyOf, locate, uriIn } from "./places.js";
import type { Session } from "./session.js";

export function isConfiguration(uri: string): boolean {
  return isConfigurationFile(locate(uri).path);
}

/** For an open configuration file. */
export async function configurationDiagnostics({ settings, projects }: Session, uri: string): Promise<Diagnostic[]> {
  const located = locate(uri);
  const own = await settings.of(uri);
  if (!own.enable) return [];
  const { problems } = await projects.of(located, own).configuration(located.path);
  return problems.filter(({ path }) => path === located.path).map(toConfigurationDiagnostic);
}

/** For the configuration files that a document depends on and that are not open (open ones report for themselves), by URI. */
export function problemDiagnostics(session: Session, checked: Checked): Map<string, Diagnostic[]> {
  const open = new Set(session.documents.keys().map((uri) => keyOf(locate(uri))));
  const found = new Map<string, Diagnostic[]>();
  for (const problem of checked.problems) {
    const uri = uriIn(checked.located, problem.path);
    if (open.has(keyOf(locate(uri)))) continue;
    found.set(uri, [...(found.get(uri) ?? []), toConfigurationDiagnostic(problem)]);
  }
  return found;
}

/** Said once, in a message, where the client has no place for faults of a file that is not open. */
export function warnOfProblems({ documents, log }: Session, { problems, located }: Checked): void {
  const open = new Set(documents.keys().map((uri) => keyOf(locate(uri))));
  for (const { path, start, message } of problems) {
    if (open.has(keyOf({ ...located, path }))) continue;
    log.showOnce(`Charterlint: ${path}:${start.line + 1}:${start.character + 1}: ${message}`);
  }
}
