import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Made by scripts/generate.mjs. */
const GENERATED = new Set([
  "server/src/engine/catalogue/facts.ts",
  "server/src/engine/catalogue/ids.ts",
  "server/src/engine/catalogue/lexicons.ts",
  "server/src/engine/catalogue/texts.ts",
  "server/src/project/configuration/schema-validator.js",
]);

export interface Source {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Hand-written sources below a folder. */
export function sources(folder: string, extension: RegExp): readonly Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .filter((file) => !GENERATED.has(file) && !file.includes("node_modules/") && !file.includes("/dist/"))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

/** What the modules of a text import, static and dynamic, types too. */
export function importsOf(text: string): readonly string[] {
  const statements = text.matchAll(/^\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']/gm);
  const bare = text.matchAll(/^\s*import\s*["']([^"']+)["']/gm);
  const dynamic = text.matchAll(/\bimport\(\s*["']([^"']+)["']/g);
  return [...statements, ...bare, ...dynamic].map((match) => match[1] ?? "");
}
