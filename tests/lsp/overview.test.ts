/** Coverage, lenses, reports and first drafts, over the protocol. */
import { describe, expect, test } from "vitest";
import { type CodeLens, CodeLensRequest } from "vscode-languageserver-protocol";
import type { CoverageResult, TopicCoverage } from "../../server/src/lsp/overview/protocol.js";
import { type Client, type ClientOptions, connect } from "./harness/client.js";
import { CHARTER, RECIPE } from "./harness/texts.js";
import { createWorkspace } from "./harness/workspace.js";

const URI = "untitled:charter.md";
const COMMANDS = ["charterlint.showReport", "charterlint.nextFinding"];

async function opened(text = CHARTER, options: ClientOptions = {}): Promise<Client> {
  const client = await connect(options);
  await client.open(URI, text);
  return client;
}

const ask = <R>(client: Client, method: string, params: object): Promise<R> =>
  client.connection.sendRequest(`charterlint/${method}`, params);
const coverage = (client: Client, uri = URI): Promise<CoverageResult> => ask(client, "coverage", { uri });
const lenses = (client: Client): Promise<CodeLens[] | null> =>
  client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } });
const topicOf = ({ topics }: CoverageResult, id: string): TopicCoverage | undefined =>
  topics.find(({ topic }) => topic === id);
const textAt = (text: string, { place }: TopicCoverage): string =>
  text
    .split("\n")
    .slice(place?.range.start.line, (place?.range.end.line ?? 0) + 1)
    .join("\n");

describe("charterlint/coverage", () => {
  test("lists the four attributes and the ten process principles, each with what is asked of the document", async () => {
    const { linted, kind, kindSource, principles, topics } = await coverage(await opened());
    expect({ linted, kind, kindSource }).toEqual({ linted: true, kind: "charter", kindSource: "text" });
    const ids = principles.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(["isoc:A", "isoc:B", "isoc:C", "isoc:D"]);
    expect(ids.slice(4)).toHaveLength(10);
    expect(ids.slice(4).every((id) => id.startsWith("netmundial:"))).toBe(true);
    const known = new Set<string>(topics.map(({ topic }) => topic));
    for (const each of principles) expect(each.topics.filter(({ topic }) => !known.has(topic))).toEqual([]);
    const decisions = principles.find(({ id }) => id === "isoc:C")?.topics.find(({ topic }) => topic === "purpose");
    expect(decisions?.labels).toEqual(["C1"]);
  });

  test("leads to the passage that answers", async () => {
    const purpose = topicOf(await coverage(await opened()), "purpose");
    expect(purpose).toMatchObject({ status: "met", insertable: false, place: { uri: URI } });
    expect(purpose && textAt(CHARTER, purpose)).toContain("exists to agree");
  });

  test("offers a draft of what is missing, with what would answer it", async () => {
    const appeals = topicOf(await coverage(await opened()), "appeals");
    expect(appeals).toMatchObject({ status: "missing", insertable: true, severity: "warning" });
    expect(appeals).not.toHaveProperty("place");
    expect(appeals?.detail).toMatch(/^State who may appeal/);
  });

  test("leads to what is to be filled in, where the draft is there already", async () => {
    const text = `${CHARTER}\n## Appeals\n\nAnyone may appeal to [name of the appeals body] within thirty days.\n`;
    const appeals = topicOf(await coverage(await opened(text)), "appeals");
    expect(appeals).toMatchObject({ status: "missing", insertable: false });
    expect(appeals && textAt(text, appeals)).toContain("[name of the appeals body]");
  });

  test("tells why something is waived", async () => {
    const reason = "The coast guard hears appeals.";
    const text = `---\ncharterlint:\n  waive:\n    appeals: "${reason}"\n---\n\n${CHARTER}`;
    expect(topicOf(await coverage(await opened(text)), "appeals")).toMatchObject({ status: "waived", detail: reason });
  });

  test("leads into another document of the set that answers", async () => {
    const answer =
      "# Code of conduct\n\n## Conduct\n\nAll treat each other with respect. Harassment is not tolerated.\n";
    const { folder, uri } = createWorkspace({ "conduct.md": answer });
    const client = await connect({ folder });
    const text = `${CHARTER}\n## Conduct\n\nAll members follow the [code of conduct](conduct.md).\n`;
    await client.open(uri("charter.md"), text);
    const conduct = topicOf(await coverage(client, uri("charter.md")), "conduct");
    expect(["met", "pointer"]).toContain(conduct?.status);
    expect([uri("charter.md"), uri("conduct.md")]).toContain(conduct?.place?.uri);
  });

  test("is empty for what is not governance, with the reason", async () => {
    expect(await coverage(await opened(RECIPE))).toMatchObject({
      linted: false,
      reason: "not-governance",
      principles: [],
      topics: [],
    });
  });

  test("has its titles in the language of the editor", async () => {
    const { topics, principles } = await coverage(await opened(CHARTER, { locale: "de" }));
    expect(topics.find(({ topic }) => topic === "appeals")?.title).toBe("Einspruch und Abhilfe");
    expect(principles[0]?.title).toBe("Offenheit für alle und Transparenz");
  });
});

