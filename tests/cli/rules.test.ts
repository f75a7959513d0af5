import { describe, expect, it } from "vitest";
import { kindIds, ruleIds } from "../../server/src/engine/catalogue/ids.js";
import { charterlint, folderWith } from "./command.js";

const cwd = folderWith({});

describe("rules", () => {
  it("lists each rule with its level for each kind, its title and its principles", async () => {
    const { code, stdout } = await charterlint(["rules"], { cwd });
    expect(code).toBe(0);
    for (const id of ruleIds) expect(stdout).toMatch(new RegExp(`^${id} +(\\S+ +){5}\\S`, "m"));
    expect(stdout).toMatch(/^decision-procedure +error +error +error +error +error +.*ISOC C3/m);
  });

  it("gives the same as JSON", async () => {
    const { stdout } = await charterlint(["rules", "--format", "json"], { cwd });
    const rules = JSON.parse(stdout) as { id: string; levels: object; principles: string[]; type: string }[];
    expect(rules.map(({ id }) => id).sort()).toEqual([...ruleIds].sort());
    for (const { levels } of rules) expect(Object.keys(levels)).toEqual([...kindIds]);
    expect(rules.find(({ id }) => id === "appeals")).toMatchObject({
      type: "requirement",
      principles: expect.arrayContaining(["isoc:C3"]),
    });
  });
});

describe("explain", () => {
  it("prints the page of each rule", async () => {
    for (const id of ["appeals", "broken-reference"]) {
      const { code, stdout, stderr } = await charterlint(["explain", id], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^# /);
      expect(stdout.length).toBeGreaterThan(300);
    }
  });
});

describe("explain --why", () => {
  const charter = `# Charter of the Mill Race Trust

## Appeals

Any member may appeal a decision to the council within thirty days; the council answers in writing.

The walk appeals to families.
`;
  const folder = folderWith({ "charter.md": charter });

  it("shows the passages that were weighed, with what spoke for them", async () => {
    const { code, stdout } = await charterlint(["explain", "--why", "charter.md", "appeals"], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Appeals and redress: present/);
    expect(stdout).toMatch(/line 5 {2}0\.\d\d {2}Any member may appeal a decision/);
    expect(stdout).toMatch(/for: "may appeal[^"]*"/);
  });

  it("says when no sentence uses words of the topic", async () => {
    const { stdout } = await charterlint(["explain", "--why", "charter.md", "transparency-exceptions"], {
      cwd: folder,
    });
    expect(stdout).toMatch(/absent.*No sentence uses words of this topic/s);
  });

  it("refuses a rule that is no requirement, and a file that is not there", async () => {
    const check = await charterlint(["explain", "--why", "charter.md", "placeholder"], { cwd: folder });
    expect([check.code, check.stderr]).toEqual([2, expect.stringContaining("no requirement")]);
    const missing = await charterlint(["explain", "--why", "none.md", "appeals"], { cwd: folder });
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("none.md")]);
  });
});
