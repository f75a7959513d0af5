/** The door by @vscode/test-electron, against a stand-in for the executable. Needs the build, as the suite does. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const here = path.dirname(fileURLToPath(import.meta.url));
const repository = path.resolve(here, "../..");
const ENDED_WELL = ['[main] [charterlint-suite] {"name":"a case"}', '[charterlint-suite] {"ended":1}'];
const TIMEOUT_MS = 60_000;

interface Given {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Ended {
  readonly code: number | null;
  readonly lastLine: string | undefined;
}

let folder: string;
let standIn: string;
let record: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "charterlint-door-"));
  standIn = path.join(folder, "code.mjs");
  record = path.join(folder, "given.json");
  await copyFile(path.join(here, "stand-in.mjs"), standIn);
  await chmod(standIn, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function runDoor(host: "node" | "web", env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(here, "run.mjs"), "--host", host], {
      env: { ...process.env, VSCODE_EXECUTABLE: standIn, STAND_IN_RECORD: record, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, lastLine: output.trim().split("\n").at(-1) }));
  });
}

const given = async (): Promise<Given> => JSON.parse(await readFile(record, "utf8")) as Given;

function option(argv: readonly string[], name: string): string {
  const found = argv.filter((each) => each.startsWith(`--${name}=`));
  expect(found, `--${name} is given once`).toHaveLength(1);
  return String(found[0]).slice(name.length + 3);
}

describe("the desktop door", { timeout: TIMEOUT_MS }, () => {
  test("gives VS Code the extension, the suite, the fixtures and user data of its own", async () => {
    const ended = await runDoor("node", { STAND_IN_LINES: JSON.stringify(ENDED_WELL), ELECTRON_RUN_AS_NODE: "1" });
    expect(ended).toEqual({ code: 0, lastLine: "editor suite: 1 passed, 0 failed" });
    const { argv, env } = await given();
    const run = path.join(repository, ".vscode-test/runs/desktop-node");
    expect(option(argv, "extensionDevelopmentPath")).toBe(repository);
    expect(option(argv, "extensionTestsPath")).toBe(path.join(run, "suite.js"));
    expect(option(argv, "user-data-dir")).toBe(path.join(run, "data"));
    expect(option(argv, "extensions-dir")).toBe(path.join(run, "extensions"));
    expect(argv[0], "the folder comes first, so that it is opened").toBe(path.join(run, "workspace"));
    expect(argv).toContain("--disable-workspace-trust");
    expect(argv.filter((each) => each.startsWith("--extensionDevelopmentKind"))).toEqual([]);
    expect(env.ELECTRON_RUN_AS_NODE, "or VS Code would be a plain Node").toBeUndefined();
    const fixtures = await readdir(path.join(here, "fixtures"));
    expect(await readdir(path.join(run, "workspace"))).toEqual(fixtures);
    expect(await readFile(path.join(run, "suite.js"), "utf8")).toMatch(/module\.exports|exports\.run/);
  });

  test("gives the web host an extension that has no entry for Node", async () => {
    const ended = await runDoor("web", { STAND_IN_LINES: JSON.stringify(ENDED_WELL) });
    expect(ended.code).toBe(0);
    const { argv } = await given();
    expect(option(argv, "extensionDevelopmentKind")).toBe("web");
    const extension = option(argv, "extensionDevelopmentPath");
    expect(option(argv, "extensionTestsPath")).toBe(path.join(extension, "suite.js"));
    const manifest = JSON.parse(await readFile(path.join(extension, "package.json"), "utf8")) as Record<string, string>;
    expect(manifest).not.toHaveProperty("main");
    expect(existsSync(path.join(extension, String(manifest.browser)))).toBe(true);
    expect(existsSync(path.join(extension, "dist/server/server.js"))).toBe(true);
  });

  test("counts a case that failed", async () => {
    const lines = [ENDED_WELL[0], '[charterlint-suite] {"name":"b","error":"no"}', '[charterlint-suite] {"ended":2}'];
    const ended = await runDoor("node", { STAND_IN_LINES: JSON.stringify(lines), STAND_IN_EXIT: "1" });
    expect(ended).toEqual({ code: 1, lastLine: "editor suite: 1 passed, 1 failed" });
  });

  test("does not take silence, or an end in the middle, for success", async () => {
    const silent = await runDoor("node", {});
    expect(silent).toEqual({ code: 1, lastLine: "editor suite: 0 passed, 1 failed" });
    const cut = await runDoor("node", { STAND_IN_LINES: JSON.stringify([ENDED_WELL[0]]) });
    expect(cut).toEqual({ code: 1, lastLine: "editor suite: 1 passed, 1 failed" });
    const crashed = await runDoor("node", { STAND_IN_LINES: JSON.stringify(ENDED_WELL), STAND_IN_EXIT: "7" });
    expect(crashed).toEqual({ code: 1, lastLine: "editor suite: 1 passed, 1 failed" });
  });

  test("says NOT RUN when the executable that is named is not there", async () => {
    const ended = await runDoor("node", { VSCODE_EXECUTABLE: path.join(folder, "no-such-code") });
    expect(ended.code).toBe(3);
    expect(ended.lastLine).toMatch(/^editor suite: NOT RUN: .*no-such-code/);
  });
});
