import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asking, CHARTER, charterlint, folderWith, NOTES, report } from "./command.js";

const files = { "a.md": CHARTER, ".charterlint.yaml": asking({ appeals: "error", balance: "warning", roles: "off" }) };
const MISTYPED = CHARTER.replace("kind: charter", "kind: charterr");

describe("fix", () => {
  it("corrects what keeps the meaning, and says so", async () => {
    const cwd = folderWith({ "a.md": MISTYPED });
    const { code, stdout } = await charterlint(["fix", "a.md"], { cwd });
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(CHARTER);
    expect(stdout).toBe("a.md  1 corrected\n1 of 1 document changed\n");
    expect(code).toBe(0);
  });

  it("changes nothing else without being asked", async () => {
    const cwd = folderWith(files);
    expect(await charterlint(["fix"], { cwd })).toMatchObject({ code: 0, stdout: "0 of 1 document changed\n" });
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(CHARTER);
  });

  it("leaves what is not governance alone", async () => {
    const cwd = folderWith({ "notes.md": NOTES });
    expect(await charterlint(["fix", "--insert-missing"], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, "notes.md"), "utf8")).toBe(NOTES);
  });
});

describe("fix --insert-missing", () => {
  it("inserts a draft of each section that is asked for and missing", async () => {
    const cwd = folderWith(files);
    const { code, stdout } = await charterlint(["fix", "--insert-missing", "a.md"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^a\.md {2}2 sections inserted \((appeals, balance|balance, appeals)\)\n1 of 1 document changed\n$/,
    );
    const text = readFileSync(join(cwd, "a.md"), "utf8");
    expect(text.match(/^## /gm)).toHaveLength(3);
    expect(text).toMatch(/\[.+\]/);
    expect(text).not.toContain("${");
    const { report: after } = await report(["a.md"], { cwd });
    expect(after.documents[0]?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["placeholder"]));
    expect(after.documents[0]?.findings.map(({ rule }) => rule)).not.toContain("appeals");
  });

  it("corrects first, so that the sections fit the corrected document", async () => {
    const cwd = folderWith({ ...files, "a.md": MISTYPED });
    const { stdout } = await charterlint(["fix", "--insert-missing", "a.md"], { cwd });
    expect(stdout).toMatch(/^a\.md {2}1 corrected, 2 sections inserted/);
  });

  it("keeps the line ends, the byte-order mark, the mode and the link", async () => {
    const cwd = folderWith({ ...files, "real/a.md": `\uFEFF${CHARTER.replaceAll("\n", "\r\n")}` });
    chmodSync(join(cwd, "real/a.md"), 0o640);
    symlinkSync("real/a.md", join(cwd, "link.md"));
    expect((await charterlint(["fix", "--insert-missing", "link.md"], { cwd })).code).toBe(0);
    const text = readFileSync(join(cwd, "real/a.md"), "utf8");
    expect(text.length).toBeGreaterThan(CHARTER.length + 100);
    expect(text.startsWith("\uFEFF---\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(statSync(join(cwd, "real/a.md")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, "link.md")).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(cwd, "real"))).toEqual(["a.md"]);
  });

  it("with --dry-run prints a diff that patch takes, changes nothing, and ends with 1", async () => {
    const cwd = folderWith(files);
    const { code, stdout } = await charterlint(["fix", "--insert-missing", "--dry-run", "a.md"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /);
    expect(stdout).toMatch(/^\+## /m);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(CHARTER);
    const { applyPatch } = await import("diff");
    await charterlint(["fix", "--insert-missing", "a.md"], { cwd });
    expect(applyPatch(CHARTER, stdout)).toBe(readFileSync(join(cwd, "a.md"), "utf8"));
  });
});

describe("fix refuses", () => {
  it("to write a text that is not UTF-8, and says so", async () => {
    const bytes = Buffer.from(`${CHARTER}\nCafé.\n`, "latin1");
    const cwd = folderWith({ ...files, "a.md": bytes });
    const { code, stderr } = await charterlint(["fix", "--insert-missing", "a.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe("a.md: The file is not in UTF-8, so that writing it would damage it. Nothing was changed.\n");
    expect(readFileSync(join(cwd, "a.md"))).toEqual(bytes);
  });

  it("what is not there, and fixes the others", async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await charterlint(["fix", "--insert-missing", "gone.md", "a.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe("gone.md: There is no such file. Nothing was changed.\n");
    expect(stdout).toContain("1 of 2 documents changed");
  });

  it("to be silent about a configuration that is not right", async () => {
    const cwd = folderWith({ "a.md": CHARTER, ".charterlint.yaml": "foo: 1\n" });
    const { code, stderr } = await charterlint(["fix", "a.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\.charterlint\.yaml:1:1: There is no key "foo" here/);
  });
});
