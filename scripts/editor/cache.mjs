// The cache of the editor tests, `.vscode-test/` at the repository's root (ignored by git).
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const cache = path.join(repository, ".vscode-test");

/** The host cannot be had on this machine. Its message says why, in one line; the suite is then NOT RUN. */
export class HostUnavailable extends Error {}

/**
 * Makes a folder of the cache once. A marker file says that it is complete, so that a set-up which was
 * interrupted is done again from the start.
 *
 * @param {string} name the folder's name; a version in it makes a new version a new folder
 * @param {(folder: string) => Promise<void>} make fills the empty folder
 * @returns {Promise<string>} the folder's absolute path
 */
export async function once(name, make) {
  const folder = path.join(cache, name);
  const marker = path.join(cache, `${name}.complete`);
  if (existsSync(marker) && existsSync(folder)) return folder;
  await rm(marker, { force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await make(folder);
  await writeFile(marker, `${name}\n`);
  return folder;
}

/** An empty folder of the cache for one run. */
export async function fresh(name) {
  const folder = path.join(cache, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
