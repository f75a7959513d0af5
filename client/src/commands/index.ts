/** The commands of the extension, by their ids in the manifest. */
import { commands, type Disposable, type LogOutputChannel, l10n, window } from "vscode";
import { NoDocument } from "../active-document.js";
import type { CoverageView } from "../overview/coverage-view.js";
import { exportReport } from "../overview/export-report.js";
import { nextFinding } from "../overview/next-finding.js";
import { explainTopic, insertTopic, openTopic, waiveTopic } from "../overview/open-topic.js";
import type { ReportViews } from "../overview/report-view.js";
import type { Server } from "../server.js";
import { newDocument } from "../start/new-document.js";
import type { StatusBar } from "../status-bar.js";
import { checkAs } from "./check-as.js";
import { documentMenu } from "./document-menu.js";
import { explainRule } from "./explain-rule.js";
import { getStarted } from "./get-started.js";
import { insertMissing } from "./insert-missing.js";
import { waive } from "./waive.js";

/** What commands act on. */
export interface Parts {
  readonly server: Server;
  readonly statusBar: StatusBar;
  readonly coverage: CoverageView;
  readonly reports: ReportViews;
}

type Command = (parts: Parts, ...args: readonly unknown[]) => Promise<void>;

const ofServer =
  (run: (server: Server, ...args: readonly unknown[]) => Promise<void>): Command =>
  ({ server }, ...args) =>
    run(server, ...args);

const COMMANDS: Readonly<Record<string, Command>> = {
  "charterlint.newCharter": ({ server }, answers) => newDocument(server, "charter", answers),
  "charterlint.newProposal": ({ server }, answers) => newDocument(server, "proposal", answers),
  "charterlint.getStarted": getStarted,
  "charterlint.insertMissing": ofServer(insertMissing),
  "charterlint.explainRule": ofServer(explainRule),
  "charterlint.waive": ofServer(waive),
  "charterlint.checkAs": ofServer(checkAs),
  "charterlint.nextFinding": ofServer(nextFinding),
  "charterlint.documentMenu": ({ server, statusBar }) => documentMenu(server, statusBar.active()),
  "charterlint.showCoverage": ({ coverage }) => coverage.show(),
  "charterlint.showReport": ({ reports }, uri) => reports.show(uri),
  "charterlint.exportReport": ({ server, reports }, uri, ...rest) =>
    exportReport(server, typeof uri === "string" ? uri : reports.active(), ...rest),
  "charterlint.openTopic": ofServer(openTopic),
  "charterlint.insertTopic": ofServer(insertTopic),
  "charterlint.explainTopic": ofServer(explainTopic),
  "charterlint.waiveTopic": ofServer(waiveTopic),
  "charterlint.restartServer": ({ server }) => server.start(),
};

export const commandIds: readonly string[] = Object.keys(COMMANDS);

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function offerDocument(message: string): Promise<void> {
  const [create, open] = [l10n.t("New charter…"), l10n.t("Open file…")];
  const chosen = await window.showInformationMessage(message, create, open);
  if (chosen === create) await commands.executeCommand("charterlint.newCharter");
  if (chosen === open) await commands.executeCommand("workbench.action.files.openFile");
}

/** Says what went wrong, with the way to the log. */
export async function report(log: LogOutputChannel, error: unknown): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const show = l10n.t("Show log");
  if ((await window.showErrorMessage(`Charterlint: ${text(error)}`, show)) === show) log.show();
}

export function registerCommands(parts: Parts, log: LogOutputChannel): readonly Disposable[] {
  return Object.entries(COMMANDS).map(([id, run]) =>
    commands.registerCommand(id, async (...args: readonly unknown[]) => {
      try {
        await run(parts, ...args);
        // A step of the walkthrough is done when its command did something.
        await commands.executeCommand("setContext", `${id}.done`, true);
      } catch (error) {
        void (error instanceof NoDocument ? offerDocument(error.message) : report(log, error));
      }
    }),
  );
}
