/** Compiled code is kept from one run to the next, and is never more than a help. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CHARTER, charterlint, folderWith } from "./command.js";

const folder = folderWith({ "charter.md": CHARTER });
const check = (place: string, env: Readonly<Record<string, string>> = {}) =>
  charterlint(["check", "charter.md", "--format", "json"], {
    cwd: folder,
    env: { NODE_COMPILE_CACHE: join(folder, place), ...env },
  });

function keptIn(place: string): string {
  const [inside = ""] = readdirSync(join(folder, place));
  const files = readdirSync(join(folder, place, inside));
  expect(files).toHaveLength(1);
  return join(folder, place, inside, files[0] ?? "");
}

describe("compiled code", () => {
  it("is kept by the first check, and the next one uses it and says the same", async () => {
    const first = await check("kept");
    const file = keptIn("kept");
    const { mtimeMs, size } = statSync(file);
    expect(size).toBeGreaterThan(500_000);
    const second = await check("kept");
    expect(second).toEqual(first);
    expect(first.stderr).toBe("");
    // What is not taken is made anew.
    expect(statSync(keptIn("kept")).mtimeMs).toBe(mtimeMs);
  });

  it("is kept again when a run met more of it", async () => {
    await check("more");
    const { size } = statSync(keptIn("more"));
    const long = readFileSync(resolve(import.meta.dirname, "../../examples/charter-complete.md"), "utf8");
    writeFileSync(join(folder, "long.md"), long.repeat(4));
    await charterlint(["check", "long.md"], { cwd: folder, env: { NODE_COMPILE_CACHE: join(folder, "more") } });
    expect(statSync(keptIn("more")).size).toBeGreaterThan(size);
  });

  it("is kept by a run that has all reports from the cache", async () => {
    const args = ["check", "charter.md", "--cache", "reports", "--format", "json"];
    const first = await charterlint(args, { cwd: folder, env: { NODE_DISABLE_COMPILE_CACHE: "1" } });
    const second = await charterlint(args, { cwd: folder, env: { NODE_COMPILE_CACHE: join(folder, "known") } });
    expect(second).toEqual(first);
    const { size } = statSync(keptIn("known"));
    expect(size).toBeGreaterThan(100_000);
    // A run that checks meets more, and is worth more.
    await check("known");
    expect(statSync(keptIn("known")).size).toBeGreaterThan(size);
  });

  it("is made anew where it was broken", async () => {
    const first = await check("broken");
    const file = keptIn("broken");
    const whole = readFileSync(file);
    const broken = Buffer.from(whole);
    broken.fill(0x55, whole.length >> 1, (whole.length >> 1) + 4096);
    writeFileSync(file, broken);
    expect(await check("broken")).toEqual(first);
    expect(readFileSync(keptIn("broken")).equals(broken)).toBe(false);
  });

  it("is not kept where the environment says so, where there is no room for it, or where nothing was checked", async () => {
    mkdirSync(join(folder, "full"));
    const first = await check("full", { NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(readdirSync(join(folder, "full"))).toEqual([]);
    await charterlint(["--version"], { cwd: folder, env: { NODE_COMPILE_CACHE: join(folder, "full") } });
    expect(readdirSync(join(folder, "full"))).toEqual([]);
    expect(await check("charter.md")).toEqual(first);
  });
});
