/** `charterlint diff` over revisions and files: what is compared, how it is told, and how it ends. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { histories } from "../compare/history.js";
import { emptyFolder, type Repository, repository, runIn } from "./git-repository.js";

const [BYLAWS, , FORUM] = histories;
const CHARTER = FORUM?.steps[0]?.before ?? "";
const CLOSED = CHARTER.replace("are open to the public", "are closed to the public");
const SHORTER = CHARTER.replace("against it within thirty days", "against it within ten days");

function withCharter(text = CHARTER): Repository {
  const made = repository();
  made.write("charter.md", text);
  made.commit("one");
  return made;
}

describe("revisions", () => {
  it("without a second one are compared with the files as they stand", async () => {
    const { folder, write } = withCharter();
    expect(await runIn(folder, ["diff", "HEAD"])).toEqual({
      code: 0,
      out: "0 governance documents compared: no rule gained, lost or weakened\n",
      err: "",
    });
    write("charter.md", SHORTER);
    const { code, out } = await runIn(folder, ["diff", "HEAD"]);
    expect(code).toBe(1);
    expect(out).toContain("weakened      The time to appeal was shortened from thirty days to ten days.");
    expect(out).toMatch(
      /- Any person .* within thirty days\. \(line \d+ before\)\n.*\+ Any person .* within ten days\. \(line \d+\)/,
    );
  });

  it("with three dots are compared from where they parted, as a pull request is", async () => {
    const { folder, write, commit, git } = withCharter();
    git("switch", "--quiet", "--create", "proposal");
    write("charter.md", SHORTER);
    commit("shorter");
    git("switch", "--quiet", "main");
    write("charter.md", CLOSED);
    commit("closed");
    expect((await runIn(folder, ["diff", "main...proposal"])).out).not.toContain("closed");
    expect((await runIn(folder, ["diff", "main..proposal"])).out).toContain("What was closed is now open.");
    expect((await runIn(folder, ["diff", "main", "proposal"])).out).toContain("What was closed is now open.");
  });

  it("are narrowed to paths", async () => {
    const { folder, write } = withCharter();
    write("charter.md", SHORTER);
    expect((await runIn(folder, ["diff", "HEAD", "docs/other.md"])).code).toBe(0);
    expect((await runIn(folder, ["diff", "HEAD", "charter.md"])).code).toBe(1);
  });

  it("tell of documents that came, went and were renamed", async () => {
    const { folder, write, remove, rename, commit } = withCharter();
    write("bylaws.md", BYLAWS?.steps[0]?.before ?? "");
    commit("two");
    remove("bylaws.md");
    rename("charter.md", "our charter.md");
    write("our charter.md", SHORTER);
    commit("three");
    const { code, out } = await runIn(folder, ["diff", "HEAD~1", "HEAD"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^bylaws\.md {2}removed\n {2}lost {10}This document no longer stands/m);
    expect(out).toMatch(/^our charter\.md {2}until now charter\.md\n {2}weakened {6}The time to appeal/m);
    expect((await runIn(folder, ["diff", "HEAD", "HEAD~1"])).out).toMatch(/^bylaws\.md {2}new\n {2}gained/m);
  });

  it("take a passage that moved to another document of the change for moved", async () => {
    const passage = "Appeals are heard by an independent\npanel of three members, who are drawn by lot.";
    const bylaws = BYLAWS?.steps[0]?.before ?? "";
    const { folder, write, commit } = withCharter();
    write("bylaws.md", bylaws);
    commit("two");
    write("charter.md", CHARTER.replace(passage, ""));
    expect((await runIn(folder, ["diff", "HEAD"])).code).toBe(1);
    write("bylaws.md", `${bylaws}\n${passage}\n`);
    expect(await runIn(folder, ["diff", "HEAD"])).toMatchObject({ code: 0 });
  });

  it("leave documents alone that are no governance", async () => {
    const { folder, write, commit } = repository();
    write("notes.md", "# Notes\n\nButter, bread, apples.\n");
    commit("one");
    write("notes.md", "# Notes\n\nButter, bread.\n");
    expect((await runIn(folder, ["diff", "HEAD"])).out).toMatch(/^0 governance documents compared/);
  });

  it("judge both versions by the configuration of the newer one", async () => {
    const { folder, write } = withCharter();
    write("charter.md", `${CHARTER}\n`);
    write(".charterlint.yaml", "rules: { work-plan: error, liaisons: error }\n");
    expect((await runIn(folder, ["diff", "HEAD", "--fail-on", "new"])).code).toBe(0);
  });
});

describe("two files", () => {
  it("are compared wherever they stand, in a repository or not", async () => {
    const { folder, write } = repository();
    write("old.md", CHARTER);
    write("new.md", CLOSED);
    const { code, out } = await runIn(folder, ["diff", "old.md", "new.md"], { PATH: "/nonexistent" });
    expect(code).toBe(1);
    expect(out).toContain("What was open is now closed");
  });
});

describe("the exit code", () => {
  it("follows --fail-on", async () => {
    const { folder, write } = withCharter();
    write("charter.md", SHORTER);
    const codeFor = async (what: string) => (await runIn(folder, ["diff", "HEAD", "--fail-on", what])).code;
    expect(await codeFor("lost")).toBe(0);
    expect(await codeFor("lost,weakened")).toBe(1);
    expect(await codeFor("never")).toBe(0);
    expect(await codeFor("new")).toBe(0);
    expect(await codeFor("broken")).toBe(2);
  });

  it.each([
    ["no such revision", ["diff", "nowhere"], 'There is no revision "nowhere"'],
    ["an option in place of a revision", ["diff", "--", "--output=x"], 'There is no revision "--output=x"'],
    [
      "neither a revision nor a path",
      ["diff", "HEAD", "nowhere"],
      '"nowhere" is neither a revision nor a file or folder',
    ],
  ])("is 2 with a clear message for %s", async (_, argv, message) => {
    const { code, out, err } = await runIn(withCharter().folder, argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("is 2 with a clear message without git, and outside a repository", async () => {
    const { folder } = withCharter();
    const without = await runIn(folder, ["diff", "HEAD"], { PATH: "/nonexistent" });
    expect(without).toMatchObject({
      code: 2,
      err: "error: Git was not found; comparing revisions needs the command git.\n",
    });
    const outside = await runIn(emptyFolder(), ["diff", "HEAD"]);
    expect(outside.code).toBe(2);
    expect(outside.err).toContain("not in a git repository");
  });

  it("runs nothing that stands in a name", async () => {
    const { folder, write, commit } = repository();
    write("a; touch owned; $(touch owned).md", CHARTER);
    commit("one");
    write("a; touch owned; $(touch owned).md", CLOSED);
    expect((await runIn(folder, ["diff", "HEAD"])).code).toBe(1);
    expect((await runIn(folder, ["diff", "HEAD; touch owned"])).code).toBe(2);
    expect(existsSync(join(folder, "owned"))).toBe(false);
  });
});

describe("several reports at once", () => {
  it("go into files and to the standard output, as those of check do", async () => {
    const { folder, write } = withCharter();
    write("charter.md", SHORTER);
    const { code, out } = await runIn(folder, [
      ...["diff", "HEAD", "--format", "text"],
      ...[
        "--format",
        "markdown",
        "--output-file",
        "out/comment.md",
        "--format",
        "json",
        "--output-file",
        "out/diff.json",
      ],
    ]);
    expect(code).toBe(1);
    expect(out).toContain("weakened      The time to appeal");
    expect(readFileSync(join(folder, "out/comment.md"), "utf8")).toContain("**Weakened**: The time to appeal");
    expect(JSON.parse(readFileSync(join(folder, "out/diff.json"), "utf8"))).toMatchObject({
      summary: { regressions: 1 },
    });
  });

  it.each([
    [["--format", "sarif"], "Allowed choices are text, json, markdown."],
    [["--format", "json", "--format", "markdown"], "Only one format can go to the standard output"],
    [["--output-file", "."], "The report . could not be written"],
  ])("are refused with a reason: %j", async (options, reason) => {
    const { code, out, err } = await runIn(withCharter().folder, ["diff", "HEAD", ...options]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
  });
});

describe("the review comment", () => {
  it("tells by attribute, before and after, with links to the lines", async () => {
    const { folder, write } = withCharter();
    write("charter.md", CLOSED.slice(0, CLOSED.indexOf("## 7. Appeals")) + CHARTER.slice(CHARTER.indexOf("## 8.")));
    const { out } = await runIn(folder, ["diff", "HEAD", "--format", "markdown"]);
    expect(out).toContain("### Inclusiveness and transparency\n");
    expect(out).toMatch(
      /\*\*Weakened\*\*: What was open is now closed.*\n {2}- before: “Meetings of the Council are open.*” \(line \d+ then\)\n {2}- after: “Meetings .*closed.*” \(\[charter\\?\.md, line \d+\]\(charter\.md#L\d+\)\)/,
    );
    const heading = CLOSED.split("\n").indexOf("## 6. Consultation") + 1;
    expect(out).toContain(`charter.md#L${heading}`);
  });

  it("has links that begin with a given address, as a comment elsewhere needs them", async () => {
    const { folder, write } = withCharter();
    write("charter.md", SHORTER);
    const linked = async (base: string) => runIn(folder, ["diff", "HEAD", "--format", "markdown", "--link-base", base]);
    for (const base of ["https://forge.example/o/r/blob/1f2e", "https://forge.example/o/r/blob/1f2e/"])
      expect((await linked(base)).out).toMatch(/\]\(https:\/\/forge\.example\/o\/r\/blob\/1f2e\/charter\.md#L\d+\)/);
    for (const base of ["javascript:alert(1)", "https://e.example/a) b", "forge.example", "https://e.example/?q="])
      expect(await linked(base)).toMatchObject({ code: 2, err: expect.stringContaining("An address is expected") });
  });

  it("calls nobody and breaks out of nothing, whatever the documents say", async () => {
    const evil =
      "within ten days, says @everyone <script>alert(1)</script> [x](javascript:alert(1)) ![i](http://e.example/i.png) \u202etxt\u001b[31m";
    const { folder, write } = withCharter();
    write("charter.md", CHARTER.replace("within thirty days. Appeals", `${evil}. Appeals`));
    const { out } = await runIn(folder, ["diff", "HEAD", "--format", "markdown"]);
    expect(out).toContain("The time to appeal was shortened");
    expect(out).not.toMatch(/@everyone|(?<!\\)<script|\]\(javascript|!\[|\p{Cc}(?<!\n)|\p{Bidi_Control}/u);
    const { out: text } = await runIn(folder, ["diff", "HEAD"]);
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\p{Bidi_Control}/u);
  });
});
