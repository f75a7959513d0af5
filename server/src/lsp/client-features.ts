/** What the client can do and wants, read once from `initialize`. */
import type { ClientCapabilities, InitializeParams, LSPAny } from "vscode-languageserver";
import { isRecord } from "./data.js";
import { type Positions, positionsFor } from "./positions.js";

export interface ClientFeatures {
  /** How positions are counted between client and server. */
  readonly positions: Positions;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedDocuments: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** The edit of a code action may be asked for when the action is chosen. */
  readonly lazyActions: boolean;
  /** Without literals a client takes commands only, of which this server has none of its own. */
  readonly actionLiterals: boolean;
  readonly markdownHover: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** Takes the place that was asked about along with the one that it leads to. */
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly labelledSymbols: boolean;
  readonly preparesRename: boolean;
  readonly snippetCompletions: boolean;
  readonly markdownCompletions: boolean;
  readonly createsFiles: boolean;
  readonly options: ClientOptions;
}

/** `initializationOptions`, all optional. */
export interface ClientOptions {
  /** Commands that the client has, e.g. `charterlint.waive`. */
  readonly commands: ReadonlySet<string>;
  /** Wants `charterlint/status` after each check. */
  readonly status: boolean;
  /** Answers `charterlint/readText`, `charterlint/state` and `charterlint/list`. */
  readonly files: boolean;
  /** Follows the links of Markdown itself, so that the server leaves them to it. */
  readonly followsLinks: boolean;
  /** The URI of a folder with `<rule>.md`; by default pages are on the web. */
  readonly rulesBase?: string;
  /** As in `workspace/configuration`, for clients that cannot be asked. */
  readonly settings?: LSPAny;
}

export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = capabilities;
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    positions: positionsFor(capabilities),
    ...diagnosticFeatures(capabilities),
    ...navigationFeatures(capabilities),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    lazyActions: textDocument?.codeAction?.dataSupport === true && resolvable.includes("edit"),
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    options: readOptions(initializationOptions),
  };
}

function diagnosticFeatures({ workspace, textDocument }: ClientCapabilities) {
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedDocuments: pull?.relatedDocumentSupport === true,
    relatedInformation: pull?.relatedInformation ?? push?.relatedInformation ?? false,
    codeDescription: pull?.codeDescriptionSupport ?? push?.codeDescriptionSupport ?? false,
  };
}

function navigationFeatures({ workspace, textDocument }: ClientCapabilities) {
  const { definition, documentSymbol, rename, completion } = textDocument ?? {};
  return {
    definitionLinks: definition?.linkSupport === true,
    nestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    labelledSymbols: documentSymbol?.labelSupport === true,
    preparesRename: rename?.prepareSupport === true,
    snippetCompletions: completion?.completionItem?.snippetSupport === true,
    markdownCompletions: completion?.completionItem?.documentationFormat?.includes("markdown") ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") ?? false,
  };
}

function readOptions(options: unknown): ClientOptions {
  const { commands, status, files, followsLinks, rulesBase, settings } = isRecord(options) ? options : {};
  return {
    commands: new Set(Array.isArray(commands) ? commands.filter((each) => typeof each === "string") : []),
    status: status === true,
    files: files === true,
    followsLinks: followsLinks === true,
    ...(typeof rulesBase === "string" && rulesBase !== "" ? { rulesBase: rulesBase.replace(/\/+$/, "") } : {}),
    ...(settings === undefined ? {} : { settings: settings as LSPAny }),
  };
}
