// The language server as an editor meets it: a process of its own, spoken to over its standard streams.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { charter } from "./documents.mjs";
import { median } from "./processes.mjs";

/** What is measured: the command of the npm package, or the server of the extension. Arguments of Node. */
/** @typedef {{ command: readonly string[], times?: number }} Measured */

/**
 * @param {Measured} measured
 * @returns {Promise<number>} from the start of the process to the answer to `initialize`: the median, in milliseconds
 */
export async function serverReady({ command, times = 7 }) {
  const taken = [];
  // The first run leaves behind what later ones take.
  for (let i = 0; i <= times; i++) {
    const server = await start(command);
    if (i > 0) taken.push(server.ready);
    await server.end();
  }
  return median(taken);
}

/**
 * @param {Measured & { bytes: number }} measured `bytes`: how long the document is
 * @returns {Promise<{ opened: number, findings: number, peak: number | undefined }>} `opened`: milliseconds from didOpen
 *   to the diagnostics, the median; `peak`: the most memory that the server had, in MB (known on Linux alone)
 */
export async function openDocument({ command, bytes, times = 3 }) {
  const text = charter(3, bytes);
  const runs = [];
  for (let i = 0; i < times; i++) runs.push(await openOnce(command, text));
  return {
    opened: median(runs.map(({ opened }) => opened)),
    findings: runs[0].findings,
    peak: runs.some(({ peak }) => peak === undefined) ? undefined : Math.max(...runs.map(({ peak }) => peak)),
  };
}

async function openOnce(command, text) {
  const server = await start(command);
  try {
    const uri = "file:///charter.md";
    const told = new Promise((done) => {
      server.connection.onNotification("textDocument/publishDiagnostics", (each) => each.uri === uri && done(each));
    });
    const from = performance.now();
    await server.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
    const { diagnostics } = await Promise.race([told, server.lost]);
    if (diagnostics.length === 0) throw new Error("The server found nothing to say of the document.");
    return { opened: performance.now() - from, findings: diagnostics.length, peak: peakOf(server.pid) };
  } finally {
    await server.end();
  }
}

async function start(command) {
  const from = performance.now();
  const child = spawn(process.execPath, [...command], { stdio: ["pipe", "pipe", "inherit"] });
  const lost = new Promise((_, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`The server ended with ${code}.`)));
  });
  lost.catch(() => {});
  const ended = new Promise((done) => child.on("exit", done));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  connection.listen();
  await Promise.race([connection.sendRequest("initialize", PARAMS), lost]);
  const ready = performance.now() - from;
  await connection.sendNotification("initialized", {});
  const end = async () => {
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    await ended;
    connection.dispose();
  };
  return { pid: child.pid, connection, ready, lost, end };
}

const PARAMS = { processId: process.pid, rootUri: null, capabilities: { textDocument: { publishDiagnostics: {} } } };

function peakOf(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
