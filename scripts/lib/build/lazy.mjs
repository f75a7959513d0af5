// Packages that a first answer may do without are run when one of their functions is first called, not when the bundle
// is loaded. In the sources they are imported as any other.
import { createRequire } from "node:module";
import { at } from "../repository.mjs";

const PACKAGES = ["yaml", "franc-min", "decode-named-character-reference", "string-width"];
/** Modules of Node that a package asks for and uses only for what we never do: commander runs commands of its own. */
const BUILTINS = { "node:child_process": ["spawn"] };
const NAMESPACE = "lazy";

/** @returns {import("esbuild").Plugin} */
export const lazyPackages = () => ({
  name: `lazy: ${PACKAGES.join(", ")}`,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${PACKAGES.join("|")})$`) }, ({ path, namespace }) =>
      namespace === NAMESPACE ? undefined : { path, namespace: NAMESPACE, sideEffects: false },
    );
    onResolve({ filter: new RegExp(`^(?:${Object.keys(BUILTINS).join("|")})$`) }, ({ path, namespace, kind }) =>
      namespace === NAMESPACE || kind !== "require-call"
        ? undefined
        : { path, namespace: NAMESPACE, sideEffects: false },
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
