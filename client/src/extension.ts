/** The extension, one for both hosts; the entries differ in how the server is started. */
import { type ExtensionContext, window, workspace } from "vscode";
import { commandIds, registerCommands, report } from "./commands/index.js";
import { RULE_SCHEME, rulePages } from "./rule-pages.js";
import { createServer, type Server, type StartServer, watchedSchemes } from "./server.js";
import { createStatusBar } from "./status-bar.js";

const difference = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size !== right.size || [...left].some((each) => !right.has(each));

/** Starts anew when a folder of another file system joins or leaves: which documents are watched is settled at the start. */
function restartOnNewSchemes(start: () => Promise<void>) {
  let schemes = watchedSchemes();
  return workspace.onDidChangeWorkspaceFolders(() => {
    const now = watchedSchemes();
    if (!difference(schemes, now)) return;
    schemes = now;
    void start();
  });
}

/** @returns the server, for `deactivate` to stop */
export async function activateWith(context: ExtensionContext, startServer: StartServer): Promise<Server> {
  const log = window.createOutputChannel("Charterlint", { log: true });
  const statusBar = createStatusBar();
  const inner = createServer(startServer, { log, commands: commandIds, onStatus: statusBar.show });
  const start = (): Promise<void> => {
    statusBar.clear();
    return inner.start();
  };
  const server: Server = { ...inner, start };
  const startOrReport = (): Promise<void> => start().catch((error: unknown) => report(log, error));
  context.subscriptions.push(
    log,
    statusBar,
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, rulePages(server)),
    ...registerCommands(server, log),
    restartOnNewSchemes(startOrReport),
  );
  await startOrReport();
  return server;
}
