import { mkdirSync, statSync } from "node:fs";
import { createVSIX, listFiles } from "@vscode/vsce";
import { npm } from "./npm.mjs";
import { at } from "./repository.mjs";
import { node, step } from "./steps.mjs";

const MOST_BYTES = 1_000_000;
const VSIX = at("dist/charterlint-vscode.vsix");

/** @throws an Error that says what is wrong with the package */
async function extension() {
  // There is no public repository yet that relative links could point to.
  const options = { cwd: at(), dependencies: false };
  await createVSIX({ ...options, packagePath: VSIX, allowMissingRepository: true, rewriteRelativeLinks: false });
  const files = await listFiles(options);
  const { size } = statSync(VSIX);
  if (files.some((file) => file.includes("node_modules"))) throw new Error(`${VSIX} holds node_modules`);
  if (size >= MOST_BYTES) throw new Error(`${VSIX} has ${size} bytes; ${MOST_BYTES} is the most`);
  console.log(`${VSIX}: ${files.length} files, ${Math.round(size / 1024)} KiB`);
}

function command() {
  const args = [
    "pack",
    "--workspace",
    "server",
    "--pack-destination",
    at("dist"),
    "--json",
    "--foreground-scripts=false",
  ];
  const { status, stdout, error } = npm(args, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (error || status !== 0) throw new Error(`npm pack failed${error ? `: ${error.message}` : ""}`);
  const [{ filename, files, size }] = JSON.parse(stdout);
  if (files.some(({ path }) => path.startsWith("node_modules"))) throw new Error(`${filename} holds node_modules`);
  console.log(`dist/${filename}: ${files.length} files, ${Math.round(size / 1024)} KiB`);
}

async function main() {
  mkdirSync(at("dist"), { recursive: true });
  const built = await step("build", () => node([at("scripts/build.mjs")]));
  if (built.code !== 0) return 1;
  try {
    await step("extension", extension);
    await step("npm package", command);
    return 0;
  } catch (error) {
    console.error(`Not packaged: ${error.message}`);
    return 1;
  }
}

process.exitCode = await main();
