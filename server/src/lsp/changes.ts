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

/** Configurations build on other YAML files, and on packages. */
const WATCHED = ["**/{.charterlint,*}.{yaml,yml}", "**/package.json", "**/*.{md,markdown}"];

const MARKDOWN = /\.(?:md|markdown)$/i;

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
  const isOfConfiguration = (uri: string): boolean => isConfiguration(uri) || projects.dependOn(locate(uri).path);
  connection.onDidChangeWatchedFiles(({ changes: all }) => {
    const configuration = all.filter(({ uri }) => isOfConfiguration(uri));
    const changed = [...configuration, ...all.filter(({ uri }) => MARKDOWN.test(uri))];
    if (changed.length === 0) return;
    for (const { uri } of changed) projects.invalidate(locate(uri).path);
    // That another document says something else changes the documents of its set; that it came or went may mend a link.
    if (configuration.length > 0 || changed.some(({ type }) => type !== FileChangeType.Changed)) everything();
    else for (const { uri } of changed) checks.changed(uri);
    diagnostics.stored();
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
  documents.onDidChangeContent(({ document: { uri } }) => {
    reread(uri);
    checks.changed(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    checks.forget(uri);
    settings.forget(uri);
    reread(uri);
    // Now what is stored counts.
    checks.changed(uri);
  });
  // Without watched files, what was saved in the client is all that is known.
  documents.onDidSave(({ document: { uri } }) => reread(uri));
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
