import { describe, expect, test } from "vitest";
import { type ClientCapabilities, DefinitionRequest, type LocationLink } from "vscode-languageserver-protocol";
import { FULL, PLAIN } from "./harness/capabilities.js";
import { connect } from "./harness/client.js";
import { createWorkspace } from "./harness/workspace.js";

const encodings = (...positionEncodings: string[]): ClientCapabilities => ({ ...FULL, general: { positionEncodings } });
/** A character of two, of three and of four bytes stand before what is looked for. */
const TEXT = `# Charter of the Café Network

## Purpose

The purpose of the network is to agree on common practices.

## Council

“Ünïon” 🏛 Council: the Council consists of nine members elected by the network. See [é](missing.md).

## Decisions

“🏛” The Council decides by consensus.
`;
const bytes = (text: string): number => new TextEncoder().encode(text).length;
const linesOf = (text: string): string[] => text.split("\n");

describe("a client", () => {
  test.each([
    ["prefers UTF-8", ["utf-8", "utf-16"], "utf-8"],
    ["prefers UTF-16", ["utf-16", "utf-8"], "utf-16"],
    ["knows others too", ["utf-32", "utf-8"], "utf-8"],
  ])("that %s gets it", async (_what, offered, expected) => {
    const { initialized } = await connect({ capabilities: encodings(...offered) });
    expect(initialized.capabilities.positionEncoding).toBe(expected);
  });

  test("that says nothing gets UTF-16", async () => {
    expect((await connect()).initialized.capabilities.positionEncoding).toBe("utf-16");
  });
});

describe("in UTF-8", () => {
  const open = async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({ folder, capabilities: encodings("utf-8") });
    await client.open(uri("charter.md"), TEXT);
    return { client, uri: uri("charter.md") };
  };

  test("diagnostics stand where bytes are counted", async () => {
    const { client, uri } = await open();
    const found = (await client.pull(uri)).find(({ code }) => code === "broken-reference");
    const line = linesOf(TEXT).findIndex((each) => each.includes("missing.md"));
    const before = linesOf(TEXT)[line]?.split("[é]")[0] ?? "";
    expect(found?.range).toEqual({
      start: { line, character: bytes(before) },
      end: { line, character: bytes(`${before}[é](missing.md)`) },
    });
  });

  test("places that are asked about and answered are counted so as well", async () => {
    const { client, uri } = await open();
    const line = linesOf(TEXT).findIndex((each) => each.includes("decides by"));
    const answer = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: { line, character: bytes("“🏛” The C") },
    });
    const [link] = answer as LocationLink[];
    const definition = linesOf(TEXT).indexOf("## Council");
    expect(link?.originSelectionRange?.start).toEqual({ line, character: bytes("“🏛” The ") });
    expect(link?.targetSelectionRange.start.line).toBe(definition);
    expect((link?.targetSelectionRange.end.character ?? 0) - (link?.targetSelectionRange.start.character ?? 0)).toBe(7);
  });

  test("changes are applied where they were made", async () => {
    const { client, uri } = await open();
    const line = linesOf(TEXT).findIndex((each) => each.includes("missing.md"));
    const before = linesOf(TEXT)[line]?.split("missing")[0] ?? "";
    const at = (character: number) => ({ line, character });
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: at(0), end: at(bytes("“Ünïon” 🏛")) }, text: "Ö" },
        {
          // Of the line as the first change left it.
          range: {
            start: at(bytes(`Ö${before.slice("“Ünïon” 🏛".length)}`)),
            end: at(bytes(`Ö${before.slice("“Ünïon” 🏛".length)}missing`)),
          },
          text: "gone",
        },
      ],
    });
    const found = (await client.pull(uri)).find(({ code }) => code === "broken-reference");
    expect(found?.message).toContain("gone.md");
    const start = bytes("Ö Council: the Council consists of nine members elected by the network. See ");
    expect(found?.range.start).toEqual(at(start));
  });

  test("faults of a configuration file, open or not, are counted so as well", async () => {
    const configuration = "rules: { /* é */ appeals: sometimes }\n".replace("/* é */ ", "").replace("rules", '"rules"');
    const text = `kinds: { "é🏛.md": charter, "b.md": nonsense }\n${configuration}`;
    const { folder, uri } = createWorkspace({ ".charterlint.yaml": text });
    const general = { positionEncodings: ["utf-8"] };
    const client = await connect({ folder, capabilities: { ...PLAIN, general } });
    await client.open(uri("charter.md"), TEXT);
    const place = { line: 0, character: bytes('kinds: { "é🏛.md": charter, "b.md": ') };
    const closed = await client.inbox.pushed(uri(".charterlint.yaml"), (all) => all.length > 0);
    expect(closed.map(({ range }) => range.start)).toContainEqual(place);
    await client.open(uri(".charterlint.yaml"), `# open\n${text}`, "yaml");
    const open = await client.inbox.pushed(uri(".charterlint.yaml"), (all) =>
      all.some(({ range }) => range.start.line > 1),
    );
    expect(open.map(({ range }) => range.start)).toContainEqual({ ...place, line: 1 });
  });
});
