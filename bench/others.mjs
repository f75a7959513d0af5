// Other linters, for comparison: installed apart from the project, where there is a network.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const FOLDER = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache"), "charterlint-bench");
/** Where each says how many files it looked at. */
const COUNTED = { "markdownlint-cli2": /Linting: (\d+) file/, rumdl: /(?:in|\/|across) ?(\d+) files?/ };
const PACKAGES = Object.keys(COUNTED);

/** @returns {{ name: string, version: string, command: (files: string[]) => string[] }[]} those that are there */
export function others() {
  mkdirSync(FOLDER, { recursive: true });
  if (PACKAGES.some((name) => !existsSync(manifest(name)))) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const options = { cwd: FOLDER, stdio: "ignore", shell: process.platform === "win32" };
    spawnSync(npm, ["install", "--no-audit", "--no-fund", "--prefix", FOLDER, ...PACKAGES], options);
  }
  return PACKAGES.filter((name) => existsSync(manifest(name))).map((name) => {
    const { version, bin } = JSON.parse(readFileSync(manifest(name), "utf8"));
    const script = path.join(path.dirname(manifest(name)), typeof bin === "string" ? bin : bin[name]);
    const own = name === "rumdl" ? ["check", "--no-cache"] : [];
    const didWork = (output, count) => Number(COUNTED[name].exec(output)?.[1]) === count;
    return { name, version, didWork, command: (files) => [script, ...own, ...files] };
  });
}

export const wanted = PACKAGES;

const manifest = (name) => path.join(FOLDER, "node_modules", name, "package.json");
