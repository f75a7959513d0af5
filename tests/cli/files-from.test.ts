/** Lists of paths, as other commands write them. */
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { pathsIn } from "../../server/src/cli/files-from.js";
import { CHARTER, charterlint, folderWith, report } from "./command.js";
import { ran } from "./over-memory.js";

describe("a list of paths", () => {
  it("has one a line, with empty lines, comments and line ends of any system passed over", () => {
    expect(pathsIn("\ufeff# all\r\na.md\r\n\r\n  \nb c.md\n./#d.md")).toEqual(["a.md", "b c.md", "./#d.md"]);
    expect(pathsIn("")).toEqual([]);
  });

  it("has them between NULs, as they are, if there is one", () => {
    expect(pathsIn("a.md\0#b.md\0c\nd.md\0")).toEqual(["a.md", "#b.md", "c\nd.md"]);
  });

  it("has names that git puts in quotes", () => {
    expect(pathsIn(String.raw`"d\303\251j\303\240.md"`)).toEqual(["déjà.md"]);
    expect(pathsIn(String.raw`"a\tb\"c\\d.md"`)).toEqual(['a\tb"c\\d.md']);
    // No quotes of git's: a name that happens to have some.
    expect(pathsIn('"a\\q.md"')).toEqual(['"a\\q.md"']);
  });
});

describe("--files-from", () => {
  const NAMES = ["a.md", "b c.md", "déjà.md", 'q"uote.md', "[x].md"];

  it("takes what git writes, quoted or with NULs, beside the arguments", async () => {
    const cwd = folderWith(Object.fromEntries([...NAMES, "other.md"].map((name) => [name, CHARTER])));
    execFileSync("git", ["init", "-q", "."], { cwd });
    const listed = (...args: string[]) => execFileSync("git", ["ls-files", "-o", ...args, "--", ":!other.md"], { cwd });
    const expected = [...NAMES, "other.md"].sort();
    for (const stdin of [listed(), listed("-z")]) {
      const checked = await report(["--files-from", "-", "other.md"], { cwd, stdin });
      expect(checked.report.documents.map(({ path }) => path)).toEqual(expected);
      expect(checked.report.failures).toEqual([]);
    }
  });

  it("takes folders and globs, and fails for what is not there, as arguments do", async () => {
    const cwd = folderWith({ "docs/a.md": CHARTER, "x-1.md": CHARTER, list: "docs\nx-*.md\nnope.md\ny-*.md\n" });
    const { code, report: found } = await report(["--files-from", "list"], { cwd });
    expect(code).toBe(2);
    expect(found.documents.map(({ path, failures }) => [path, failures.length])).toEqual([
      ["docs/a.md", 0],
      ["nope.md", 1],
      ["x-1.md", 0],
    ]);
    expect(found.failures).toEqual([{ what: "glob", message: 'No file matches "y-*.md".' }]);
  });

  it("checks nothing for an empty list, not the current folder", async () => {
    const cwd = folderWith({ "a.md": CHARTER });
    const { code, stdout } = await charterlint(["check", "--files-from", "-"], { cwd, stdin: "\n" });
    expect([code, stdout]).toEqual([0, "0 documents checked: 0 errors, 0 warnings, 0 notes\n"]);
  });

  it("names a list that is not there", async () => {
    for (const command of ["check", "fix"]) {
      const { code, err } = await ran([command, "--files-from", "nope"], {});
      expect([code, err]).toEqual([2, "error: There is no list of files nope.\n"]);
    }
    expect((await ran(["check", "--stdin", "--files-from", "-"], {})).code).toBe(2);
  });

  it("is known to fix and baseline too", async () => {
    const files = {
      "/work/a.md": CHARTER.replace("kind: charter", "kind: charterr"),
      "/work/b.md": CHARTER,
      "/work/list": "a.md\nb.md\n",
    };
    expect((await ran(["fix", "--files-from", "list"], files)).out).toContain("1 of 2 documents changed");
    expect((await ran(["baseline", "create", "--files-from", "list"], files)).out).toMatch(/: \d+ findings known\n$/);
  });
});
