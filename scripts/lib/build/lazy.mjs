// Packages that a first answer may do without are run when one of their functions is first called, not when the bundle
// is loaded. In the sources they are imported as any other.
import { createRequire } from "node:module";
import { at } from "../repository.mjs";

const PACKAGES = ["yaml", "franc-min", "decode-named-character-reference", "string-width"];
/** Modules of Node that take milliseconds to be there, with the functions that are used of them. */
const BUILTINS = {
  // commander asks for it to run commands of its own, which we never do.
  "node:child_process": ["spawn"],
  // Of a connection, for pipes with names of their own and for modules in a user's folders.
  child_process: ["fork", "spawnSync"],
  crypto: ["randomBytes", "randomUUID"],
  "node:crypto": ["createHash", "hash"],
  "node:fs/promises": ["access", "mkdir", "open", "realpath", "rename", "rm", "stat", "writeFile"],
};
const CONNECTION = /node_modules[\\/]vscode-(?:jsonrpc|languageserver)[\\/]/;
const NAMESPACE = "lazy";

/** @returns {import("esbuild").Plugin} */
export const lazyPackages = () => ({
  name: `lazy: ${PACKAGES.join(", ")}`,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${PACKAGES.join("|")})$`) }, ({ path, namespace }) =>
      namespace === NAMESPACE ? undefined : { path, namespace: NAMESPACE, sideEffects: false },
    );
    // Packages that import as we do may use more of a module.
    const isOurs = ({ kind, importer }) => kind === "import-statement" && importer.startsWith(at("server/src"));
    const isTheirs = ({ kind, path, importer }) =>
      kind === "require-call" && (path === "node:child_process" || (CONNECTION.test(importer) && !path.includes(":")));
    onResolve({ filter: new RegExp(`^(?:${Object.keys(BUILTINS).join("|")})$`) }, (asked) =>
      asked.namespace !== NAMESPACE && (isTheirs(asked) || (isOurs(asked) && asked.path !== "node:child_process"))
        ? { path: asked.path, namespace: NAMESPACE, sideEffects: false }
        : undefined,
    );
    onLoad({ filter: /./, namespace: NAMESPACE }, async ({ path }) => ({
      contents: standIn(path, BUILTINS[path] ?? (await functionsOf(path))),
      resolveDir: at("server"),
    }));
  },
});

const functionsOf = async (name) =>
  Object.entries(await import(createRequire(at("server/package.json")).resolve(name)))
    .filter(([key, value]) => typeof value === "function" && key !== "module.exports")
    .map(([key]) => key);

/** Works for classes too: `new` of a function that returns an object gives that object. */
function standIn(name, functions) {
  const exported = functions.map(
    (key) =>
      `export ${key === "default" ? key : ""} function ${key === "default" ? "" : key}(...args) { return new.target ? new (load().${key})(...args) : load().${key}(...args); }`,
  );
  return `let loaded;\nconst load = () => (loaded ??= require(${JSON.stringify(name)}));\n${exported.join("\n")}\n`;
}
