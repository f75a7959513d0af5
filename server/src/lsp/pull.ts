/** `textDocument/diagnostic`, with result ids, and the request to ask anew when something beside the text changed. */
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Checked } from "./checks.js";
import { problemDiagnostics, warnOfProblems } from "./configuration-problems.js";
import { type Diagnostics, reportOn } from "./diagnostics.js";
import { createResultIds } from "./result-ids.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";
import { workspacePull } from "./workspace-pull.js";

export const diagnosticProvider: ServerCapabilities["diagnosticProvider"] = {
  identifier: "charterlint",
  // Configuration and linked files change what is found.
  interFileDependencies: true,
  workspaceDiagnostics: true,
};

/** Refreshing makes the client ask for every open document, so changes that come together are answered once. */
const REFRESH_DELAY = 100;

export function pullDiagnostics(session: Session): Diagnostics {
  const { connection, client, documents, host, log } = session;
  const ids = createResultIds();
  const workspace = workspacePull(session, ids);
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    runSafely<DocumentDiagnosticReport>(
      log,
      "Checking a document",
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async () => {
        const { checked, items } = await reportOn(session, uri, token);
        const related = checked ? await relatedDocuments(session, checked) : {};
        const resultId = ids.of(uri, JSON.stringify([items, related]));
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { ...full(items), resultId, ...related };
      },
    ),
  );
  documents.onDidClose(({ document }) => ids.forget(document.uri));
  let cancel = (): void => {};
  const refresh = (): void => {
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => log.failed("Asking the client to refresh", error));
  };
  return {
    stored: () => workspace.invalidate(),
    refresh(uri) {
      if (uri === undefined) workspace.invalidate();
      cancel();
      if (client.refreshesDiagnostics) cancel = host.after(REFRESH_DELAY, refresh);
    },
  };
}

function full(items: readonly Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
}

/** Faults of configuration files that are not open, where the client can show them; else they are said once. */
async function relatedDocuments(session: Session, checked: Checked) {
  if (!session.client.relatedDocuments) {
    warnOfProblems(session, checked);
    return {};
  }
  const faulty = [...(await problemDiagnostics(session, checked))];
  return faulty.length === 0
    ? {}
    : { relatedDocuments: Object.fromEntries(faulty.map(([uri, items]) => [uri, full(items)])) };
}
