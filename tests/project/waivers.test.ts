import { describe, expect, it } from "vitest";
import { CHARTER, setUp } from "./helpers.js";

const TODAY = "2027-01-01";

async function told(yaml: string) {
  const { project } = setUp({ "/work/.charterlint.yaml": yaml });
  const { configuration } = await project.check("/work/a.md", CHARTER, TODAY);
  expect(configuration.problems).toEqual([]);
  return configuration.findings.map(
    ({ rule, severity, start, message }) =>
      `${start.line + 1}:${start.character + 1} ${severity} ${rule} ${JSON.stringify(message.args)}`,
  );
}

async function uses(yaml: string) {
  const { project } = setUp({ "/work/.charterlint.yaml": yaml });
  const { configuration } = await project.check("/work/a.md", CHARTER, TODAY);
  return Object.fromEntries(configuration.waivers.map(({ rule, used }) => [rule, used]));
}

describe("a waiver in the configuration", () => {
  it("past its last day is told there, and no longer holds", async () => {
    const yaml =
      "waivers:\n  stakeholders: { reason: Under way., until: 2026-12-31 }\n  appeals: { reason: x, until: 2027-01-01 }";
    expect(await told(yaml)).toEqual(['2:3 warning expired-waiver {"rule":"stakeholders","until":"2026-12-31"}']);
    expect(await uses(yaml)).toEqual({ stakeholders: false, appeals: true });
  });

  it("is not past its last day where nobody knows what day it is", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "waivers: { stakeholders: { reason: x, until: 2000-01-01 } }",
    });
    expect((await project.check("/work/a.md", CHARTER)).configuration.findings).toEqual([]);
  });

  it("is told to be past its last day under overrides and in a file that is extended", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml":
        "extends: ./ours.yaml\noverrides: [{ files: b/**, waivers: { appeals: { reason: x, until: 2026-01-01 } } }]",
      "/work/ours.yaml": "waivers: { balance: { reason: x, until: 2026-01-01 } }",
    });
    const { findings } = await project.configuration("/work/a.md", TODAY);
    expect(findings.map(({ path, rule }) => [path, rule])).toEqual([
      ["/work/.charterlint.yaml", "expired-waiver"],
      ["/work/ours.yaml", "expired-waiver"],
    ]);
  });

  it("that the one document does not need for which it is, is told to be unused", async () => {
    const purpose = (files: string) => `waivers:\n  purpose: { reason: Known., files: ${files} }`;
    expect(await told(purpose("a.md"))).toEqual(['2:3 info unused-waiver {"rule":"purpose"}']);
    expect(await told("overrides:\n  - files: a.md\n    waivers: { purpose: Known. }")).toEqual([
      '3:16 info unused-waiver {"rule":"purpose"}',
    ]);
    expect(await told(purpose("'*.md'"))).toEqual([]);
    expect(await told(purpose("b.md"))).toEqual([]);
    expect(await told("waivers: { stakeholders: { reason: x, files: a.md } }")).toEqual([]);
  });

  it("says whether it was needed", async () => {
    expect(await uses("waivers: { stakeholders: They are few., purpose: Known. }")).toEqual({
      stakeholders: true,
      purpose: false,
    });
  });

  it("gives way to one in a nearer file, which alone is needed then", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "waivers: { stakeholders: Far. }",
      "/work/in/.charterlint.yaml": "waivers: { stakeholders: Near. }",
    });
    const { result, configuration } = await project.check("/work/in/a.md", CHARTER, TODAY);
    expect(result.findings.find(({ rule }) => rule === "stakeholders")?.waiver?.reason).toBe("Near.");
    expect(configuration.waivers.map(({ waiver, used }) => [waiver.reason, used])).toEqual([["Near.", true]]);
  });
});
