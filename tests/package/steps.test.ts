/** The two commands' own parts, as far as they can be seen without running them inside themselves. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { addUp, sentence } from "../../scripts/lib/test/tally.mjs";
import { machineNode } from "./machine-node.js";

const root = path.resolve(import.meta.dirname, "../..");

describe("the tally", () => {
  it("is one plain line", () => {
    const one = { passed: 2, failed: 0, skipped: 1 };
    expect(sentence(addUp([one, { passed: 1, failed: 1, skipped: 0 }]))).toBe("3 passed, 1 failed, 1 skipped");
  });
});

describe("the set-up", () => {
  const old = machineNode();

  it.skipIf(old === undefined)("runs on the machine's own Node and has nothing to do a second time", () => {
    const code = 'import("./scripts/lib/setup.mjs").then(({ setUp }) => { setUp(); console.log(setUp()); })';
    const { stdout, stderr, status } = spawnSync(old ?? "", ["--eval", code], { cwd: root, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.trim().split("\n").at(-1)).toBe("false");
  });
});

describe("the build", () => {
  const build = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["scripts/build.mjs", ...args], { cwd: root, encoding: "utf8" });

  it("names the targets there are, when it is asked for another", () => {
    const { status, stderr } = build("--only", "moon");
    expect(status).toBe(2);
    expect(stderr).toMatch(/there is no target moon; there are client, /);
  });
});
