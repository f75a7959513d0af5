/** The language server: what it can do, and its features put together. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createEngine } from "../engine/index.js";
import { changes } from "./changes.js";
import { createChecks } from "./checks.js";
import { clientFeatures } from "./client-features.js";
import { codeActionProvider, codeActions } from "./code-actions.js";
import { diagnostics } from "./diagnostics.js";
import type { Host } from "./host.js";
import { hover } from "./hover.js";
import { createProjects } from "./projects.js";
import { diagnosticProvider } from "./pull.js";
import { requests } from "./requests.js";
import { createLog } from "./run-safely.js";
import type { Base, Session } from "./session.js";
import { createSettings } from "./settings.js";
import { sendStatus } from "./status.js";

/** Serves one client on `connection`, from `initialize` to `exit`. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const session = createSession(connection, host, params);
    codeActions(session);
    hover(session);
    requests(session);
    sendStatus(session);
    changes(session, diagnostics(session));
    return { capabilities: capabilities(session), serverInfo: { name: "charterlint", version: host.version } };
  });
  connection.listen();
}

function createSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const documents = new TextDocuments(TextDocument);
  documents.listen(connection);
  const base: Base = {
    connection,
    host,
    params,
    client: clientFeatures(params),
    documents,
    engine: createEngine(),
    log: createLog(connection),
  };
  const parts = { settings: createSettings(base), projects: createProjects(base) };
  return { ...base, ...parts, checks: createChecks(base, parts) };
}

function capabilities({ client }: Session): ServerCapabilities {
  const codeActionProvided = codeActionProvider(client);
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    ...(codeActionProvided ? { codeActionProvider: codeActionProvided } : {}),
    ...(client.pullsDiagnostics && diagnosticProvider ? { diagnosticProvider } : {}),
    ...(client.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
