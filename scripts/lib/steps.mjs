// Runs a command's steps one after the other and tells how long each took.
import { spawn } from "node:child_process";
import { at } from "./repository.mjs";

/**
 * @typedef {object} Ended
 * @property {number} code exit code
 * @property {string} output what it wrote, both streams together
 */

/**
 * Runs a program on the project's Node, from the root; what it writes is shown as it comes.
 *
 * @param {readonly string[]} args of node: a script and its arguments
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<Ended>}
 */
export function node(args, env = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", "pipe", "pipe"];
    const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: "1" } : {};
    const child = spawn(process.execPath, args, { cwd: at(), stdio, env: { ...process.env, ...colour, ...env } });
    let output = "";
    const show = (from, to) =>
      from.on("data", (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    show(child.stdout, process.stdout);
    show(child.stderr, process.stderr);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @template T
 * @param {string} name shown before and after
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = await work();
  console.log(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** The script of a package's command, to be run without npm and without a shell. */
export const commands = {
  tsc: at("node_modules/typescript/bin/tsc"),
  biome: at("node_modules/@biomejs/biome/bin/biome"),
  vitest: at("node_modules/vitest/vitest.mjs"),
};
