import { describe, expect, test } from "vitest";
import { typing } from "../harness/typing.js";
import { BYLAWS, CHARTER } from "../navigation/texts.js";

describe("names", () => {
  test("of bodies and terms that are defined are proposed after “the”", async () => {
    const { labels } = await typing(`${CHARTER}\nDecided by the |`);
    expect(labels).toEqual(expect.arrayContaining(["Technical Committee", "General Assembly", "Member", "Fishers"]));
    // It is named, and nowhere defined.
    expect(labels).not.toContain("Appeals Panel");
  });

  test("are proposed after a capital letter, and complete what was begun", async () => {
    const { labels, take } = await typing(`${CHARTER}\nAsk Technical Com|`);
    expect(labels).toEqual(["Technical Committee"]);
    expect(take("Technical Committee")).toBe("Ask Technical Committee");
  });

  test("are not proposed for small letters, but those of stakeholder groups are", async () => {
    expect((await typing(`${CHARTER}\nWe tech|`)).labels).toEqual([]);
    expect((await typing(`${CHARTER}\nWe ask port|`)).labels).toEqual(["Port authorities"]);
    expect((await typing(`${CHARTER}\n- |`)).labels).toEqual(["Fishers", "Port authorities", "Shipping companies"]);
  });

  test("of another document of the set are proposed with its name", async () => {
    const { items } = await typing(`${BYLAWS}\nDecided by the Mem|`, {
      name: "bylaws.md",
      files: { "charter.md": CHARTER },
    });
    expect(items).toMatchObject([{ label: "Member", detail: "defined term (charter.md)" }]);
  });

  test("say where they come from", async () => {
    const { items } = await typing(`${CHARTER}\nEach Memb|`);
    expect(items).toMatchObject([{ documentation: { value: expect.stringContaining("means any person admitted") } }]);
  });

  test("do not come by themselves after a blank", async () => {
    expect((await typing(`${CHARTER}\nDecided by the |`, { automatic: true })).labels).toEqual([]);
  });
});
