// What is built. Paths are relative to the root.
import { readFileSync } from "node:fs";
import { at } from "../repository.mjs";
import { lazyPackages } from "./lazy.mjs";

const { version } = JSON.parse(readFileSync(at("server/package.json"), "utf8"));

const COMMON = {
  bundle: true,
  absWorkingDir: at(),
  minify: true,
  // Names appear in what people see of an error; they cost little.
  keepNames: true,
  define: { CHARTERLINT_VERSION: JSON.stringify(version) },
  legalComments: "none",
  logLevel: "silent",
  metafile: true,
  plugins: [lazyPackages()],
};

const NODE = { ...COMMON, platform: "node", target: "node20.19" };

/** CommonJS packages inside an ES module ask for Node's modules by `require`. */
const REQUIRE = {
  js: 'import { createRequire as createCharterlintRequire } from "node:module"; const require = createCharterlintRequire(import.meta.url);',
};

/**
 * The options of esbuild by name. `conditions: ["worker"]`: the browser variant of a package of the parser asks for a
 * DOM, which a worker does not have.
 *
 * @type {Readonly<Record<string, import("esbuild").BuildOptions>>}
 */
export const targets = {
  "client-node": {
    ...NODE,
    entryPoints: ["client/src/node.ts"],
    outfile: "dist/client/node.cjs",
    format: "cjs",
    external: ["vscode"],
  },
  "client-browser": {
    ...COMMON,
    entryPoints: ["client/src/browser.ts"],
    outfile: "dist/client/browser.cjs",
    format: "cjs",
    platform: "browser",
    target: "es2023",
    external: ["vscode"],
  },
  "server-node": {
    ...NODE,
    entryPoints: ["server/src/main/node-server.ts"],
    outfile: "dist/server/node.cjs",
    format: "cjs",
  },
  "server-browser": {
    ...COMMON,
    entryPoints: ["server/src/main/browser-server.ts"],
    outfile: "dist/server/browser.js",
    format: "iife",
    platform: "browser",
    target: "es2023",
    conditions: ["worker"],
  },
  commands: {
    ...NODE,
    entryPoints: { cli: "server/src/main/cli.ts", "language-server": "server/src/main/language-server.ts" },
    outdir: "server/dist",
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    splitting: true,
    banner: REQUIRE,
  },
  library: {
    ...NODE,
    entryPoints: { index: "server/src/main/library.ts" },
    outdir: "server/dist",
    format: "esm",
    banner: REQUIRE,
  },
  "library-cjs": {
    ...NODE,
    entryPoints: { index: "server/src/main/library.ts" },
    outdir: "server/dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
  },
};

/** @param {import("esbuild").BuildOptions} options @returns {string[]} paths relative to the root */
export const entriesOf = ({ entryPoints }) => (Array.isArray(entryPoints) ? entryPoints : Object.values(entryPoints));
