/** However many threads there are, and whatever was kept from the last time, the report is the same. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charterlint, folderWith, type Report } from "./command.js";
import { manyFiles, TIMEOUT } from "./many-files.js";

const FILES = manyFiles();

const reported = async (cwd: string, ...args: string[]) => {
  const { code, stdout, stderr } = await charterlint(["check", ".", "--format", "json", ...args], { cwd });
  expect(stderr).toBe("");
  return { code, stdout };
};

/** A difference in two long texts would take minutes to be shown. */
const isSame = (a: Reported, b: Reported) => a.code === b.code && a.stdout === b.stdout;
type Reported = Awaited<ReturnType<typeof reported>>;

describe("many documents", () => {
  it("are reported alike and in one order by 1, 2 and 8 workers", TIMEOUT, async () => {
    const cwd = folderWith(FILES);
    const alone = await reported(cwd, "--workers", "1");
    const documents = (JSON.parse(alone.stdout) as Report).documents.filter(({ reason }) => reason !== "configuration");
    expect(documents.length).toBe(Object.keys(FILES).filter((path) => path.endsWith(".md")).length);
    expect(isSame(await reported(cwd, "--workers", "2"), alone)).toBe(true);
    expect(isSame(await reported(cwd, "--workers", "8"), alone)).toBe(true);
  });
});

describe("a cache", () => {
  it("changes nothing in the report, cold, warm or after an edit", TIMEOUT, async () => {
    const cwd = folderWith(FILES);
    const plain = await reported(cwd);
    expect(isSame(await reported(cwd, "--cache", "kept"), plain)).toBe(true);
    expect(existsSync(join(cwd, "kept"))).toBe(true);
    expect(isSame(await reported(cwd, "--cache", "kept"), plain)).toBe(true);
    const edited = join(cwd, "examples/charter-complete.md");
    writeFileSync(edited, `${readFileSync(edited, "utf8")}\n## Nothing\n`);
    const after = await reported(cwd);
    expect(isSame(after, plain)).toBe(false);
    expect(isSame(await reported(cwd, "--cache", "kept"), after)).toBe(true);
  });
});