describe("lenses on the title", () => {
  test("count answers and findings, for a client that has the commands behind them", async () => {
    const client = await opened(CHARTER, { options: { commands: COMMANDS } });
    expect(client.initialized.capabilities.codeLensProvider).toBeDefined();
    const [answered, open] = (await lenses(client)) ?? [];
    const result = await coverage(client);
    const met = result.topics.filter(({ status }) => status === "met" || status === "pointer").length;
    expect(answered?.command).toEqual({
      title: `${met} of ${result.topics.length} questions answered`,
      command: "charterlint.showReport",
      arguments: [URI],
    });
    expect(answered?.range.start.line).toBe(0);
    const findings = await client.pull(URI);
    expect(open?.command).toMatchObject({ title: `${findings.length} to look at`, command: "charterlint.nextFinding" });
  });

  test("are not there for what is not governance, nor for a client without the commands", async () => {
    expect(await lenses(await opened(RECIPE, { options: { commands: COMMANDS } }))).toEqual([]);
    expect((await connect()).initialized.capabilities.codeLensProvider).toBeUndefined();
  });

  test("speak the language of the editor", async () => {
    const client = await opened(CHARTER, { options: { commands: COMMANDS }, locale: "de" });
    expect((await lenses(client))?.[0]?.command?.title).toMatch(/^\d+ von \d+ Fragen beantwortet$/);
  });
});

describe("charterlint/report", () => {
  test("is a page that loads and runs nothing", async () => {
    const { text } = await ask<{ text: string }>(await opened(), "report", { uri: URI, format: "html" });
    expect(text).toMatch(/^<!DOCTYPE html>/);
    expect(text).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
    expect(text).not.toMatch(/<script|<img|\son\w+=/i);
    expect(text).toContain("exists to agree on common practices");
  });

  test("is Markdown, too, and in the language of the editor", async () => {
    const client = await opened(CHARTER, { locale: "de" });
    const { text } = await ask<{ text: string }>(client, "report", { uri: URI, format: "markdown" });
    expect(text).toContain("Fragen beantwortet");
    const page = await ask<{ text: string }>(client, "report", { uri: URI, format: "html" });
    expect(page.text).toContain('<html lang="de">');
  });

  test("is nothing else", async () => {
    await expect(ask(await opened(), "report", { uri: URI, format: "pdf" })).rejects.toThrow('no report as "pdf"');
    await expect(ask(await opened(), "report", { uri: "untitled:other.md", format: "html" })).rejects.toThrow(
      "other.md",
    );
  });
});

describe("charterlint/draft", () => {
  const answers = { subject: "forum", name: "the Harbour Forum", groups: ["users"], way: "vote" };

  test("is a whole document with tab stops", async () => {
    const { snippet } = await ask<{ snippet: string }>(await connect(), "draft", answers);
    expect(snippet).toContain("# Charter of the Harbour Forum\n");
    expect(snippet).toMatch(/\$\{1:\[/);
  });

  test("says what is wrong with the answers", async () => {
    const client = await connect();
    await expect(ask(client, "draft", { ...answers, subject: "kingdom" })).rejects.toThrow('no subject "kingdom"');
    await expect(ask(client, "draft", { ...answers, groups: ["wizards"] })).rejects.toThrow('no group "wizards"');
    await expect(ask(client, "draft", {})).rejects.toThrow('no subject "undefined"');
  });
});
