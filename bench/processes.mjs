// Whole processes by turns: what else the machine does then touches all alike.
import { spawn, spawnSync } from "node:child_process";

/**
 * A tool that fails at once is the fastest of all: each runs once before, and has to show that it did the work.
 *
 * @param {{ name: string, args: readonly string[], didWork: (output: string) => boolean }} command
 * @throws {Error} with the end of what it said
 */
export function demandWork({ name, args, didWork }, cwd) {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const output = `${stdout}${stderr}`;
  if (error || (status !== 0 && status !== 1) || !didWork(output))
    throw new Error(`${name} did not do the work (code ${status}):\n${error ?? output.slice(-600)}`);
}

/**
 * @param {readonly { name: string, args: readonly string[], didWork: (output: string) => boolean }[]} commands arguments of Node
 * @param {{ times: number, cwd: string }} options the first run of each is not counted
 * @returns {Promise<{ name: string, wall: number, fastest: number }[]>} milliseconds: the median, and the least
 */
export async function measure(commands, { times, cwd }) {
  for (const command of commands) demandWork(command, cwd);
  const runs = commands.map(() => []);
  for (let i = 0; i <= times; i++)
    for (const [at, { args }] of commands.entries()) {
      const taken = await timed(args, cwd);
      if (i > 0) runs[at].push(taken);
    }
  return commands.map(({ name }, at) => ({ name, wall: median(runs[at]), fastest: Math.min(...runs[at]) }));
}

function timed(args, cwd) {
  return new Promise((done, failed) => {
    const start = performance.now();
    spawn(process.execPath, args, { cwd, stdio: "ignore" })
      .on("error", failed)
      .on("exit", () => done(performance.now() - start));
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
