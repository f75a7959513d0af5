/** The extension, one for both hosts; the entries differ in how the server is started. */
import { commands, type ExtensionContext, window, workspace } from "vscode";
import { commandIds, type Parts, registerCommands, report } from "./commands/index.js";
import { createCoverageView } from "./overview/coverage-view.js";
import type { SourceNode } from "./overview/nodes.js";
import { createReportViews } from "./overview/report-view.js";
import type { DocumentStatus } from "./protocol.js";
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

/** Whoever shows what the server says of a document hears of it. */
function createParts(server: Server): Parts {
  return {
    server,
    statusBar: createStatusBar(),
    coverage: createCoverageView(server),
    reports: createReportViews(server),
  };
}

/** What other extensions, and the tests in the editor, can ask. */
export interface Api {
  /** What the coverage view shows. */
  readonly coverage: () => readonly SourceNode[];
}

export interface Activated {
  /** For `deactivate` to stop. */
  readonly server: Server;
  readonly api: Api;
}

/** Waits for nothing: a server takes longer to be there than an extension should. */
export function activateWith(context: ExtensionContext, startServer: StartServer): Activated {
  const log = window.createOutputChannel("Charterlint", { log: true });
  const onStatus = (status: DocumentStatus): void => {
    for (const each of [statusBar, coverage, reports]) each.checked(status);
  };
  const onCrash = (): void => void startOrReport();
  const inner = createServer(startServer, { log, commands: commandIds, onStatus, onCrash });
  const start = (): Promise<void> => {
    statusBar.clear();
    return inner.start();
  };
  const server: Server = { ...inner, start };
  const parts = createParts(server);
  const { statusBar, coverage, reports } = parts;
  const startOrReport = (): Promise<void> => start().catch((error: unknown) => report(log, error));
  context.subscriptions.push(
    log,
    statusBar,
    coverage,
    reports,
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, rulePages(server)),
    ...registerCommands(parts, log),
    restartOnNewSchemes(startOrReport),
  );
  // The walkthrough is there for whoever looks for it, and opens for nobody else.
  void commands.executeCommand("setContext", "charterlint.started", true);
  void startOrReport();
  return { server, api: { coverage: coverage.roots } };
}
