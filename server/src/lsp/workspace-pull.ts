/**
 * `workspace/diagnostic`: all governance documents of the workspace, one after the other. Clients ask again and again, so
 * a request that could only repeat the last answer waits until something changes.
 */
import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { keyOf, locate } from "./places.js";
import type { ResultIds } from "./result-ids.js";
import { cancelled, runSafely } from "./run-safely.js";
import type { Session } from "./session.js";
import { createWorkspaceReports, type FileReport, type WorkspaceReports } from "./workspace-reports.js";

export interface WorkspacePull {
  /** Stored files, or what all checks depend on, changed. */
  invalidate(): void;
}

interface Talk {
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
  readonly send?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;
}

/** Changes that come together are answered together. */
const PAUSE = 500;

export function workspacePull(session: Session, ids: ResultIds): WorkspacePull {
  const { connection, documents, log } = session;
  const reports = createWorkspaceReports(session);
  const news = createNews(session);
  let told: { readonly ids: string; readonly news: number } | undefined;
  const answer = async (params: WorkspaceDiagnosticParams, talk: Talk): Promise<WorkspaceDiagnosticReport> => {
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [keyOf(locate(uri)), { uri, value }]));
    if (told?.ids === idsOf(previous.values())) await news.after(told.news, talk.token);
    for (;;) {
      const seen = news.count();
      const items = await report(session.words, reports, ids, previous, talk);
      told = {
        ids: idsOf(items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []))),
        news: seen,
      };
      const isNews = items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
      if (isNews || previous.size === 0) return { items: talk.send ? [] : items };
      await news.after(seen, talk.token);
    }
  };
  connection.languages.diagnostics.onWorkspace((params, token, progress, send) =>
    runSafely<WorkspaceDiagnosticReport>(log, "Checking the workspace", { items: [] }, () =>
      answer(params, { token, progress, ...(send ? { send } : {}) }),
    ),
  );
  documents.onDidChangeContent(({ document: { uri } }) => {
    reports.changed(uri);
    news.came();
  });
  documents.onDidClose(({ document: { uri } }) => {
    reports.changed(uri);
    news.came();
  });
  return {
    invalidate() {
      reports.invalidate();
      news.came();
    },
  };
}

function idsOf(all: Iterable<{ readonly uri: string; readonly value: string }>): string {
  return JSON.stringify([...all].map(({ uri, value }) => [keyOf(locate(uri)), value]).sort());
}

async function report(
  words: Session["words"],
  reports: WorkspaceReports,
  ids: ResultIds,
  previous: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
  { token, progress, send }: Talk,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const tell = (item: WorkspaceDocumentDiagnosticReport): void => {
    items.push(item);
    send?.report({ items: [item] });
  };
  const gone = new Map(previous);
  progress.begin(words.text("Checking governance documents"), 0, undefined, true);
  try {
    const counted = (done: number, of: number) =>
      progress.report(Math.round((done / of) * 100), words.text("{0} of {1}", done, of));
    for await (const each of reports.all(token, counted)) {
      const key = keyOf(locate(each.uri));
      gone.delete(key);
      tell(reportOn(each, ids, previous.get(key)?.value));
    }
    for (const { uri } of gone.values())
      tell({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return items;
  } finally {
    progress.done();
  }
}

function reportOn(
  { uri, version, items }: FileReport,
  ids: ResultIds,
  previous: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  const resultId = ids.of(uri, JSON.stringify([items, {}]));
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...items] };
}

interface News {
  count(): number;
  came(): void;
  /**
   * Waits until there is more news than `seen`, and for a pause after it.
   * @throws `RequestCancelled`
   */
  after(seen: number, token: CancellationToken): Promise<void>;
}

function createNews({ host }: Session): News {
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    count: () => count,
    came() {
      count++;
      for (const wake of waiting) wake();
    },
    after(seen, token) {
      return new Promise((resolve, reject) => {
        let stop = (): void => {};
        const wake = (): void => {
          stop();
          if (count > seen) stop = host.after(PAUSE, end(resolve));
        };
        const listening = token.onCancellationRequested(() => end(() => reject(cancelled()))());
        const end = (settle: () => void) => (): void => {
          stop();
          waiting.delete(wake);
          listening.dispose();
          settle();
        };
        waiting.add(wake);
        if (token.isCancellationRequested) end(() => reject(cancelled()))();
        else wake();
      });
    },
  };
}
