import { describe, expect, test } from "vitest";
import { FULL, PULLING } from "../harness/capabilities.js";
import { CHARTER, RECIPE } from "../harness/texts.js";
import { typing } from "../harness/typing.js";

describe("sections", () => {
  test("are proposed at the marks of a heading: the missing ones first, both in the customary order", async () => {
    const { items } = await typing(`${CHARTER}\n## |`);
    const isMissing = items.map(({ detail }) => detail?.startsWith("missing: "));
    const first = isMissing.indexOf(false);
    expect(first).toBeGreaterThan(5);
    expect(isMissing.slice(first)).not.toContain(true);
    const labels = items.slice(0, first).map(({ label }) => label);
    expect(labels.indexOf("Membership")).toBeLessThan(labels.indexOf("Appeals"));
    expect(labels).not.toContain("Stakeholders");
    expect(items.slice(first).map(({ label }) => label)).toContain("Stakeholders");
  });

  test("bring their draft, with the document's own names in its placeholders", async () => {
    const text = CHARTER.replace(
      "Decisions are made",
      "The Keeper Council consists of nine keepers. The Keeper Council makes decisions",
    );
    const taken = (await typing(`${text}\n## Ap|`)).take("Appeals");
    expect(taken).toMatch(/^## Appeals\n\nAnyone who is affected by a decision of the Keeper Council may appeal/);
    expect(taken).toContain("[number] days");
  });

  test("are headed and numbered as their neighbours are", async () => {
    const numbered = CHARTER.replace(/^## /gm, () => "## 0. ").replace(/0\. (?=Purpose)/, "1. ");
    const text = ["Purpose", "Stakeholders", "Decision making", "Openness"].reduce(
      (all, heading, at) => all.replace(`0. ${heading}`, `${at + 1}. ${heading}`),
      numbered,
    );
    expect((await typing(`${text}\n|`)).take("Appeals")).toMatch(/^## 5\. Appeals\n/);
  });

  test("have as many marks as were typed, and compare with what was typed", async () => {
    const { items, take } = await typing(`${CHARTER}\n### App|`);
    expect(take("Appeals")).toMatch(/^### Appeals\n/);
    expect(items.find(({ label }) => label === "Appeals")?.filterText).toBe("### Appeals");
  });

  test("are plain text with visible placeholders for a client that takes no snippets", async () => {
    const { items } = await typing(`${CHARTER}\n## |`, { capabilities: PULLING });
    for (const { textEdit, insertTextFormat } of items) {
      expect(insertTextFormat).toBe(1);
      expect(JSON.stringify(textEdit)).not.toContain("${");
    }
  });

  test("are not proposed within a sentence, nor in a text that is not governance", async () => {
    expect((await typing(`${CHARTER}\nWe |`)).labels).not.toContain("Appeals");
    expect((await typing(`${RECIPE}\n## |`)).labels).toEqual([]);
  });

  test("do not come by themselves on an empty line", async () => {
    expect((await typing(`${CHARTER}\n|`, { automatic: true, capabilities: FULL })).labels).toEqual([]);
  });
});
