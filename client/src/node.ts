/** Entry of the extension in the Node host: the server is a process of its own, spoken to over IPC. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type ServerOptions, TransportKind } from "vscode-languageclient/node";
import { activateWith } from "./extension.js";
import type { Server } from "./server.js";

const DEBUG_PORT = 6009;

let server: Server | undefined;

function serverOptions(context: ExtensionContext): ServerOptions {
  const module = Uri.joinPath(context.extensionUri, "dist", "server", "node.cjs").fsPath;
  const run = { module, transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ["--nolazy", `--inspect=${DEBUG_PORT}`] } } };
}

export async function activate(context: ExtensionContext): Promise<void> {
  server = await activateWith(context, async (options) => ({
    client: new LanguageClient("charterlint", "Charterlint", serverOptions(context), options),
    end: () => {},
  }));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
