// A VS Code server of our own for one run: on a free port of 127.0.0.1, with its data in folders of its own.
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const READY_WITHIN_MS = 60_000;
const POLL_MS = 200;
const END_WITHIN_MS = 5_000;

/** Nothing that moves, asks or suggests by itself. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.autoDetectColorScheme": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

const FLAGS = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function writeSettings(data, settings) {
  const text = `${JSON.stringify({ ...SETTINGS, ...settings }, undefined, 2)}\n`;
  for (const part of ["User", "Machine"]) {
    await mkdir(path.join(data, part), { recursive: true });
    await writeFile(path.join(data, part, "settings.json"), text);
  }
}

async function ready(port, child) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`code-server ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await delay(POLL_MS);
  }
  throw new Error(`code-server was not ready within ${READY_WITHIN_MS / 1000} s`);
}

/** It forks children: the whole group ends, those that do not heed are killed. */
async function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  const heeded = await Promise.race([gone.then(() => true), delay(END_WITHIN_MS, false, { ref: false })]);
  if (!heeded) process.kill(-child.pid, "SIGKILL");
  await gone;
}

/**
 * @param {object} options
 * @param {string} options.entry code-server's entry
 * @param {string} options.folder an empty folder for the run: user data, extensions and the log go there
 * @param {string} options.workspace the folder to open
 * @param {Record<string, unknown>} [options.settings] VS Code settings over the quiet ones
 * @returns {Promise<{ port: number, pid: number, end: () => Promise<void> }>} `pid` leads the group of its processes
 */
export async function startHost({ entry, folder, workspace, settings = {} }) {
  const data = path.join(folder, "data");
  const extensions = path.join(folder, "extensions");
  await writeSettings(data, settings);
  await mkdir(extensions, { recursive: true });
  const port = await freePort();
  const where = ["--bind-addr", `127.0.0.1:${port}`, "--user-data-dir", data, "--extensions-dir", extensions];
  const child = spawn(process.execPath, [entry, ...FLAGS, ...where, workspace], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "", VSCODE_IPC_HOOK_CLI: "" },
  });
  const log = createWriteStream(path.join(folder, "code-server.log"));
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
  // When we are ended ourselves, nothing of the group may stay behind.
  const onExit = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  };
  process.once("exit", onExit);
  const end = async () => {
    await endGroup(child);
    process.off("exit", onExit);
  };
  try {
    await ready(port, child);
  } catch (error) {
    await end();
    throw error;
  }
  return { port, pid: child.pid, end };
}
