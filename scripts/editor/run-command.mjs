import { spawn } from "node:child_process";

const LINES_KEPT = 15;

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<string>} what it wrote to standard output
 * @throws an Error that names the command and holds the last lines it wrote
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) return resolve(output);
      const last = `${output}\n${errors}`.trim().split("\n").slice(-LINES_KEPT).join("\n");
      reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${last}`));
    });
  });
}
