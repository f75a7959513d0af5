import { describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { PLAIN, PULLING } from "./harness/capabilities.js";
import { type Client, connect } from "./harness/client.js";
import { CHARTER } from "./harness/texts.js";
import { createWorkspace } from "./harness/workspace.js";

const CONFIG = ".charterlint.yaml";
const levels = (text: string) => `rules:\n${text}\n`;
const severity = (diagnostics: readonly Diagnostic[], code: string) =>
  diagnostics.find((each) => each.code === code)?.severity;
const changed = (client: Client, uri: string, type = 2) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });

describe("a configuration file", () => {
  test("sets the levels of rules", async () => {
    const { folder, uri } = createWorkspace({ [CONFIG]: levels("  threshold: info") });
    const client = await connect({ folder });
    await client.open(uri("charter.md"), CHARTER);
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBe(3);
  });

  test("above the folder that is open counts as for the command, up to the one with .git", async () => {
    const { uri } = createWorkspace({
      [CONFIG]: levels("  threshold: info"),
      "outer/.git/HEAD": "",
      [`outer/${CONFIG}`]: levels("  appeals: info"),
      "outer/inner/notes.md": "",
    });
    const client = await connect({ folder: uri("outer/inner") });
    await client.open(uri("outer/inner/charter.md"), CHARTER);
    const found = await client.pull(uri("outer/inner/charter.md"));
    expect(severity(found, "appeals")).toBe(3);
    expect(severity(found, "threshold")).not.toBe(3);
  });

  test("that changes is read again, and the client is asked to ask again", async () => {
    const { folder, uri, write } = createWorkspace({ [CONFIG]: levels("  threshold: info") });
    const client = await connect({ folder });
    await client.inbox.until(() => client.inbox.registrations.length > 1);
    const watched = client.inbox.registrations.find(({ method }) => method === "workspace/didChangeWatchedFiles");
    expect(JSON.stringify(watched?.registerOptions)).toContain("{.charterlint,*}.{yaml,yml}");
    await client.open(uri("charter.md"), CHARTER);
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBe(3);
    write(CONFIG, levels("  threshold: error"));
    await changed(client, uri(CONFIG));
    await client.inbox.until(() => client.inbox.refreshes() > 0);
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBe(1);
  });

  test("that changes makes the server send diagnostics anew to a client that cannot ask", async () => {
    const { folder, uri, write } = createWorkspace({ [CONFIG]: levels("  threshold: info") });
    const client = await connect({ folder, capabilities: PLAIN });
    await client.open(uri("charter.md"), CHARTER);
    await client.inbox.pushed(uri("charter.md"), (all) => severity(all, "threshold") === 3);
    write(CONFIG, levels("  threshold: error"));
    await changed(client, uri(CONFIG));
    expect(
      severity(await client.inbox.pushed(uri("charter.md"), (all) => severity(all, "threshold") === 1), "threshold"),
    ).toBe(1);
  });

  test("that is open counts as it stands in the editor, unsaved", async () => {
    const { folder, uri } = createWorkspace({ [CONFIG]: levels("  threshold: info") });
    const client = await connect({ folder });
    await client.open(uri("charter.md"), CHARTER);
    await client.open(uri(CONFIG), levels("  threshold: info"), "yaml");
    await client.edit(uri(CONFIG), "info", "error");
    await client.inbox.until(() => client.inbox.refreshes() > 0);
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBe(1);
    await client.close(uri(CONFIG));
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBe(3);
  });
});

