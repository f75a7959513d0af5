/** The commands of the extension, by their ids in the manifest. */
import { commands, type Disposable, type LogOutputChannel, l10n, window } from "vscode";
import type { Server } from "../server.js";
import { checkAs } from "./check-as.js";
import { explainRule } from "./explain-rule.js";
import { insertMissing } from "./insert-missing.js";
import { waive } from "./waive.js";

type Command = (server: Server, ...args: readonly unknown[]) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  "charterlint.insertMissing": insertMissing,
  "charterlint.explainRule": explainRule,
  "charterlint.waive": waive,
  "charterlint.checkAs": checkAs,
  "charterlint.restartServer": (server) => server.start(),
};

export const commandIds: readonly string[] = Object.keys(COMMANDS);

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says what went wrong, with the way to the log. */
export async function report(log: LogOutputChannel, error: unknown): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const show = l10n.t("Show log");
  if ((await window.showErrorMessage(`Charterlint: ${text(error)}`, show)) === show) log.show();
}

export function registerCommands(server: Server, log: LogOutputChannel): readonly Disposable[] {
  return Object.entries(COMMANDS).map(([id, run]) =>
    commands.registerCommand(id, async (...args: readonly unknown[]) => {
      try {
        await run(server, ...args);
      } catch (error) {
        void report(log, error);
      }
    }),
  );
}
