import { type Uri, workspace } from "vscode";

/** Some hosts refuse to start a worker from where the extension stands: then it is started from its text. */
async function workerFromText(bundle: Uri): Promise<Worker> {
  const bytes = await workspace.fs.readFile(bundle);
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "text/javascript" }));
  const worker = new Worker(url, { name: "charterlint" });
  // Revoked only when the worker has read it; its first message says so at the latest.
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

/**
 * Starts the bundle as a web worker.
 *
 * @throws when the bundle can neither be started where it is nor be read
 */
export async function startWorker(bundle: Uri): Promise<Worker> {
  try {
    return new Worker(bundle.toString(true), { name: "charterlint" });
  } catch {
    return workerFromText(bundle);
  }
}
