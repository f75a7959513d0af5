/** Entry of the extension in the web worker host: the server is a web worker. */
import { type ExtensionContext, Uri } from "vscode";
import { type Activated, type Api, activateWith } from "./extension.js";
import { startWorker } from "./worker.js";

let activated: Activated | undefined;

export async function activate(context: ExtensionContext): Promise<Api> {
  const bundle = Uri.joinPath(context.extensionUri, "dist", "server", "server.js");
  activated = activateWith(context, async (options) => {
    const { LanguageClient } = await import("vscode-languageclient/browser");
    const worker = await startWorker(bundle);
    const client = new LanguageClient("charterlint", "Charterlint", worker, options);
    return { client, end: () => worker.terminate() };
  });
  return activated.api;
}

export async function deactivate(): Promise<void> {
  await activated?.server.stop();
}
