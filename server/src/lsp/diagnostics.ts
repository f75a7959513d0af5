/** Diagnostics: asked for by the client where it can ask, else sent to it; never both. */
import type { CancellationToken, Diagnostic } from "vscode-languageserver";
import type { Checked } from "./checks.js";
import { configurationDiagnostics, isConfiguration } from "./configuration-problems.js";
import { toDiagnostic } from "./convert.js";
import { pullDiagnostics } from "./pull.js";
import { pushDiagnostics } from "./push.js";
import type { Session } from "./session.js";

/** What is wrong with an open document, and the check that says so (configuration files have none). */
export interface Report {
  readonly checked?: Checked;
  readonly items: readonly Diagnostic[];
}

export async function reportOn(session: Session, uri: string, token?: CancellationToken): Promise<Report> {
  const open = session.documents.get(uri);
  if (open && isConfiguration(uri)) return { items: await configurationDiagnostics(session, uri) };
  const checked = await session.checks.of(uri, token);
  if (!checked) return { items: [] };
  return { checked, items: checked.shown.map((finding) => toDiagnostic(checked, finding, session.client)) };
}

export interface Diagnostics {
  /** What documents depend on changed: the named one is to be reported anew, or all. */
  refresh(uri?: string): void;
  /** Stored files changed that need not be open. */
  stored(): void;
}

export function diagnostics(session: Session): Diagnostics {
  const made = session.client.pullsDiagnostics ? pullDiagnostics(session) : pushDiagnostics(session);
  session.checks.onOutdated((uri) => made.refresh(uri));
  return made;
}
