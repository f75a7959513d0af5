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
