/** `.ci/run` with stand-ins for npm and node: when it passes, and when it must not. */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function program(file: string, script: string): void {
  writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(file, 0o755);
}

function ciRun(npm: string, node = "exit 0") {
  const folder = mkdtempSync(path.join(tmpdir(), "charterlint-ci-"));
  folders.push(folder);
  const bin = path.join(folder, "bin");
  mkdirSync(bin);
  cpSync(path.join(root, ".ci"), path.join(folder, ".ci"), { recursive: true });
  program(path.join(bin, "npm"), npm);
  program(path.join(bin, "node"), node);
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env["PATH"]}` };
  return spawnSync("bash", [path.join(folder, ".ci/run")], { env, encoding: "utf8" });
}

describe.skipIf(process.platform === "win32")(".ci/run", () => {
  it("passes when the tests pass and both packages can be made", () => {
    expect(ciRun("echo '12 passed, 0 failed, 0 skipped'")).toMatchObject({ status: 0 });
  });

  it("fails when the tests fail", () => {
    expect(ciRun("echo '11 passed, 1 failed, 0 skipped'; exit 1").status).not.toBe(0);
  });

  it("fails when a package cannot be made", () => {
    expect(ciRun("exit 0", "exit 1").status).not.toBe(0);
  });

  it("fails, with the reason on its last line, when the editor suite was not run", () => {
    const { status, stderr } = ciRun("echo '12 passed, 0 failed, 1 skipped'; echo 'editor suite: NOT RUN: no browser'");
    expect(status).toBe(1);
    expect(stderr).toBe("editor suite: NOT RUN: no browser\n");
  });
});
