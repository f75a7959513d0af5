/** A run that is stopped ends at once, says nothing, and leaves nothing half done. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { charter } from "../../bench/documents.mjs";
import { charterlint, folderWith } from "./command.js";

const built = resolve(import.meta.dirname, "../../server/dist/cli.js");
/** Takes seconds to check, and is stopped when the first document is told of. */
const LONG = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`${i}.md`, charter(i, 5_000)]));
const OLD = "The report of yesterday.\n";

interface Stopped {
  readonly code: number | null;
  readonly stderr: string;
}

/** @param stop called with the first words of the report */
async function stopped(cwd: string, args: readonly string[], stop: (child: ChildProcess) => void): Promise<Stopped> {
  const child = spawn(process.execPath, [built, "check", ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdout.once("data", () => stop(child));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stderr };
}

describe("a signal", () => {
  const TEXT_AND_FILE = ["--format", "text", "--format", "json", "--output-file", "out.json"];

  for (const [signal, expected, workers] of [
    ["SIGINT", 130, "2"],
    ["SIGINT", 130, "1"],
    ["SIGTERM", 143, "2"],
  ] as const)
    it(`(${signal}, ${workers} workers) ends the run, and leaves files as they were`, async () => {
      const cwd = folderWith({ ...LONG, "out.json": OLD });
      const args = [...TEXT_AND_FILE, "--cache", "kept", "--workers", workers];
      expect(await stopped(cwd, args, (child) => child.kill(signal))).toEqual({ code: expected, stderr: "" });
      expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe(OLD);
      expect(readdirSync(cwd).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      // What was kept is whole, and of use.
      const lines = readFileSync(join(cwd, "kept"), "utf8").trimEnd().split("\n");
      for (const line of lines.filter((each) => each !== "")) expect(() => JSON.parse(line)).not.toThrow();
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.length).toBeLessThan(2 * Object.keys(LONG).length);
      const again = (...more: string[]) => charterlint(["check", "0.md", "1.md", ...more], { cwd });
      expect(await again("--cache", "kept")).toEqual(await again());
    });
});

describe("a reader that goes away", () => {
  it("ends a run whose report nobody else gets", async () => {
    const cwd = folderWith(LONG);
    for (const format of ["text", "json"])
      expect(await stopped(cwd, ["--format", format], (child) => child.stdout?.destroy())).toEqual({
        code: 141,
        stderr: "",
      });
  });

  it("does not end a run that writes another report", async () => {
    const few = Object.fromEntries(Object.entries(LONG).slice(0, 20));
    const cwd = folderWith(few);
    const args = ["--format", "text", "--format", "json", "--output-file", "out.json"];
    const { code, stderr } = await stopped(cwd, args, (child) => child.stdout?.destroy());
    expect([code, stderr]).toEqual([1, ""]);
    const written = JSON.parse(readFileSync(join(cwd, "out.json"), "utf8")) as { documents: unknown[] };
    expect(written.documents).toHaveLength(20);
  });
});

describe("a report that cannot be written", () => {
  it("leaves nothing beside its place", async () => {
    const cwd = folderWith({ "a.md": charter(1, 2000), "folder/x": "" });
    const { code, stderr } = await charterlint(["check", "--output-file", "folder"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: The report folder could not be written: /)]);
    expect(readdirSync(cwd).sort()).toEqual([".git", "a.md", "folder"]);
  });
});
