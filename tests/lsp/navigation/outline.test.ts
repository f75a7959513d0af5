import { describe, expect, test } from "vitest";
import {
  type DocumentLink,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeKind,
  FoldingRangeRequest,
  type SymbolInformation,
  SymbolKind,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol";
import { requirement } from "../../../server/src/engine/catalogue/lookup.js";
import { PULLING } from "../harness/capabilities.js";
import { connect } from "../harness/client.js";
import { openSet } from "../harness/set.js";
import { CHARTER } from "./texts.js";

describe("document symbols", () => {
  test("are the sections in their order, each with the requirements that it answers", async () => {
    const { connection, charter } = await openSet();
    const answer = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: charter } });
    const [title, ...others] = answer as DocumentSymbol[];
    expect(others).toEqual([]);
    expect(title?.name).toBe("Charter of the Harbour Network");
    const sections = title?.children ?? [];
    expect(sections.map(({ name }) => name)).toEqual(
      [...CHARTER.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
    );
    const detail = (name: string) => sections.find((each) => each.name === name)?.detail;
    expect(detail("3. Stakeholders")).toContain(requirement("stakeholders").title);
    expect(detail("4. Decisions")).toContain(requirement("decision-procedure").title);
    expect(detail("1. Definitions")).toBeUndefined();
  });

  test("are a flat list for a client that knows no tree", async () => {
    const { connection, charter } = await openSet(PULLING);
    const answer = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: charter } });
    const all = answer as SymbolInformation[];
    expect(all.map(({ containerName }) => containerName)).toEqual([
      undefined,
      ...Array.from({ length: all.length - 1 }, () => "Charter of the Harbour Network"),
    ]);
  });
});

describe("workspace symbols", () => {
  test("are sections and bodies of open documents and their sets", async () => {
    const { connection } = await openSet();
    const found = (await connection.sendRequest(WorkspaceSymbolRequest.type, { query: "tech com" })) ?? [];
    expect(found.map(({ name, kind, containerName }) => [name, kind, containerName])).toEqual([
      ["2. Technical Committee", SymbolKind.String, "charter.md"],
      ["Technical Committee", SymbolKind.Class, "charter.md"],
      ["Technical Committee", SymbolKind.String, "bylaws.md"],
      ["Technical Committee", SymbolKind.Class, "bylaws.md"],
    ]);
  });
});

describe("document links", () => {
  const linked = async (options?: unknown): Promise<[string, string | undefined][]> => {
    const { connection, charter } = await openSet(undefined, options);
    const answer = await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: charter } });
    const lines = CHARTER.split("\n");
    return (answer ?? []).map(({ range, target }: DocumentLink) => [
      (lines[range.start.line] ?? "").slice(range.start.character, range.end.character),
      target?.replace(/^.*\//, ""),
    ]);
  };
  const line = (text: string) => `charter.md#L${CHARTER.slice(0, CHARTER.indexOf(text)).split("\n").length}`;

  test("lead to sections, annexes, anchors and files; a broken one is none", async () => {
    expect(await linked()).toEqual([
      ["[bylaws](bylaws.md#technical-committee)", "bylaws.md#technical-committee"],
      ["section 3", line("## 3.")],
      ["section 2", line("## 2.")],
      ["Annex A", line("## Annex A")],
      ["[above](#1-definitions)", line("## 1.")],
    ]);
  });

  test("of Markdown are left to a client that follows them itself", async () => {
    expect((await linked({ followsLinks: true })).map(([text]) => text)).toEqual(["section 3", "section 2", "Annex A"]);
  });

  test("lead from the front matter to the rules that a document inherits", async () => {
    const client = await connect();
    const text = "---\ncharterlint:\n  kind: policy\n  inherits: https://parent.example/bylaws\n---\n\n# Policy\n";
    await client.open("untitled:policy.md", text);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: "untitled:policy.md" },
    });
    expect(links).toMatchObject([
      { target: "https://parent.example/bylaws", range: { start: { line: 3, character: 12 } } },
    ]);
  });
});

test("sections, lists, tables and the front matter fold", async () => {
  const text = `---
charterlint: { kind: charter, lang: en }
---

# Charter

## Members

- one
  - a
  - b
- two

Text.

| a | b |
| - | - |
| 1 | 2 |

## Decisions

By consensus.
`;
  const client = await connect();
  await client.open("untitled:charter.md", text);
  const folds = await client.connection.sendRequest(FoldingRangeRequest.type, {
    textDocument: { uri: "untitled:charter.md" },
  });
  const shown = (folds ?? []).map(({ startLine, endLine, kind }: FoldingRange) => [startLine, endLine, kind]);
  const region = FoldingRangeKind.Region;
  expect(shown.toSorted((a, b) => Number(a[0]) - Number(b[0]) || Number(b[1]) - Number(a[1]))).toEqual([
    [0, 2, region],
    [4, 21, region],
    [6, 17, region],
    [8, 11, undefined],
    [8, 10, undefined],
    [15, 17, undefined],
    [19, 21, region],
  ]);
});
