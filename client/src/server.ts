/** The language server as the extension holds it: started, asked, restarted, ended. */
import { type LogOutputChannel, l10n, workspace } from "vscode";
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions } from "vscode-languageclient";
import { codeLenses } from "./code-lens.js";
import { answerFileRequests } from "./files.js";
import { EXPLAIN_COMMAND, hoverLinks } from "./hover-links.js";
import { hear } from "./messages.js";
import { type DocumentStatus, status } from "./protocol.js";
import { RULE_SCHEME } from "./rule-pages.js";

/** A client not yet started, and what ends its server beyond the protocol (a worker is not ended by `exit`). */
export interface ServerProcess {
  readonly client: BaseLanguageClient;
  readonly end: () => void;
}

/** Made by the entry of each host: over a Node process, or over a web worker. */
export type StartServer = (options: LanguageClientOptions) => Promise<ServerProcess>;

export interface Server {
  /** @throws when the server is not running, with a message for the user */
  readonly client: () => BaseLanguageClient;
  /** The same when a start that is under way has ended: the extension is there before its server is. */
  readonly ready: () => Promise<BaseLanguageClient>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ServerHooks {
  readonly log: LogOutputChannel;
  /** The ids of our commands, which the server may put into its code actions and hovers. */
  readonly commands: readonly string[];
  readonly onStatus: (status: DocumentStatus) => void;
  /** The person asks for a server that ended again and again. */
  readonly onCrash: () => void;
}

const WRITABLE_SCHEMES = ["file", "untitled", "vscode-remote", "vscode-vfs"];

/** Documents that someone writes, not the read-only views of a diff or of our own rule pages. */
export function watchedSchemes(): ReadonlySet<string> {
  const ofFolders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const schemes = new Set([...WRITABLE_SCHEMES, ...ofFolders]);
  schemes.delete(RULE_SCHEME);
  return schemes;
}

function clientOptions({ log, commands }: ServerHooks, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector: [...watchedSchemes()].flatMap((scheme) => [
      { scheme, language: "markdown" },
      { scheme, pattern: "**/.charterlint.{yaml,yml}" },
    ]),
    outputChannel: log,
    diagnosticCollectionName: "charterlint",
    initializationOptions: { commands, status: true, files: true, followsLinks: true, rulesBase: `${RULE_SCHEME}:` },
    markdown: { isTrusted: { enabledCommands: [EXPLAIN_COMMAND] } },
    middleware: { ...hoverLinks, ...codeLenses },
    errorHandler,
    // By itself the client would show what failed in words of its own, several times.
    initializationFailedHandler: () => false,
  };
}

/** The client's own words on a server that fails go to the log: the crash handler tells the person, once. */
function keepToLog(client: BaseLanguageClient): void {
  const tell = client.error.bind(client);
  client.error = (message, data) => tell(message, data, false);
}

/** Whatever waits for the extension goes on before a process is started. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

export function createServer(startServer: StartServer, hooks: ServerHooks): Server {
  let current: ServerProcess | undefined;
  const stop = async (): Promise<void> => {
    const ending = current;
    current = undefined;
    if (ending === undefined) return;
    await ending.client.dispose().catch((error: unknown) => hooks.log.warn(String(error)));
    ending.end();
  };
  let ends = 0;
  const restart = (): void => {
    ends += 1;
    void start().catch((error: unknown) => hooks.log.error(String(error)));
  };
  let errorHandler: ErrorHandler | undefined;
  const startOnce = async (): Promise<void> => {
    await stop();
    // What it needs of the client's library is loaded with that, after the activation.
    errorHandler ??= (await import("./crashes.js")).crashHandler(hooks.log, { restart, askedFor: hooks.onCrash });
    const before = ends;
    current = await startServer(clientOptions(hooks, errorHandler));
    keepToLog(current.client);
    hear(current.client, status, hooks.onStatus);
    answerFileRequests(current.client);
    try {
      await current.client.start();
    } catch (error) {
      // When it ended while it started, the next start is under way already.
      if (ends === before) throw error;
    }
  };
  // One start after the other: two at once would leave a server that nobody ends.
  let last: Promise<void> = Promise.resolve();
  const start = (): Promise<void> => {
    last = last
      .catch(() => {})
      .then(turn)
      .then(startOnce);
    return last;
  };
  const client = (): BaseLanguageClient => {
    if (current?.client.isRunning()) return current.client;
    throw new Error(l10n.t("The language server is not running. Try the command “Charterlint: Restart server”."));
  };
  const ready = async (): Promise<BaseLanguageClient> => {
    await last.catch(() => {});
    return client();
  };
  return { client, ready, start, stop };
}
