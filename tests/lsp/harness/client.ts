/** A client of the real server, over the protocol. */

import { onTestFinished } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
} from "vscode-languageserver-protocol/node";
import { PULLING } from "./capabilities.js";
import { createInbox, type Inbox } from "./inbox.js";
import { createOpenDocuments, type OpenDocuments } from "./open-documents.js";
import { type ServerProcess, startProcess, type Transport } from "./process.js";

export interface ClientOptions {
  readonly transport?: Transport;
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  /** The URI of the workspace folder. */
  readonly folder?: string;
  /** The language of the editor. */
  readonly locale?: string;
  /** Answers `workspace/configuration`; may change while the test runs. */
  readonly settings?: () => unknown;
  readonly prepare?: (connection: ProtocolConnection) => void;
}

export interface Client extends OpenDocuments {
  readonly connection: ProtocolConnection;
  readonly process: ServerProcess;
  readonly initialized: InitializeResult;
  readonly inbox: Inbox;
  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The diagnostics of a full report. */
  pull(uri: string): Promise<Diagnostic[]>;
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  hover(uri: string, position: Position): Promise<Hover | null>;
  /** Shuts the server down as the protocol says; gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a server for one test, at whose end it is stopped. */
export async function connect(options: ClientOptions = {}): Promise<Client> {
  const server = startProcess(options.transport ?? "stdio");
  const connection = createProtocolConnection(server.reader, server.writer);
  onTestFinished(() => {
    connection.dispose();
    server.child.kill("SIGKILL");
  });
  const inbox = createInbox(connection, options.settings);
  options.prepare?.(connection);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, initializeParams(options));
  await connection.sendNotification("initialized", {});
  return {
    connection,
    process: server,
    initialized,
    inbox,
    ...createOpenDocuments(connection),
    ...asking(connection),
    stop: () => stop(connection, server),
  };
}

function initializeParams({ capabilities = PULLING, options, folder, locale }: ClientOptions): InitializeParams {
  const folders = folder ? { workspaceFolders: [{ uri: folder, name: "test" }] } : {};
  return {
    processId: process.pid,
    rootUri: folder ?? null,
    capabilities,
    initializationOptions: options,
    ...(locale ? { locale } : {}),
    ...folders,
  };
}

function asking(connection: ProtocolConnection) {
  const report = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });
  return {
    report,
    async pull(uri: string) {
      const answer = await report(uri);
      if (answer.kind !== "full") throw new Error("expected a full report");
      return answer.items;
    },
    async actions(uri: string, range: Range, only?: string[]) {
      const context = { diagnostics: [], ...(only ? { only } : {}) };
      const answer = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
      return (answer ?? []).filter((each): each is CodeAction => typeof each.command !== "string");
    },
    resolve: (action: CodeAction) => connection.sendRequest(CodeActionResolveRequest.type, action),
    hover: (uri: string, position: Position) =>
      connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
  };
}

async function stop(connection: ProtocolConnection, server: ServerProcess): Promise<number | null> {
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  return server.exit;
}
