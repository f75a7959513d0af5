/** What changes checks besides the text: settings, configuration files, files that are linked to. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from "vscode-languageserver";
import { isConfiguration } from "./configuration-problems.js";
import type { Diagnostics } from "./diagnostics.js";
import { locate } from "./places.js";
import type { Session } from "./session.js";

const WATCHED = ["**/.charterlint.{yaml,yml}", "**/*.md"];

export function changes(session: Session, diagnostics: Diagnostics): void {
  const { connection, documents, settings, projects, checks } = session;
  const everything = (): void => {
    checks.invalidate();
    diagnostics.refresh();
  };
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.changed(sent);
    everything();
  });
  connection.onDidChangeWatchedFiles(({ changes: changed }) => {
    for (const { uri } of changed) projects.invalidate(locate(uri).path);
    // That another document says something else changes nothing here; that it came or went may mend a link.
    if (changed.some(({ uri, type }) => isConfiguration(uri) || type !== FileChangeType.Changed)) everything();
  });
  connection.onInitialized(() => {
    registerForChanges(session).catch((error: unknown) => session.log.failed("Registering for changes", error));
    // Before this, the connection would register with a client that is not yet initialized.
    if (session.client.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        projects.foldersChanged(change);
        everything();
      });
  });
  const reread = (uri: string): void => {
    if (!isConfiguration(uri)) return;
    projects.invalidate(locate(uri).path);
    everything();
  };
  documents.onDidChangeContent(({ document }) => reread(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    checks.forget(uri);
    settings.forget(uri);
    reread(uri);
  });
  // Without watched files, what was saved in the client is all that is known.
  documents.onDidSave(({ document }) => reread(document.uri));
}

/** Asks the client to tell of changes, where it wants to be asked. */
async function registerForChanges({ connection, client }: Session): Promise<void> {
  const wanted: Promise<unknown>[] = [];
  if (client.registersConfiguration) wanted.push(configurationOf(connection));
  if (client.registersWatchers) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    wanted.push(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  await Promise.all(wanted);
}

function configurationOf(connection: Connection): Promise<unknown> {
  return connection.client.register(DidChangeConfigurationNotification.type, { section: "charterlint" });
}
