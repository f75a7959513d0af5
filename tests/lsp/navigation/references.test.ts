import { describe, expect, test } from "vitest";
import { DocumentHighlightKind, type Location } from "vscode-languageserver-protocol";
import { openSet } from "../harness/set.js";
import { BYLAWS, CHARTER } from "./texts.js";

const textAt = (text: string, { range }: Location): string => {
  const lines = text.split("\n");
  if (range.start.line !== range.end.line) return "(two lines)";
  return (lines[range.start.line] ?? "").slice(range.start.character, range.end.character);
};

describe("references", () => {
  test("to a body are found in all documents of the set, under all its names", async () => {
    const { references, charter, bylaws } = await openSet();
    const found = (await references("TC publishes")) ?? [];
    const here = found.filter(({ uri }) => uri === charter).map((each) => textAt(CHARTER, each));
    const there = found.filter(({ uri }) => uri === bylaws).map((each) => textAt(BYLAWS, each));
    expect(new Set(here)).toEqual(new Set(["(two lines)", "TC", "Committee", "Technical Committee"]));
    expect(there).toEqual(["Technical Committee", "Technical Committee", "Technical Committee"]);
  });

  test("are found from the other document as well, which the first one links to", async () => {
    const { client, bylaws, charter, connection } = await openSet();
    await client.open(bylaws, BYLAWS);
    const found = await connection.sendRequest<Location[]>("textDocument/references", {
      textDocument: { uri: bylaws },
      position: client.rangeOf(bylaws, "Technical Committee meets").start,
      context: { includeDeclaration: true },
    });
    expect(new Set(found.map(({ uri }) => uri))).toEqual(new Set([bylaws, charter]));
  });

  test("leave the definition out where it is not asked for", async () => {
    const { references } = await openSet();
    const [all, others] = [await references("Member may"), await references("Member may", false)];
    expect((all?.length ?? 0) - (others?.length ?? 0)).toBe(1);
  });

  test("to a section are the sentences that name it", async () => {
    const { references, client, charter } = await openSet();
    const found = await references("## 2. Technical");
    expect(found?.map(({ range }) => range.start)).toEqual([
      client.rangeOf(charter, "## 2. Technical").start,
      client.rangeOf(charter, "section 2").start,
    ]);
  });
});

test("a name lights up wherever its document writes it, the definition apart", async () => {
  const { highlights, client, charter } = await openSet();
  const found = (await highlights("Members vote")) ?? [];
  expect(found.map(({ range }) => range.start.line)).toEqual(
    ['"Member" means', "Each Member", "Members vote"].map((text) => client.rangeOf(charter, text).start.line),
  );
  expect(found.map(({ kind }) => kind)).toEqual([
    DocumentHighlightKind.Write,
    DocumentHighlightKind.Read,
    DocumentHighlightKind.Read,
  ]);
});
