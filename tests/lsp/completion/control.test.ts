import { describe, expect, test } from "vitest";
import { kindIds, ruleIds, topicIds } from "../../../server/src/engine/catalogue/ids.js";
import { check } from "../../../server/src/engine/catalogue/lookup.js";
import { CHARTER, RECIPE } from "../harness/texts.js";
import { typing } from "../harness/typing.js";

describe("a waiver comment", () => {
  test("is proposed as a whole, with what is found in the next line, and closed", async () => {
    const text = `${CHARTER}\n<!-- | -->\nThe rules are [here](rules.md).\n`;
    expect((await typing(text)).take("charterlint-disable-next-line")).toBe(
      "<!-- charterlint-disable-next-line broken-reference -- [why this document leaves it out] -->",
    );
    expect((await typing(`${CHARTER}\n<!--|`)).take("charterlint-disable-next-line")).toBe(
      "<!-- charterlint-disable-next-line [rule] -- [why this document leaves it out] -->",
    );
  });

  test("has the rules, those of the next line first, with what they look for", async () => {
    const text = `${CHARTER}\n<!-- charterlint-disable-next-line b| -->\nThe rules are [here](rules.md).\n`;
    const { items, take } = await typing(text);
    expect(items).toHaveLength(ruleIds.length);
    expect(items[0]).toMatchObject({
      label: "broken-reference",
      documentation: { value: check("broken-reference").page.looksFor.trim() },
    });
    expect(take("broken-reference")).toBe("<!-- charterlint-disable-next-line broken-reference -->");
  });

  test("has no rules where the reason begins, and other comments are left alone in other texts", async () => {
    expect((await typing(`${CHARTER}\n<!-- charterlint-disable-next-line appeals -- s|`)).labels).toEqual([]);
    expect((await typing(`${RECIPE}\n<!-- |`)).labels).toEqual([]);
    expect((await typing(`${RECIPE}\n<!-- charter|`)).labels).toHaveLength(1);
  });
});

describe("front matter", () => {
  test.each([
    ["our key", "---\n|\n---\n", ["charterlint", "status", "lang"]],
    ["its keys", "---\ncharterlint:\n  |\n---\n", ["kind", "status", "lang", "inherits", "waive"]],
    [
      "its keys, without those that are there",
      "---\ncharterlint:\n  kind: policy\n  |\n---\n",
      ["status", "lang", "inherits", "waive"],
    ],
    ["kinds", "---\ncharterlint:\n  kind: |\n---\n", [...kindIds, "none"]],
    ["kinds in braces", "---\ncharterlint: { kind: |\n---\n", [...kindIds, "none"]],
    ["stages", "---\nstatus: |\n---\n", ["draft", "review", "adopted"]],
    ["rules to waive", "---\ncharterlint:\n  waive:\n    |\n---\n", ruleIds],
    ["topics that are inherited", "---\ncharterlint:\n  inherits:\n    - from: x\n      topics: [|\n---\n", topicIds],
  ])("proposes %s", async (_what, text, expected) => {
    expect((await typing(`${text}\n${CHARTER}`)).labels).toEqual(expected);
  });

  test("is not yet closed while it is being written", async () => {
    expect((await typing("---\ncharterlint:\n  kind: |")).labels).toContain("charter");
  });

  test("is left alone in a text that is not governance, but under our own key", async () => {
    expect((await typing(`---\n|\n---\n\n${RECIPE}`)).labels).toEqual([]);
    expect((await typing(`---\ncharterlint:\n  |\n---\n\n${RECIPE}`)).labels).toContain("kind");
  });
});

describe("a configuration file", () => {
  const inFile = (text: string) => typing(text, { name: ".charterlint.yaml" });

  test.each([
    ["its keys", "|", ["kinds", "rules", "waivers", "ignore", "set", "inherits"]],
    ["rules", "rules:\n  |", ["appeals", "broken-reference"]],
    ["levels", "rules:\n  appeals: |", ["off", "info", "warning", "error"]],
    ["kinds", 'kinds:\n  "*.md": |', ["charter", "none"]],
    ["the parts of a waiver", "waivers:\n  appeals:\n    |", ["reason", "owner", "until", "files"]],
    ["topics", "inherits:\n  - from: x\n    topics:\n      - |", ["appeals", "purpose"]],
  ])("proposes %s", async (_what, text, expected) => {
    expect((await inFile(text)).labels).toEqual(expect.arrayContaining(expected));
  });

  test("proposes rules with their documentation, and not those that are there", async () => {
    const { items, labels } = await inFile("rules:\n  appeals: off\n  |\n  roles: info\n");
    expect(labels).toEqual(ruleIds.filter((id) => id !== "appeals" && id !== "roles"));
    const { looksFor, howToAnswer } = check("broken-reference").page;
    expect(items.find(({ label }) => label === "broken-reference")).toMatchObject({
      documentation: { value: `${looksFor.trim()}\n\n${howToAnswer.trim()}` },
    });
  });

  test("goes on in a line of its own where a key holds a map or a list", async () => {
    expect((await inFile("rul|")).take("rules")).toBe("rules:\n  ");
    expect((await inFile("ign|")).take("ignore")).toBe("ignore:\n  - ");
  });

  test("is silent in comments", async () => {
    expect((await inFile("# rules: |")).labels).toEqual([]);
  });
});
