/** When the server ends by itself it is started again, and the person is told once. */
import { type LogOutputChannel, l10n, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** So many ends within so many milliseconds are taken for a server that cannot run here. */
const MOST_ENDS = 5;
const WITHIN_MS = 180_000;

export interface CrashHooks {
  /** The server ended by itself and is to be started again. Not left to the client, which tells of each failure. */
  readonly restart: () => void;
  /** The person asks for a server that ended again and again. */
  readonly askedFor: () => void;
}

export function crashHandler(log: LogOutputChannel, { restart, askedFor }: CrashHooks): ErrorHandler {
  let ends: readonly number[] = [];
  let told = false;
  return {
    // Writing fails between a server's end and our hearing of it. A client that shut down for that would take the end
    // for what was asked for, and nobody would start another server.
    error: (error) => {
      log.warn(String(error));
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      const now = Date.now();
      ends = [...ends, now].filter((each) => now - each < WITHIN_MS);
      log.warn("The language server ended by itself.");
      if (ends.length >= MOST_ENDS) {
        ends = [];
        void tellGivenUp(log, askedFor);
      } else {
        if (!told) void tellRestarted(log);
        told = true;
        restart();
      }
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tellRestarted(log: LogOutputChannel): Promise<void> {
  const show = l10n.t("Show log");
  const message = l10n.t("Charterlint’s language server ended by itself and was started again. Nothing is lost.");
  if ((await window.showWarningMessage(message, show)) === show) log.show();
}

async function tellGivenUp(log: LogOutputChannel, restart: () => void): Promise<void> {
  const [again, show] = [l10n.t("Start again"), l10n.t("Show log")];
  const message = l10n.t("Charterlint’s language server ended several times and is not started again by itself.");
  const chosen = await window.showErrorMessage(message, again, show);
  if (chosen === again) restart();
  if (chosen === show) log.show();
}
