/** However many threads there are, and whatever was kept from the last time, the report is the same. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { charterlint, folderWith } from "./command.js";

const root = resolve(import.meta.dirname, "../..");
const textsIn = (folder: string): [string, string][] =>
  readdirSync(resolve(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => [`${folder}/${name}`, readFileSync(resolve(root, folder, name), "utf8")]);
const FILES = Object.fromEntries([
  ...textsIn("examples"),
  ...textsIn("examples/contradictory"),
  ...textsIn("tests/faults"),
]);
const TIMEOUT = { timeout: 60_000 };

const reported = async (cwd: string, ...args: string[]) => {
  const { code, stdout, stderr } = await charterlint(["check", ".", "--format", "json", ...args], { cwd });
  expect(stderr).toBe("");
  return { code, stdout };
};

describe("many documents", () => {
  it("are reported alike and in one order by 1, 2 and 8 workers", TIMEOUT, async () => {
    const cwd = folderWith(FILES);
    const alone = await reported(cwd, "--workers", "1");
    expect((JSON.parse(alone.stdout) as { documents: unknown[] }).documents.length).toBe(Object.keys(FILES).length);
    expect(await reported(cwd, "--workers", "2")).toEqual(alone);
    expect(await reported(cwd, "--workers", "8")).toEqual(alone);
  });
});

describe("a cache", () => {
  it("changes nothing in the report, cold, warm or after an edit", TIMEOUT, async () => {
    const cwd = folderWith(FILES);
    const plain = await reported(cwd);
    expect(await reported(cwd, "--cache", "kept")).toEqual(plain);
    expect(existsSync(join(cwd, "kept"))).toBe(true);
    expect(await reported(cwd, "--cache", "kept")).toEqual(plain);
    const edited = join(cwd, "examples/charter-complete.md");
    writeFileSync(edited, `${readFileSync(edited, "utf8")}\n## Nothing\n`);
    const after = await reported(cwd);
    expect(after).not.toEqual(plain);
    expect(await reported(cwd, "--cache", "kept")).toEqual(after);
  });
});
