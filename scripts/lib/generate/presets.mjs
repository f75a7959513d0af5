// server/catalogue/presets: configurations to build on, kept as they are written.
import { readFileSync } from "node:fs";
import path from "node:path";
import { at, filesIn } from "../repository.mjs";

/** @returns {Record<string, string>} YAML by name, in the order of names */
export function readPresets() {
  const files = filesIn(at("server/catalogue/presets"), ".yaml");
  return Object.fromEntries(files.map((file) => [path.basename(file, ".yaml"), readFileSync(file, "utf8")]));
}

/** @param {Record<string, string>} presets @returns {string} the source of a module that holds them */
export function presetsModule(presets) {
  return `// Made by scripts/generate.mjs from server/catalogue/presets. Do not edit.

/** YAML by name. */
export const presets: Readonly<Record<string, string>> = ${JSON.stringify(presets, undefined, 2)};
`;
}
