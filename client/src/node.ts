/** Entry of the extension in the Node host: the server is a process of its own, spoken to over IPC. */
import { type ExtensionContext, Uri } from "vscode";
import type { ServerOptions, TransportKind } from "vscode-languageclient/node";
import { type Activated, type Api, activateWith } from "./extension.js";

const DEBUG_PORT = 6009;
/** Megabytes for what is short-lived: with more, V8 keeps a quarter more memory for hardly any speed. */
const YOUNG = "--max-semi-space-size=6";

let activated: Activated | undefined;

function serverOptions(context: ExtensionContext, transport: TransportKind): ServerOptions {
  const module = Uri.joinPath(context.extensionUri, "dist", "server", "start.js").fsPath;
  const run = { module, transport, options: { execArgv: [YOUNG] } };
  return { run, debug: { ...run, options: { execArgv: [YOUNG, "--nolazy", `--inspect=${DEBUG_PORT}`] } } };
}

export async function activate(context: ExtensionContext): Promise<Api> {
  activated = activateWith(context, async (options) => {
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    const server = serverOptions(context, TransportKind.ipc);
    return { client: new LanguageClient("charterlint", "Charterlint", server, options), end: () => {} };
  });
  return activated.api;
}

export async function deactivate(): Promise<void> {
  await activated?.server.stop();
}
