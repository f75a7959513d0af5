/** What the server sends on its own account. */
import {
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
} from "vscode-languageserver-protocol/node";

export interface Status {
  readonly uri: string;
  readonly linted: boolean;
  readonly kind?: string;
  readonly reason?: string;
  readonly language?: string;
  readonly why: readonly string[];
  readonly met?: number;
  readonly asked?: number;
}

export interface Inbox {
  readonly pushes: readonly PublishDiagnosticsParams[];
  readonly logs: readonly string[];
  readonly shown: readonly string[];
  readonly registrations: readonly Registration[];
  readonly statuses: readonly Status[];
  /** What the server asked the settings for. */
  readonly scopes: readonly (string | undefined)[];
  refreshes(): number;
  /** The diagnostics last sent for a document, once some sending of them is as `wanted`. */
  pushed(uri: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Waits until `test` holds; it is tried after each message. */
  until(test: () => boolean): Promise<void>;
}

export function createInbox(connection: ProtocolConnection, settings: () => unknown = () => null): Inbox {
  const waiting = new Set<() => void>();
  const pushes: PublishDiagnosticsParams[] = [];
  const logs: string[] = [];
  const shown: string[] = [];
  const registrations: Registration[] = [];
  const statuses: Status[] = [];
  const scopes: (string | undefined)[] = [];
  let refreshed = 0;
  const came = <T>(list: T[], ...items: readonly T[]): void => {
    list.push(...items);
    for (const tryAgain of waiting) tryAgain();
  };
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => came(pushes, params));
  connection.onNotification(LogMessageNotification.type, ({ message }) => came(logs, message));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => came(shown, message));
  connection.onNotification("charterlint/status", (params: Status) => came(statuses, params));
  connection.onRequest(RegistrationRequest.type, (params) => came(registrations, ...params.registrations));
  connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    came(scopes, ...items.map(({ scopeUri }) => scopeUri));
    return items.map(settings);
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshed++;
    came([]);
  });
  const until = (test: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const tryAgain = (): void => {
        if (!test()) return;
        waiting.delete(tryAgain);
        resolve();
      };
      waiting.add(tryAgain);
      tryAgain();
    });
  const last = (uri: string) => pushes.findLast((each) => each.uri === uri)?.diagnostics;
  return {
    ...{ pushes, logs, shown, registrations, statuses, scopes, until },
    refreshes: () => refreshed,
    async pushed(uri, wanted) {
      await until(() => wanted(last(uri) ?? []) && last(uri) !== undefined);
      return last(uri) ?? [];
    },
  };
}
