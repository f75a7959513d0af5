/** Entry of the extension in the web worker host: the server is a web worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateWith } from "./extension.js";
import type { Server } from "./server.js";
import { startWorker } from "./worker.js";

let server: Server | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const bundle = Uri.joinPath(context.extensionUri, "dist", "server", "browser.js");
  server = await activateWith(context, async (options) => {
    const worker = await startWorker(bundle);
    const client = new LanguageClient("charterlint", "Charterlint", worker, options);
    return { client, end: () => worker.terminate() };
  });
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
