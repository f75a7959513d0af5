// The suite as VS Code takes it: one CommonJS file that exports `run`.
import path from "node:path";
import { build } from "esbuild";
import { repository } from "../../scripts/editor/cache.mjs";

/**
 * @param {"node" | "web"} host the extension host that the suite is to find itself in
 * @param {string} folder where the file is put
 * @returns {Promise<string>} the absolute path of the file
 */
export async function bundleSuite(host, folder) {
  const outfile = path.join(folder, "suite.js");
  await build({
    entryPoints: [path.join(repository, "tests/editor/suite/index.ts")],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "neutral",
    target: "es2023",
    external: ["vscode", "node:child_process"],
    define: { EXPECTED_HOST: JSON.stringify(host) },
    logLevel: "warning",
  });
  return outfile;
}
