// The browser that shows the workbench: one that is there, or Debian's.
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { HostUnavailable } from "./cache.mjs";
import { runCommand } from "./run-command.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

function named() {
  const file = process.env.CHROMIUM_EXECUTABLE;
  if (!file) return undefined;
  if (!isExecutable(file)) throw new HostUnavailable(`CHROMIUM_EXECUTABLE names ${file}, which cannot be run`);
  return file;
}

async function installed() {
  if (process.getuid?.() !== 0 || !onPath(["apt-get"])) {
    throw new HostUnavailable(
      "no Chromium on PATH, and it can be installed only by root with apt-get (CHROMIUM_EXECUTABLE may name one)",
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await runCommand("apt-get", ["update"], { env });
    await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  } catch (error) {
    throw new HostUnavailable(`Chromium could not be installed: ${error.message.split("\n")[0]}`);
  }
  const file = onPath(NAMES);
  if (!file) throw new HostUnavailable("apt-get installed chromium, yet no such program is on PATH");
  return file;
}

/**
 * @returns {Promise<string>} the path of a Chromium: CHROMIUM_EXECUTABLE, one on PATH, or Debian's, installed
 * @throws {HostUnavailable} when there is none to be had
 */
export async function chromiumExecutable() {
  return named() ?? onPath(NAMES) ?? (await installed());
}
