import { spawnSync } from "node:child_process";
import { at } from "./repository.mjs";

/**
 * Runs npm, the one that runs us where it does.
 *
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  const shell = process.platform === "win32" && command === "npm";
  return spawnSync(command, [...first, ...args], { cwd: at(), stdio: "inherit", shell, ...options });
}
