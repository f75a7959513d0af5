import { describe, expect, test } from "vitest";
import { PLAIN } from "../harness/capabilities.js";
import { edited, openSet } from "../harness/set.js";
import { BYLAWS, CHARTER } from "./texts.js";

describe("renaming", () => {
  test("a body changes all documents of the set, and the links to its headings", async () => {
    const { rename, charter, bylaws } = await openSet();
    const edit = await rename("Technical Committee takes", "Standards Council");
    const here = edited(CHARTER, charter, edit);
    const there = edited(BYLAWS, bylaws, edit);
    expect(here).toContain('The **Standards\nCouncil** (the "TC")');
    expect(here).toContain("The Council decides by consensus");
    expect(here).toContain("[bylaws](bylaws.md#standards-council)");
    expect(there).toContain("[charter](charter.md#2-standards-council)");
    expect(`${here}${there}`).not.toMatch(/Technical|Committee/);
  });

  test("names the version of what is open, and none of what is not", async () => {
    const { rename, charter, bylaws } = await openSet();
    const edit = await rename("Technical Committee takes", "Standards Council");
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { uri: charter, version: 1 } },
      { textDocument: { uri: bylaws, version: null } },
    ]);
  });

  test("a term or a stakeholder group changes its definition and its uses", async () => {
    const { rename, charter, bylaws } = await openSet();
    const edit = await rename("Member may", "Partner");
    expect(edited(CHARTER, charter, edit)).toContain('"Partner" means');
    expect(edited(CHARTER, charter, edit)).toContain("Each Partner may speak. Partners vote.");
    expect(edited(BYLAWS, bylaws, edit)).toContain("Each Partner has one vote.");
    const groups = edited(CHARTER, charter, await rename("Port authorities", "Harbour masters"));
    expect(groups).toContain("- Harbour masters\n");
    expect(groups).toContain("Fishers and harbour masters have");
  });

  test("begins with the name as it stands, and nowhere else", async () => {
    const { prepareRename, client, charter } = await openSet();
    expect(await prepareRename("Committee decides")).toMatchObject({
      range: { start: client.rangeOf(charter, "Committee decides").start },
      placeholder: "Committee",
    });
    expect(await prepareRename("publishes")).toBeNull();
    expect(await prepareRename("section 2")).toBeNull();
  });

  test.each([
    ["General Assembly", "is the name of something else"],
    ["  ", "must hold a letter"],
    ["the *Board*", "plain text"],
  ])("to %j is refused with a reason", async (name, reason) => {
    const { rename } = await openSet();
    await expect(rename("Technical Committee takes", name)).rejects.toThrow(reason);
  });

  test("goes under `changes` where the client knows no versioned edits", async () => {
    const { rename, charter, bylaws } = await openSet(PLAIN);
    const edit = await rename("Technical Committee takes", "Standards Council");
    expect(Object.keys(edit?.changes ?? {})).toEqual([charter, bylaws]);
  });
});
