import { spawnSync } from "node:child_process";
import { at } from "./repository.mjs";
import { projectNode, setUp } from "./setup.mjs";

/**
 * Sets up, then runs a script on the project's own Node with this process's streams and arguments. Sets this
 * process's exit code.
 *
 * @param {string} script relative to the root
 */
export function setUpAndRun(script) {
  try {
    const start = performance.now();
    setUp();
    console.log(`── set-up: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const args = [at(script), ...process.argv.slice(2)];
    const { status, signal, error } = spawnSync(projectNode, args, {
      cwd: at(),
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (error) throw error;
    process.exitCode = signal ? 1 : (status ?? 1);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
