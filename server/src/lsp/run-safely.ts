/** No request ends the server: what throws is logged once, and the client gets a sane empty answer. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from "vscode-languageserver";

export interface Log {
  /** Logs that `what` failed; the same failure is named once. */
  failed(what: string, error: unknown): void;
  warnOnce(message: string): void;
  /** Shows a message to the user, once. */
  showOnce(message: string): void;
}

/** Messages are forgotten past this number, so that a long session does not grow. */
const REMEMBERED = 500;

export function createLog(connection: Connection): Log {
  const named = new Set<string>();
  const once = (message: string, tell: (message: string) => void): void => {
    if (named.has(message)) return;
    if (named.size >= REMEMBERED) named.clear();
    named.add(message);
    tell(message);
  };
  return {
    failed: (what, error) =>
      once(`${what} failed: ${messageOf(error)}`, (message) => connection.console.error(message)),
    warnOnce: (message) => once(message, (each) => connection.console.warn(each)),
    showOnce: (message) => once(message, (each) => void showWarning(connection, each)),
  };
}

/** As a notification: `window.showWarningMessage` is a request, which waits for an answer. */
function showWarning(connection: Connection, message: string): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}

/** @throws `RequestCancelled` when the client no longer wants the answer */
export function throwIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw cancelled();
}

/**
 * The answer of `work`, or `empty` when it throws. A `ResponseError` is an answer too (cancelled, not found) and
 * reaches the client as it is.
 */
export async function runSafely<T>(
  log: Log,
  what: string,
  empty: T,
  work: () => T | Promise<T>,
): Promise<T | ResponseError<never>> {
  try {
    return await work();
  } catch (error) {
    if (isAnswer(error)) return error;
    log.failed(what, error);
    return empty;
  }
}

function isAnswer(error: unknown): error is ResponseError<never> {
  return error instanceof ResponseError;
}
