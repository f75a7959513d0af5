import { describe, expect, it } from "vitest";
import { charterlint, folderWith } from "./command.js";

const CHARTER = `---
charterlint: { kind: charter }
---

# Charter of the Mill Race Trust

## Bodies

The Sluice Committee (SC) consists of seven members, whom the General Assembly elects for two years.
The SC elects a chair from among its members.

## Decisions

The SC decides by a two-thirds majority of the members present.

## Appeals

A member may appeal a decision of the Sluice Committee to the General Assembly within thirty days.
`;

/** Words that would break out of a label if they were not written as numbers. */
const WILD = `# Charter

## "]; Click N1 "Javascript" \\<Script>  #35; %% Gate Board

The Gate Board consists of five members. The members elect the Gate Board, and the Gate Board elects a chair.
`;

const cwd = folderWith({
  "charter.md": CHARTER,
  "wild.md": WILD,
  "empty.md": "# Nothing\n",
  "картина.md":
    "# Устав\n\nСовет принимает решения простым большинством голосов, и каждый член общества имеет право голоса.\n",
});
const model = (...args: readonly string[]) => charterlint(["model", ...args], { cwd });

interface Shown {
  readonly version: number;
  readonly path: string;
  readonly bodies: readonly {
    readonly id: string;
    readonly aliases: readonly string[];
    readonly size?: { readonly count: number; readonly range: { readonly start: { readonly line: number } } };
    readonly filled: readonly { readonly how: string; readonly by?: string }[];
    readonly mentions: readonly { readonly text: string; readonly range: object }[];
  }[];
  readonly escalations: readonly { readonly from?: string; readonly to: string; readonly range: object }[];
}

describe("model", () => {
  it("tells people who there is, who elects whom and who hears the appeal, with lines", async () => {
    const { code, stdout, stderr } = await model("charter.md");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^ {2}line +9 {2}Sluice Committee \(SC\): 7 members; General Assembly elects; term: two years$/m,
    );
    expect(stdout).toMatch(/chair: office; Sluice Committee elects/);
    expect(stdout).toMatch(/line +18 {2}appeal from Sluice Committee to General Assembly/);
  });

  it("gives the same as JSON, with zero-based places", async () => {
    const { code, stdout } = await model("--format", "json", "charter.md");
    expect(code).toBe(0);
    const shown = JSON.parse(stdout) as Shown;
    expect(shown).toMatchObject({ version: 1, path: "charter.md" });
    const committee = shown.bodies.find(({ id }) => id === "sluice committee");
    expect(committee).toMatchObject({
      aliases: ["SC"],
      size: { count: 7, range: { start: { line: 8, character: 38 } } },
      filled: [{ how: "elected", by: "general assembly" }],
    });
    expect(committee?.mentions.map(({ text }) => text)).toEqual([
      "Sluice Committee",
      "SC",
      "SC",
      "SC",
      "Sluice Committee",
    ]);
    expect(shown.escalations).toEqual([
      expect.objectContaining({ type: "appeal", from: "sluice committee", to: "general assembly" }),
    ]);
    expect(stdout).not.toMatch(/"(?:sentence|section|span)":/);
  });

  it("draws a flowchart", async () => {
    const { code, stdout } = await model("--format", "mermaid", "charter.md");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^flowchart TD\n/);
    expect(stdout).toMatch(/(n\d+)\["Sluice Committee \(SC\)<br\/>7 members"\]/);
    expect(stdout).toMatch(/n\d+ ==>\|elects\| n\d+/);
    expect(stdout).toMatch(/n\d+ -\.->\|appeal\| n\d+/);
  });

  it("lets no name break out of its label", async () => {
    const { stdout } = await model("--format", "mermaid", "wild.md");
    const line =
      /^(?:flowchart TD| {2}n\d+(?:\["|\(\["|\{\{")[\p{L}\p{N} ,.()/:'…#;-]*(?:<br\/>\d+ members)?(?:"\]|"\]\)|"\}\})| {2}n\d+ (?:-->|==>|-\.->)\|[a-z ]+\| n\d+)$/u;
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((each) => !line.test(each))).toEqual([]);
    expect(stdout).toContain("#34;#93;#59; Click N1 #34;Javascript#34; #60;Script#62;");
  });

  it("says when there is nothing to show", async () => {
    expect(await model("empty.md")).toMatchObject({ code: 0, stdout: expect.stringMatching(/Nothing was found/) });
    const { stdout } = await model("--format", "mermaid", "empty.md");
    expect(stdout).toMatch(/^flowchart TD\n {2}none\["/);
  });

  it("ends with 2 for a file that is not there, a language without words and a wrong format", async () => {
    expect(await model("none.md")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/none\.md: There is no such file/),
    });
    expect(await model("картина.md")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no words for the language/),
    });
    expect(await model("--format", "xml", "charter.md")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Allowed choices are text, json, mermaid/),
    });
    expect(await model("")).toMatchObject({ code: 2, stderr: expect.stringMatching(/empty path/) });
  });
});
