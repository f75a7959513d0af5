// What is built. Paths are relative to the root.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { at } from "../repository.mjs";
import { lazyPackages } from "./lazy.mjs";
import { nodeEntries } from "./node-entries.mjs";
import { quickPatterns } from "./patterns.mjs";
import { sealed, withoutFacades } from "./program.mjs";

const { version } = JSON.parse(readFileSync(at("server/package.json"), "utf8"));

const COMMON = {
  bundle: true,
  absWorkingDir: at(),
  minify: true,
  define: { CHARTERLINT_VERSION: JSON.stringify(version) },
  legalComments: "none",
  logLevel: "silent",
  metafile: true,
  plugins: [lazyPackages()],
  // The properties that are used are older than the targets. Without this a literal would become a call of `RegExp`,
  // which compiles it each time that its line is reached.
  supported: { "regexp-unicode-property-escapes": true },
};

/** A script that is compiled once for many runs asks for Node's modules as CommonJS does (server/src/main/compiled.ts). */
const KEPT = { supported: { ...COMMON.supported, "dynamic-import": false } };

const NODE = { ...COMMON, platform: "node", target: "node20.19" };

/** CommonJS packages inside an ES module ask for Node's modules by `require`. */
const REQUIRE = {
  js: 'import { createRequire as createCharterlintRequire } from "node:module"; const require = createCharterlintRequire(import.meta.url);',
};

/** For the Node host and the web alike: two bundles would hold nearly all of it twice. */
const EITHER = {
  ...COMMON,
  platform: "browser",
  target: ["es2023", "node20.19"],
  conditions: ["worker"],
  plugins: [...COMMON.plugins, nodeEntries()],
};
const BUILTINS = [...builtinModules, "node:*"];

/**
 * The options of esbuild by name. `conditions: ["worker"]`: the browser variant of a package of the parser asks for a
 * DOM, which a worker does not have.
 *
 * @type {Readonly<Record<string, import("esbuild").BuildOptions>>}
 */
export const targets = {
  client: {
    ...EITHER,
    entryPoints: ["client/src/either.ts"],
    outfile: "dist/client/extension.cjs",
    format: "cjs",
    external: ["vscode", ...BUILTINS],
  },
  server: {
    ...EITHER,
    ...KEPT,
    plugins: [...EITHER.plugins, quickPatterns(), sealed()],
    entryPoints: ["server/src/main/either-server.ts"],
    outfile: "dist/server/server.js",
    format: "iife",
    external: BUILTINS,
  },
  "server-starter": {
    ...NODE,
    entryPoints: ["server/src/main/extension-server.ts"],
    outfile: "dist/server/start.js",
    format: "cjs",
  },
  commands: {
    ...NODE,
    ...KEPT,
    plugins: [...NODE.plugins, quickPatterns(), sealed()],
    entryPoints: { program: "server/src/main/program.ts" },
    outdir: "server/dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
  },
  starters: {
    ...NODE,
    plugins: [withoutFacades()],
    entryPoints: {
      cli: "server/src/main/cli.ts",
      "crew-member": "server/src/main/crew-member.ts",
      "language-server": "server/src/main/language-server.ts",
    },
    outdir: "server/dist",
    format: "esm",
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
