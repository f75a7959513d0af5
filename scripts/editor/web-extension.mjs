// The extension as a web-only one. Where both entries stand in a manifest, the Node host wins.
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { repository } from "./cache.mjs";

const PARTS = [
  "dist/client/extension.cjs",
  "dist/server/server.js",
  "l10n",
  "media",
  "package.nls.de.json",
  "package.nls.json",
  "snippets",
  "syntaxes",
];

/**
 * @param {string} folder where the copy is put
 * @returns {Promise<string>} `folder`, a copy of the extension without its `main`
 */
export async function webExtension(folder) {
  for (const part of PARTS) await cp(path.join(repository, part), path.join(folder, part), { recursive: true });
  const { main: _main, ...manifest } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  await writeFile(path.join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return folder;
}
