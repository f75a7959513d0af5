/**
 * The bundle for the web, run with what a web worker has and nothing of Node or of a page. The real web worker is in the
 * editor suite; here a worker thread gives the bundle those globals alone.
 */
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import {
  createProtocolConnection,
  type DataCallback,
  Emitter,
  type Message,
} from "vscode-languageserver-protocol/node";
import { built, SERVER } from "./harness/build.js";
import { CHARTER } from "./harness/texts.js";

/** Runs in the thread: a context with a worker's globals, whose messages are those of the thread. */
const THREAD = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { readFileSync } = require("node:fs");
  const { createContext, runInContext } = require("node:vm");
  const listeners = new Set();
  const scope = { TextDecoder, TextEncoder, URL, console, performance, queueMicrotask, setTimeout, clearTimeout, setInterval, clearInterval };
  Object.assign(scope, {
    self: scope,
    postMessage: (message) => parentPort.postMessage(message),
    addEventListener: (type, listener) => type === "message" && listeners.add(listener),
    removeEventListener: (type, listener) => listeners.delete(listener),
  });
  parentPort.on("message", (data) => {
    for (const listener of listeners) listener({ data });
    if (typeof scope.onmessage === "function") scope.onmessage({ data });
  });
  runInContext(readFileSync(workerData, "utf8"), createContext(scope));
`;

function connectTo(worker: Worker) {
  const nothing = new Emitter<never>();
  const ends = { onClose: nothing.event, dispose: () => {} };
  const listen = (heard: DataCallback) => {
    worker.on("message", (message: Message) => heard(message));
    return { dispose: () => {} };
  };
  return createProtocolConnection(
    { ...ends, onError: nothing.event, onPartialMessage: nothing.event, listen },
    { ...ends, onError: nothing.event, write: async (message) => worker.postMessage(message), end: () => {} },
  );
}

test("serves, and has the client read files", async () => {
  const worker = new Worker(THREAD, { eval: true, workerData: built(SERVER) });
  onTestFinished(async () => void (await worker.terminate()));
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  const connection = connectTo(worker);
  const asked: string[] = [];
  connection.onRequest("charterlint/readText", ({ uri }: { uri: string }) => {
    asked.push(uri);
    return { text: uri.endsWith("/.charterlint.yaml") ? "rules:\n  threshold: info\n" : null };
  });
  connection.onRequest("charterlint/state", () => ({ state: "missing" }));
  connection.listen();
  const uri = "vscode-test-web://mount/charter.md";
  const serve = async () => {
    const rootUri = "vscode-test-web://mount/";
    await connection.sendRequest("initialize", {
      processId: null,
      rootUri,
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { files: true },
    });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text: CHARTER },
    });
    return connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  };
  const report = await Promise.race([serve(), failed]);
  expect(report).toMatchObject({
    kind: "full",
    items: expect.arrayContaining([expect.objectContaining({ code: "threshold", severity: 3 })]),
  });
  expect(asked).toContain("vscode-test-web://mount/.charterlint.yaml");
});
