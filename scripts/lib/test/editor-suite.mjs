import { existsSync } from "node:fs";
import { at } from "../repository.mjs";
import { node } from "../steps.mjs";

const NOT_RUN = 3;
const RUN = at("tests/editor/run.mjs");

/**
 * The extension in a real VS Code.
 *
 * @returns {Promise<{ name: string, notRun?: string } & import("./tally.mjs").Tally>} `notRun` is the line that says
 *   why it could not be run here
 */
export async function editorSuite() {
  const name = "editor suite";
  if (!existsSync(RUN)) return { name, passed: 0, failed: 1, skipped: 0 };
  const { code, output } = await node([RUN]);
  if (code === NOT_RUN)
    return { name, passed: 0, failed: 0, skipped: 1, notRun: lastMatch(output, /^editor suite: NOT RUN.*$/gm) };
  const [, passed = "0", failed = "0"] = /^editor suite: (\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  return { name, passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1), skipped: 0 };
}

function lastMatch(output, pattern) {
  const flat = output.replaceAll("\r", "");
  return flat.match(pattern)?.at(-1) ?? "editor suite: NOT RUN: it gave no reason";
}
