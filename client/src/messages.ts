/** Our own messages, named without loading what speaks to the server: that takes longer than all the rest of the extension. */
import type { BaseLanguageClient } from "vscode-languageclient";

/** A request by its name, with what it takes and gives. */
export interface Request<Params, Result> {
  readonly method: string;
  /** Holds the types; there is no such value. */
  readonly types?: (params: Params) => Result;
}

export interface Notification<Params> {
  readonly method: string;
  /** Holds the type; there is no such value. */
  readonly types?: (params: Params) => void;
}

export const request = <Params, Result>(method: string): Request<Params, Result> => ({ method });
export const notification = <Params>(method: string): Notification<Params> => ({ method });

/** Rejects as the client does, with the server's error. */
export function ask<Params, Result>(
  client: BaseLanguageClient,
  { method }: Request<Params, Result>,
  params: Params,
): Promise<Result> {
  return client.sendRequest<Result>(method, params);
}

export function answer<Params, Result extends object>(
  client: BaseLanguageClient,
  { method }: Request<Params, Result>,
  make: (params: Params) => Promise<Result>,
): void {
  client.onRequest<object, void>(method, (params: Params) => make(params));
}

export function hear<Params>(
  client: BaseLanguageClient,
  { method }: Notification<Params>,
  tell: (params: Params) => void,
): void {
  client.onNotification(method, tell);
}
