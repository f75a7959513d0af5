// Installs what the project needs, where it is not there yet. Runs on any Node from 20 on, without a dependency.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { npm } from "./npm.mjs";
import { at } from "./repository.mjs";

const STAMP = at("node_modules/.charterlint-stamp");
const INSTALLED = at("node_modules/.package-lock.json");
const NODE_WANTED = 20;

/** The Node that the project itself is built and tested with; a package like the others. */
export const projectNode = at("node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");

/**
 * Makes sure that what package-lock.json says is installed.
 *
 * @returns {boolean} true when something had to be installed
 * @throws an Error with a message for the user when it cannot be
 */
export function setUp() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < NODE_WANTED) throw new Error(`Node ${NODE_WANTED} or later is needed; this is ${process.versions.node}.`);
  const stamp = wantedStamp();
  if (isInstalled(stamp)) return false;
  console.log("Installing the packages that package-lock.json names (npm ci) …");
  install();
  if (!works(projectNode)) throw new Error("The packages are installed, but the project's own Node does not run.");
  writeFileSync(STAMP, stamp);
  return true;
}

/** Bundled binaries depend on the machine, not on the Node that npm ran on. */
function wantedStamp() {
  const lock = readFileSync(at("package-lock.json"));
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform} ${process.arch}\n`;
}

function isInstalled(stamp) {
  if (!existsSync(projectNode)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return works(projectNode);
  if (!installedAsLocked() || !works(projectNode)) return false;
  writeFileSync(STAMP, stamp);
  return true;
}

/** Someone may have run npm themselves: npm keeps a record of what it installed. */
function installedAsLocked() {
  if (!existsSync(INSTALLED)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = packages(INSTALLED);
  const locked = Object.entries(packages(at("package-lock.json"))).filter(([path]) => path.includes("node_modules/"));
  return locked.every(([path, { version, optional, link }]) =>
    installed[path] ? installed[path].version === version : optional || link,
  );
}

function works(node) {
  return spawnSync(node, ["--version"], { shell: process.platform === "win32" }).status === 0;
}

function install() {
  const { status, error } = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (error) throw new Error(`npm could not be started (${error.message}). Is it installed?`);
  if (status !== 0)
    throw new Error("npm ci failed; its own message stands above. A network connection is needed once.");
}
