/** The language server: what it can do, and its features put together. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { createEngine } from "../engine/index.js";
import { changes } from "./changes.js";
import { createChecks } from "./checks.js";
import { clientFeatures } from "./client-features.js";
import { codeActionProvider, codeActions } from "./code-actions.js";
import { completion, completionProvider } from "./completion/completion.js";
import { definition } from "./definition.js";
import { diagnostics } from "./diagnostics.js";
import { documentLinks } from "./document-links.js";
import { documentSymbolProvider, documentSymbols } from "./document-symbols.js";
import { folding } from "./folding.js";
import type { Host } from "./host.js";
import { hover } from "./hover.js";
import { codeLens, codeLensCapability } from "./overview/code-lens.js";
import { overview } from "./overview/overview.js";
import { textDocuments } from "./positions.js";
import { createProjects } from "./projects.js";
import { diagnosticProvider } from "./pull.js";
import { references } from "./references.js";
import { rename, renameProvider } from "./rename.js";
import { requests } from "./requests.js";
import { createLog } from "./run-safely.js";
import type { Base, Session } from "./session.js";
import { createSettings } from "./settings.js";
import { sendStatus } from "./status.js";
import { wordsFor } from "./words.js";
import { workspaceSymbols } from "./workspace-symbols.js";

/** Serves one client on `connection`, from `initialize` to `exit`. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const session = createSession(connection, host, params);
    codeActions(session);
    hover(session);
    documentSymbols(session);
    workspaceSymbols(session);
    definition(session);
    references(session);
    rename(session);
    documentLinks(session);
    folding(session);
    completion(session);
    requests(session);
    overview(session);
    sendStatus(session);
    const refreshLenses = codeLens(session);
    const reports = diagnostics(session);
    const refresh = (uri?: string): void => {
      reports.refresh(uri);
      refreshLenses();
    };
    changes(session, { ...reports, refresh });
    return { capabilities: capabilities(session), serverInfo: { name: "charterlint", version: host.version } };
  });
  connection.listen();
}

function createSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const client = clientFeatures(params);
  const documents = new TextDocuments(textDocuments(client.positions));
  documents.listen(connection);
  const base: Base = {
    connection,
    host,
    params,
    client,
    documents,
    engine: createEngine(),
    log: createLog(connection),
    words: wordsFor(params.locale),
  };
  const parts = { settings: createSettings(base), projects: createProjects(base) };
  return { ...base, ...parts, checks: createChecks(base, parts) };
}

function navigation(client: Session["client"]): ServerCapabilities {
  return {
    documentSymbolProvider: documentSymbolProvider(client),
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: renameProvider(client),
    documentLinkProvider: {},
    foldingRangeProvider: true,
    completionProvider,
  };
}

function capabilities({ client }: Session): ServerCapabilities {
  const codeActionProvided = codeActionProvider(client);
  return {
    positionEncoding: client.positions.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    ...codeLensCapability(client),
    ...navigation(client),
    ...(codeActionProvided ? { codeActionProvider: codeActionProvided } : {}),
    ...(client.pullsDiagnostics && diagnosticProvider ? { diagnosticProvider } : {}),
    ...(client.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
