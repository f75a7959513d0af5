// What is compiled once for many runs (server/src/main/compiled.ts), and what starts it.
import { readFileSync, writeFileSync } from "node:fs";
import { at } from "../repository.mjs";
import { hash } from "./freshness.mjs";

/**
 * Letters outside ASCII, which esbuild leaves in regular expressions, become escapes: the file is then read faster,
 * and takes half the memory. The last line names the content.
 *
 * @returns {import("esbuild").Plugin}
 */
export const sealed = () => ({
  name: "seals",
  setup({ onEnd }) {
    onEnd(({ errors, metafile }) => {
      if (errors.length > 0) return;
      for (const file of Object.keys(metafile.outputs)) {
        const text = readFileSync(at(file), "utf8").replace(/[^\0-\x7f]/g, escaped);
        writeFileSync(at(file), `${text.trimEnd()}\n//${hash(text).slice(0, 16)}\n`);
      }
    });
  },
});

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * An ES module that imports a module of Node gets all that it exports, ready: of `node:fs` that is ten modules more.
 *
 * @returns {import("esbuild").Plugin}
 */
export const withoutFacades = () => ({
  name: "modules of Node as they are",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: "node", sideEffects: false }));
    onLoad({ filter: /./, namespace: "node" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
});
