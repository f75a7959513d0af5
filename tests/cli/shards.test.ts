/** Parts of a run, made apart and put together, are the whole run: in every format, to the byte. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../server/src/cli/report/formats.js";
import { charterlint, folderWith, type Report } from "./command.js";
import { manyFiles, TIMEOUT } from "./many-files.js";

const FILES = manyFiles();
const OF = 3;

/** Every format into a file of its own. */
const inAllFormats = (folder: string) =>
  FORMATS.flatMap((format) => ["--format", format, "--output-file", join(folder, format)]);

describe("shards", () => {
  it("put together are the run over all files, in every format", TIMEOUT, async () => {
    const results = folderWith({});
    const here = folderWith(FILES);
    // Another machine may have the same files in another place.
    const elsewhere = folderWith(FILES);
    const shards = Array.from({ length: OF }, (_, i) => join(results, `shard-${i + 1}.json`));
    for (const [i, file] of shards.entries()) {
      const args = ["check", "made", "examples", "nothing-*.md", "tests", "--shard", `${i + 1}/${OF}`];
      const { code, stderr } = await charterlint([...args, "--format", "json", "--output-file", file], {
        cwd: i === 1 ? elsewhere : here,
      });
      expect([code, stderr]).toEqual([2, ""]);
    }
    const whole = join(results, "whole");
    const together = join(results, "together");
    for (const folder of [whole, together]) mkdirSync(folder);
    const args = ["check", "made", "examples", "nothing-*.md", "tests", ...inAllFormats(whole)];
    expect((await charterlint(args, { cwd: here })).code).toBe(2);
    const merged = await charterlint(["merge", ...shards.reverse(), ...inAllFormats(together)], { cwd: results });
    expect(merged).toEqual({ code: 2, stdout: "", stderr: "" });
    for (const format of FORMATS) {
      const text = readFileSync(join(whole, format), "utf8");
      expect(text.length).toBeGreaterThan(1000);
      // Compared as a whole: a difference in two long texts takes minutes to be shown.
      expect(readFileSync(join(together, format), "utf8") === text, format).toBe(true);
    }
    const report = JSON.parse(readFileSync(join(whole, "json"), "utf8")) as Report;
    const rules = new Set(report.documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect([...rules]).toEqual(expect.arrayContaining(["expired-waiver", "unused-waiver"]));
    expect(report.configuration.length).toBeGreaterThan(0);
    expect(report.failures).toHaveLength(1);
  });

  it("may be more than there are documents", async () => {
    const cwd = folderWith({ "a.md": "# A\n" });
    const files = ["1.json", "2.json"];
    for (const [i, file] of files.entries())
      await charterlint(["check", "--shard", `${i + 1}/2`, "--format", "json", "--output-file", file], { cwd });
    const { code, stdout } = await charterlint(["merge", ...files], { cwd });
    expect([code, stdout]).toEqual([0, "0 documents checked, 1 left alone: 0 errors, 0 warnings, 0 notes\n"]);
    writeFileSync(join(cwd, "2.json"), readFileSync(join(cwd, "2.json"), "utf8").slice(0, -20));
    const { code: broken, stderr } = await charterlint(["merge", ...files], { cwd });
    expect([broken, stderr]).toEqual([
      2,
      "error: 2.json is not JSON, or not all of it: was the run that wrote it stopped?\n",
    ]);
  });
});
