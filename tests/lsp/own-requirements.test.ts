/** What a configuration builds on and brings along, in the editor. */
import { describe, expect, test } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { PULLING } from "./harness/capabilities.js";
import { type Client, connect } from "./harness/client.js";
import { CHARTER } from "./harness/texts.js";
import { createWorkspace } from "./harness/workspace.js";

const CONFIG = ".charterlint.yaml";
const OWN = `id: harbour/records
title: Keeping of records
levels: required
near: [transparency]
missing: does not say who keeps the records
answer: Name the officer who keeps them.
page: { looksFor: "An [officer](command:x) ![](https://example.org/x.png)" }
words: { en: { says: [keeps the records] } }
snippet: { en: { heading: Records, body: "\${1:[The clerk]} keeps the records.$0" } }
`;
const own = (diagnostics: readonly Diagnostic[]) => diagnostics.find(({ code }) => code === "harbour/records");
const changed = (client: Client, uri: string) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });

async function open(more: Readonly<Record<string, string>> = {}) {
  const workspace = createWorkspace({ [CONFIG]: "requirements: [records.yaml]\n", "records.yaml": OWN, ...more });
  const client = await connect({ folder: workspace.folder });
  const charter = workspace.uri("charter.md");
  await client.open(charter, CHARTER);
  return { ...workspace, client, charter };
}

describe("a requirement of one's own, in the editor", () => {
  test("is told with its own id, and drafted by a quick fix", async () => {
    const { client, charter } = await open();
    const diagnostic = own(await client.pull(charter));
    expect(diagnostic).toMatchObject({ severity: 1, source: "charterlint" });
    expect(diagnostic?.message).toContain("does not say who keeps the records");
    const range = diagnostic?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = (await client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: charter },
      range,
      context: { diagnostics: diagnostic ? [diagnostic] : [] },
    })) as readonly CodeAction[];
    expect(actions.map(({ title }) => title)).toContain('Insert a section "Records"');
  });

  test("shows its page without making links or pictures of it", async () => {
    const { client, charter } = await open();
    const start = own(await client.pull(charter))?.range.start ?? { line: 0, character: 0 };
    const hover = await client.hover(charter, start);
    const text = JSON.stringify(hover);
    expect(text).toContain("Keeping of records");
    expect(text).not.toMatch(/[^\\]\]\(command:|!\[\]\(https/);
  });

  test("is read again when its file changes", async () => {
    const { client, charter, uri, write } = await open();
    expect(own(await client.pull(charter))?.severity).toBe(1);
    write("records.yaml", OWN.replace("levels: required", "levels: advised"));
    await changed(client, uri("records.yaml"));
    await client.inbox.until(() => client.inbox.refreshes() > 0);
    expect(own(await client.pull(charter))?.severity).toBe(3);
  });

  test("does not make the client ask again when a YAML file changes that has nothing to do with it", async () => {
    const { client, charter, uri } = await open({ "other.yaml": "a: 1" });
    await client.pull(charter);
    await changed(client, uri("other.yaml"));
    await changed(client, uri("records.yaml"));
    await client.inbox.until(() => client.inbox.refreshes() > 0);
    expect(client.inbox.refreshes()).toBe(1);
  });
});

describe("a waiver in an open configuration file", () => {
  test("that is past its last day, or that its document does not need, is marked", async () => {
    const { folder, uri } = createWorkspace({});
    const client = await connect({ folder });
    const yaml = "waivers:\n  balance: { reason: x, until: 2000-01-01 }\n  purpose: { reason: x, files: charter.md }\n";
    await client.open(uri("charter.md"), CHARTER);
    await client.open(uri(CONFIG), yaml, "yaml");
    const told = (await client.pull(uri(CONFIG))).map(({ code, severity, range }) => [
      code,
      severity,
      range.start.line,
    ]);
    expect(told).toEqual([
      ["expired-waiver", 2, 1],
      ["unused-waiver", 3, 2],
    ]);
  });

  test("is told of in the file where it stands, be that not open", async () => {
    const { folder, uri } = createWorkspace({
      [CONFIG]: "extends: ./ours.yaml\n",
      "ours.yaml": "waivers: { purpose: { reason: x, files: charter.md }, x: y }\n",
    });
    const capabilities = { ...PULLING, textDocument: { diagnostic: { relatedDocumentSupport: true } } };
    const client = await connect({ folder, capabilities });
    await client.open(uri("charter.md"), CHARTER);
    const { relatedDocuments = {} } = await client.report(uri("charter.md"));
    const related = relatedDocuments[uri("ours.yaml")];
    const items = related && "items" in related ? related.items : [];
    expect(items.map(({ code }) => code)).toEqual(["configuration", "unused-waiver"]);
  });
});
