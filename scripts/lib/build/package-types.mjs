import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at } from "../repository.mjs";

const MADE = at("server/dist/types");
const ENTRY = "main/library.d.ts";

/**
 * The declarations that the library's own leads to, once for those who `import` and once for those who `require`: a
 * declaration counts as that of an ES module or not by the nearest package.json, as code does.
 *
 * @throws an Error with a message for the user when the types were not made yet
 */
export function copyTypes() {
  if (!existsSync(path.join(MADE, ENTRY))) throw new Error('The types are not made yet: run "npm run build" first.');
  const files = reachable(ENTRY);
  for (const [folder, type] of [
    ["esm", "module"],
    ["cjs", "commonjs"],
  ]) {
    const to = at("server/dist/declarations", folder);
    rmSync(to, { recursive: true, force: true });
    for (const file of files) cpSync(path.join(MADE, file), path.join(to, file), { recursive: true });
    mkdirSync(to, { recursive: true });
    writeFileSync(path.join(to, "package.json"), `${JSON.stringify({ type })}\n`);
  }
}

/** @returns {string[]} relative to the folder of the types */
function reachable(entry) {
  const found = new Set([entry]);
  for (const file of found) {
    const text = readFileSync(path.join(MADE, file), "utf8");
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g))
      found.add(path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, ".d.ts"));
  }
  return [...found];
}