describe("a fault in a configuration file", () => {
  const BAD = levels("  threshhold: error");

  test("is told in that file, at its place, with what would be right", async () => {
    const { folder, uri } = createWorkspace({ [CONFIG]: BAD });
    const client = await connect({ folder });
    await client.open(uri(CONFIG), BAD, "yaml");
    const [problem, ...more] = await client.pull(uri(CONFIG));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      severity: 1,
      source: "charterlint",
      message: expect.stringContaining("threshold"),
    });
    expect(problem?.range).toEqual(client.rangeOf(uri(CONFIG), "threshhold"));
    await client.edit(uri(CONFIG), "threshhold", "threshold");
    expect(await client.pull(uri(CONFIG))).toEqual([]);
  });

  test("is sent for the closed file too, and taken back when it is mended", async () => {
    const { folder, uri, write } = createWorkspace({ [CONFIG]: BAD });
    const client = await connect({ folder, capabilities: PLAIN });
    await client.open(uri("charter.md"), CHARTER);
    expect(await client.inbox.pushed(uri(CONFIG), (all) => all.length > 0)).toHaveLength(1);
    write(CONFIG, levels("  threshold: error"));
    await changed(client, uri(CONFIG));
    expect(await client.inbox.pushed(uri(CONFIG), (all) => all.length === 0)).toEqual([]);
  });

  test("comes with the document's report where the client takes reports of related documents", async () => {
    const { folder, uri } = createWorkspace({ [CONFIG]: BAD });
    const client = await connect({
      folder,
      capabilities: { ...PULLING, textDocument: { diagnostic: { relatedDocumentSupport: true } } },
    });
    await client.open(uri("charter.md"), CHARTER);
    const report = await client.report(uri("charter.md"));
    expect(report.relatedDocuments?.[uri(CONFIG)]).toMatchObject({ kind: "full", items: [{ severity: 1 }] });
  });

  test("is else said once in a message", async () => {
    const { folder, uri } = createWorkspace({ [CONFIG]: BAD });
    const client = await connect({ folder });
    await client.open(uri("charter.md"), CHARTER);
    await client.pull(uri("charter.md"));
    await client.edit(uri("charter.md"), "coastal ", "");
    await client.pull(uri("charter.md"));
    expect(client.inbox.shown).toEqual([expect.stringMatching(/\.charterlint\.yaml:2:3: .*threshold/s)]);
  });
});

describe("the client's settings", () => {
  test("are asked for each document, and set the levels of rules", async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({ folder, settings: () => ({ rules: { threshold: "info" } }) });
    await client.open(uri("charter.md"), CHARTER);
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBe(3);
    expect(client.inbox.scopes).toEqual([uri("charter.md")]);
  });

  test("that turn Charterlint off silence it, until they turn it on", async () => {
    const { folder, uri } = createWorkspace();
    let enable = false;
    const client = await connect({ folder, options: { status: true }, settings: () => ({ enable }) });
    await client.open(uri("charter.md"), CHARTER);
    expect(await client.pull(uri("charter.md"))).toEqual([]);
    expect(client.inbox.statuses.at(-1)).toMatchObject({ linted: false, reason: "turned-off" });
    enable = true;
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.inbox.until(() => client.inbox.refreshes() > 0);
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBeDefined();
  });

  test("come with initialize, and with their changes, from a client that cannot be asked", async () => {
    const client = await connect({ capabilities: PLAIN, options: { settings: { rules: { threshold: "info" } } } });
    const uri = "untitled:charter.md";
    await client.open(uri, CHARTER);
    await client.inbox.pushed(uri, (all) => severity(all, "threshold") === 3);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { charterlint: { rules: { threshold: "error" } } },
    });
    expect(severity(await client.inbox.pushed(uri, (all) => severity(all, "threshold") === 1), "threshold")).toBe(1);
  });

  test("that are wrong are named with what would be right, and the others hold", async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({
      folder,
      settings: () => ({ enable: "yes", rules: { threshhold: "error", appeals: "fatal", threshold: "info" } }),
    });
    await client.open(uri("charter.md"), CHARTER);
    expect(severity(await client.pull(uri("charter.md")), "threshold")).toBe(3);
    expect(client.inbox.logs).toEqual([
      expect.stringContaining("must be true or false"),
      expect.stringContaining('did you mean "threshold"'),
      expect.stringContaining("off, info, warning, error"),
    ]);
  });
});

describe("links", () => {
  const linking = `${CHARTER}\n## Appeals\n\nAppeals are heard as the [appeals procedure](appeals.md) says.\n`;

  test("to a file that is not there are found, and no longer when it comes", async () => {
    const { folder, uri, write } = createWorkspace();
    const client = await connect({ folder });
    await client.open(uri("charter.md"), linking);
    const codes = async () => (await client.pull(uri("charter.md"))).map(({ code }) => code);
    expect(await codes()).toContain("broken-reference");
    write("appeals.md", "# Appeals\n");
    await changed(client, uri("appeals.md"), 1);
    await client.inbox.until(() => client.inbox.refreshes() > 0);
    expect(await codes()).not.toContain("broken-reference");
  });

  test("from a text that is not stored anywhere are not judged", async () => {
    const client = await connect();
    await client.open("untitled:charter.md", linking);
    expect((await client.pull("untitled:charter.md")).map(({ code }) => code)).not.toContain("broken-reference");
  });
});
