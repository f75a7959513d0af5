/** Clients of several abilities. */
import type { ClientCapabilities } from "vscode-languageserver-protocol";

const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } };

/** Can do little: is sent diagnostics and takes plain edits. */
export const PLAIN: ClientCapabilities = {
  textDocument: { codeAction: literals, publishDiagnostics: {} },
};

/** As editors that ask for diagnostics. */
export const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    codeAction: literals,
    diagnostic: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  },
};

/** Does all that editors do who write governance documents. */
export const FULL: ClientCapabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
  textDocument: {
    ...PULLING.textDocument,
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

/** Takes snippets, and asks for an edit when an action is chosen. */
export const SNIPPETS: ClientCapabilities = {
  ...PULLING,
  workspace: { ...PULLING.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: {
    ...PULLING.textDocument,
    codeAction: { ...literals, dataSupport: true, resolveSupport: { properties: ["edit"] } },
  },
};
