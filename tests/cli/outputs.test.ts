/** `--format X --output-file F`, as often as wanted. */
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../server/src/cli/report/formats.js";
import { CHARTER } from "./command.js";
import { ran } from "./over-memory.js";

const FILES = { "/work/a.md": CHARTER };
const GIT = { "/work/.git": "folder:" } as const;

describe("reports", () => {
  it("go into files, several at once, and one to the standard output", async () => {
    const wanted = FORMATS.flatMap((format) => ["--format", format, "--output-file", `out/report.${format}`]);
    const { code, out, err, files } = await ran(["check", "a.md", ...wanted, "--format", "text"], FILES);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(/^1 document checked: 1 error/m);
    for (const format of FORMATS) expect(await files.readText(`/work/out/report.${format}`)).toMatch(/\S/);
    expect(await files.readText("/work/out/report.text")).toBe(out);
  });

  it("that go into files leave the standard output empty", async () => {
    const { code, out, files } = await ran(["check", "a.md", "--format", "json", "--output-file", "r.json"], FILES);
    expect([code, out]).toEqual([1, ""]);
    expect(JSON.parse((await files.readText("/work/r.json")) ?? "")).toMatchObject({ version: 1 });
  });

  it("take a file before its format, and text for a file without one", async () => {
    const before = await ran(["check", "a.md", "--output-file", "r.xml", "--format", "junit"], FILES);
    expect(await before.files.readText("/work/r.xml")).toMatch(/^<\?xml/);
    const alone = await ran(["check", "a.md", "--output-file", "r.txt"], FILES);
    expect(await alone.files.readText("/work/r.txt")).toMatch(/1 document checked/);
  });

  it.each([
    [["--format", "json", "--format", "sarif"], "Only one format can go to the standard output"],
    [["--format", "xml"], "Allowed choices are text, json, sarif, github, gitlab, junit, markdown, html."],
    [
      ["--format", "json", "--output-file", "r", "--format", "text", "--output-file", "r"],
      "Two reports cannot go to one file: r",
    ],
    [["--output-file", ""], "The name of a file is expected."],
  ])("are refused with a reason: %j", async (args, reason) => {
    const { code, out, err } = await ran(["check", "a.md", ...args], FILES);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
  });

  it("that cannot be written are named, and the exit code says so", async () => {
    const args = ["check", "a.md", "--format", "json", "--output-file", "r.json"];
    const { code, err } = await ran(args, { ...FILES, "/work/r.json": new Error("the disk is full") });
    expect(code).toBe(2);
    expect(err).toBe("error: The report r.json could not be written: the disk is full.\n");
  });

  it("are added to the summary of a step, which others write too", async () => {
    const args = ["check", "a.md", "--format", "markdown", "--output-file", "/run/summary.md"];
    const env = () => ({ env: { GITHUB_STEP_SUMMARY: "/run/summary.md" } });
    const { files } = await ran(args, { ...FILES, "/run/summary.md": "# Before\n" }, env);
    expect(await files.readText("/run/summary.md")).toMatch(/^# Before\n## Charter of the Harbour Forum\n/);
  });

  it.each(["sarif", "gitlab", "github"])("in %s name files as the repository does", async (format) => {
    const inFolder = { "/work/docs/a.md": CHARTER, ...GIT };
    const { out } = await ran(["check", "a.md", "--format", format], inFolder, () => ({ cwd: "/work/docs" }));
    expect(out).toContain("docs/a.md");
  });
});

describe("frames", () => {
  const TEXT = { "/work/a.md": `${CHARTER}\nThe address is [address of the 書記 office].\n` };

  it("show the marked lines, with a mark under what is meant", async () => {
    const { out } = await ran(["check", "a.md", "--frames"], TEXT);
    expect(out).toMatch(/^ +11 \| The address is \[address of the 書記 office\]\.\n +\| {16}\^{28}$/m);
  });

  it("are not shown where nobody looks at a terminal, nor with --no-frames", async () => {
    expect((await ran(["check", "a.md"], TEXT)).out).not.toContain("^^^");
    const stdout = (out: string[]) => ({ isTerminal: true, columns: 80, write: (text: string) => void out.push(text) });
    const [shown, hidden]: [string[], string[]] = [[], []];
    await ran(["check", "a.md"], TEXT, () => ({ stdout: stdout(shown) }));
    await ran(["check", "a.md", "--no-frames"], TEXT, () => ({ stdout: stdout(hidden) }));
    expect(shown.join("")).toContain("^^^");
    expect(hidden.join("")).not.toContain("^^^");
  });

  it("of a long line show what fits", async () => {
    const long = {
      "/work/a.md": `${CHARTER}\n${"The office is open. ".repeat(60)}Write to [the office] soon. ${"Yes. ".repeat(90)}\n`,
    };
    const { out } = await ran(["check", "a.md", "--frames"], long);
    const line = out.split("\n").find((each) => each.includes("11 | "));
    expect(line).toMatch(/11 \| ….*\[the office\].*…$/);
    expect(line?.length).toBeLessThanOrEqual(100);
  });
});
