import { describe, expect, test } from "vitest";
import { PULLING } from "../harness/capabilities.js";
import { connect } from "../harness/client.js";
import { openSet } from "../harness/set.js";
import { RECIPE } from "../harness/texts.js";
import { BYLAWS } from "./texts.js";

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length - 1;

describe("going to the definition", () => {
  test("of a body leads to its own section, from its initials and its short form too", async () => {
    const { definition, client, charter } = await openSet();
    const { start } = client.rangeOf(charter, "Technical Committee\n\nThe");
    for (const name of ["Technical Committee takes", "TC publishes", "Committee decides"])
      expect(await definition(name)).toEqual([[charter, start]]);
  });

  test("of a term leads to its definition", async () => {
    const { definition, client, charter } = await openSet();
    expect(await definition("Member may")).toEqual([[charter, client.rangeOf(charter, 'Member" means').start]]);
  });

  test("of a term that another document of the set defines leads there", async () => {
    const { client, charter, bylaws, connection } = await openSet();
    await client.open(bylaws, BYLAWS);
    const { start } = client.rangeOf(bylaws, "Technical Committee meets");
    const answer = await connection.sendRequest("textDocument/definition", {
      textDocument: { uri: bylaws },
      position: client.rangeOf(bylaws, "General Assembly").start,
    });
    expect(start.line).toBeGreaterThan(0);
    expect(answer).toMatchObject([
      { targetUri: charter, targetSelectionRange: client.rangeOf(charter, "General Assembly") },
    ]);
  });

  test.each([
    ["a section by its number", "section 2", "## 2. Technical"],
    ["an annex", "Annex A and", "## Annex A"],
    ["an anchor", "[above]", "## 1. Definitions"],
  ])("of %s leads to its heading", async (_what, reference, heading) => {
    const { definition, client, charter } = await openSet();
    expect(await definition(reference)).toEqual([[charter, client.rangeOf(charter, heading).start]]);
  });

  test("of a file leads into it, to the place that the link names", async () => {
    const { definition, bylaws } = await openSet();
    const line = lineOf(BYLAWS, "## Technical Committee");
    expect(await definition("[bylaws]")).toEqual([[bylaws, { line, character: 0 }]]);
  });

  test("of a section that is not there leads nowhere", async () => {
    const { definition } = await openSet();
    expect(await definition("section 9")).toEqual([]);
  });

  test("leaves links to a client that follows them itself, and not sections", async () => {
    const { definition } = await openSet(undefined, { followsLinks: true });
    expect(await definition("[above]")).toEqual([]);
    expect(await definition("[bylaws]")).toEqual([]);
    expect(await definition("section 2")).toHaveLength(1);
  });

  test("is given as plain locations to a client that knows no links", async () => {
    const { definition, client, charter } = await openSet(PULLING);
    expect(await definition("Member may")).toEqual([[charter, client.rangeOf(charter, 'Member" means').start]]);
  });
});

test("in a text that is not governance nothing leads anywhere", async () => {
  const client = await connect();
  await client.open("untitled:soup.md", `${RECIPE}\nSee [above](#serving).\n`);
  const place = { textDocument: { uri: "untitled:soup.md" }, position: { line: 8, character: 6 } };
  for (const method of ["definition", "documentHighlight", "prepareRename"])
    expect((await client.connection.sendRequest(`textDocument/${method}`, place)) ?? []).toEqual([]);
  const document = { textDocument: { uri: "untitled:soup.md" } };
  for (const method of ["documentSymbol", "documentLink", "foldingRange"])
    expect(await client.connection.sendRequest(`textDocument/${method}`, document)).toEqual([]);
  expect(await client.connection.sendRequest("workspace/symbol", { query: "" })).toEqual([]);
});
