// The door by @vscode/test-electron: a desktop VS Code that VSCODE_EXECUTABLE names, or one that it downloads.
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from "@vscode/test-electron";
import { cache, HostUnavailable } from "../../../scripts/editor/cache.mjs";
import { outcomes } from "../outcome.mjs";
import { prepareRun } from "../prepare.mjs";

/**
 * @returns {Promise<string>} path of a desktop VS Code
 * @throws {HostUnavailable} when the one that is named cannot be run, or none can be downloaded
 */
export async function desktopExecutable() {
  const named = process.env.VSCODE_EXECUTABLE;
  try {
    if (!named) return await downloadAndUnzipVSCode({ cachePath: path.join(cache, "desktop") });
    accessSync(named, constants.X_OK);
    return named;
  } catch (error) {
    throw new HostUnavailable(
      `no desktop VS Code: ${named ? `VSCODE_EXECUTABLE names ${named}, ` : ""}${error.message}`,
    );
  }
}

/** Set in a terminal of VS Code itself: with these the executable would be another program. */
const FROM_AN_EDITOR = { ELECTRON_RUN_AS_NODE: undefined, VSCODE_IPC_HOOK_CLI: undefined };

/** Cuts what is written into lines. */
function lines(onLine) {
  let rest = "";
  return new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts) onLine(part);
      done();
    },
    final: (done) => {
      if (rest !== "") onLine(rest);
      done();
    },
  });
}

async function exitCode(options) {
  try {
    return await runTests(options);
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? -1;
    throw error;
  }
}

/**
 * Runs the suite in one extension host of a desktop VS Code, with user data and extensions of its own.
 *
 * @param {"node" | "web"} host
 * @param {string} executable
 * @returns {Promise<import("../outcome.mjs").Outcome[]>}
 */
export async function runOnDesktop(host, executable) {
  const { folder, workspace, extension, suite } = await prepareRun("desktop", host);
  const collected = outcomes(host);
  const own = [`--user-data-dir=${path.join(folder, "data")}`, `--extensions-dir=${path.join(folder, "extensions")}`];
  const kind = host === "web" ? ["--extensionDevelopmentKind=web"] : [];
  const code = await exitCode({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    extensionTestsEnv: FROM_AN_EDITOR,
    launchArgs: [workspace, ...own, "--disable-extensions", "--disable-telemetry", ...kind],
    stdout: lines(collected.line),
    stderr: lines(collected.line),
  });
  return collected.end(code);
}
