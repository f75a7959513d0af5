import { describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { BYLAWS, CHARTER } from "../engine/others/texts.js";
import { PLAIN } from "./harness/capabilities.js";
import { type Client, connect } from "./harness/client.js";
import { createWorkspace } from "./harness/workspace.js";

const APPEALS = CHARTER.slice(CHARTER.indexOf("## Appeals"));
const asksForAppeals = (all: readonly Diagnostic[]) => all.some(({ code }) => code === "appeals");
/** Has the section on which the finding stands by itself, and not in the summary on the title. */
const HEADED = `${BYLAWS}\n## Decisions\n\nThe board decides by a majority of the votes cast.\n`;
const changed = (client: Client, uri: string, type = 2) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });

describe("a document of a set", () => {
  test("is answered by the others as they stand in the editor, unsaved", async () => {
    const { folder, uri } = createWorkspace({ "charter.md": CHARTER, "bylaws.md": HEADED });
    const client = await connect({ folder });
    await client.open(uri("bylaws.md"), HEADED);
    expect(asksForAppeals(await client.pull(uri("bylaws.md")))).toBe(false);
    await client.open(uri("charter.md"), CHARTER.replace(APPEALS, ""));
    expect(asksForAppeals(await client.pull(uri("bylaws.md")))).toBe(true);
    await client.close(uri("charter.md"));
    expect(asksForAppeals(await client.pull(uri("bylaws.md")))).toBe(false);
  });

  test("is checked again when another one is edited: the client is asked to ask", async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({ folder });
    await client.open(uri("charter.md"), CHARTER);
    await client.open(uri("bylaws.md"), HEADED);
    expect(asksForAppeals(await client.pull(uri("bylaws.md")))).toBe(false);
    const before = client.inbox.refreshes();
    await client.edit(uri("charter.md"), APPEALS, "");
    await client.inbox.until(() => client.inbox.refreshes() > before);
    expect(asksForAppeals(await client.pull(uri("bylaws.md")))).toBe(true);
  });

  test("is checked again for a client that cannot ask", async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({ folder, capabilities: PLAIN });
    await client.open(uri("charter.md"), CHARTER.replace(APPEALS, ""));
    await client.open(uri("bylaws.md"), HEADED);
    await client.inbox.pushed(uri("bylaws.md"), asksForAppeals);
    await client.edit(uri("charter.md"), "## Decisions", `${APPEALS}\n## Decisions`);
    await client.inbox.pushed(uri("bylaws.md"), (all) => all.length > 0 && !asksForAppeals(all));
  });

  test("is checked again when another one changed on the disk, and not when a stranger did", async () => {
    const { folder, uri, write } = createWorkspace({ "charter.md": CHARTER, "notes.md": "# Notes\n" });
    const client = await connect({ folder });
    await client.open(uri("bylaws.md"), HEADED);
    expect(asksForAppeals(await client.pull(uri("bylaws.md")))).toBe(false);
    write("notes.md", "# Other notes\n");
    await changed(client, uri("notes.md"));
    await client.pull(uri("bylaws.md"));
    expect(client.inbox.refreshes()).toBe(0);
    write("charter.md", CHARTER.replace(APPEALS, ""));
    await changed(client, uri("charter.md"));
    await client.inbox.until(() => client.inbox.refreshes() > 0);
    expect(asksForAppeals(await client.pull(uri("bylaws.md")))).toBe(true);
  });
});

test("the other place of a contradiction is given in the other document, at its lines", async () => {
  const policy = `---
charterlint: { kind: policy }
---

# Openness Policy

This policy belongs to the [charter](charter.md).

## Drafts

Drafts of recommendations are open for public comment for twenty-one days.
`;
  const charter = `${CHARTER}\n## Consultation\n\nDrafts of recommendations are open for public comment for thirty days.\n`;
  const { folder, uri } = createWorkspace({ "charter.md": charter });
  const client = await connect({ folder });
  await client.open(uri("policy.md"), policy);
  const conflict = (await client.pull(uri("policy.md"))).find(({ code }) => code === "period-conflict");
  const line = charter.split("\n").findIndex((each) => each.includes("thirty days."));
  expect(conflict?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line])).toEqual([
    [uri("charter.md"), line],
  ]);
});

test("a set in the configuration is read by a client that alone can read, with its globs", async () => {
  const FOLDER = "vscode-vfs://host/mill";
  const stored: Readonly<Record<string, string>> = {
    [`${FOLDER}/.charterlint.yaml`]: 'set: ["bylaws.md", "rules/*.md"]\n',
    [`${FOLDER}/rules/charter.md`]: CHARTER,
  };
  const listed: string[] = [];
  const client = await connect({
    folder: FOLDER,
    options: { files: true },
    prepare(connection) {
      connection.onRequest("charterlint/readText", ({ uri }: { uri: string }) => ({ text: stored[uri] ?? null }));
      connection.onRequest("charterlint/state", ({ uri }: { uri: string }) => ({
        state: uri in stored ? "file" : "missing",
      }));
      connection.onRequest("charterlint/list", ({ uri }: { uri: string }) => {
        listed.push(uri);
        return { entries: uri.endsWith("/rules") ? [{ name: "charter.md", type: "file" }] : [] };
      });
    },
  });
  await client.open(`${FOLDER}/bylaws.md`, HEADED.replace("(charter.md)", ""));
  expect(asksForAppeals(await client.pull(`${FOLDER}/bylaws.md`))).toBe(false);
  expect(listed).toEqual([`${FOLDER}/rules`]);
});
