import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
} from "vscode-languageserver-protocol";
import { connect } from "./harness/client.js";
import { CHARTER } from "./harness/texts.js";

const URI = "untitled:charter.md";
const textDocument = { uri: URI };
const start = { line: 0, character: 0 };

describe("work", () => {
  test("is done once for a version, whoever asks", async () => {
    const client = await connect({ options: { status: true } });
    await client.open(URI, CHARTER);
    const range = { start, end: start };
    await Promise.all([
      client.report(URI),
      client.report(URI),
      client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
      client.connection.sendRequest(HoverRequest.type, { textDocument, position: start }),
    ]);
    await client.report(URI);
    expect(client.inbox.statuses).toHaveLength(1);
  });

  test("is not done for a request that is cancelled, nor for a text that is already old", async () => {
    const client = await connect({ options: { status: true } });
    await client.open(URI, CHARTER);
    const requests = [];
    for (let key = 0; key < 20; key++) {
      const source = new CancellationTokenSource();
      await client.edit(URI, "coastal", "acoastal");
      requests.push(client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }, source.token));
      source.cancel();
    }
    const answers = await Promise.allSettled(requests);
    expect(answers.map((each) => (each.status === "rejected" ? each.reason.code : "answered"))).toEqual(
      Array(20).fill(-32800),
    );
    expect((await client.pull(URI)).length).toBeGreaterThan(0);
    expect(client.inbox.statuses).toHaveLength(1);
  });
});

describe("bad input", () => {
  const texts: Readonly<Record<string, string>> = {
    "an empty text": "",
    "a binary": "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\u0001\ufffd\ufffd".repeat(50),
    "a lone surrogate and odd line ends": "# Charter\u2028\ud800 of\r the\n\r forum \u0085\ufeff\n",
    "front matter that is not YAML": `---\ncharterlint: { kind: [\n---\n\n${CHARTER}`,
    "front matter with a bomb of aliases": `---\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]\n---\n\n${CHARTER}`,
    "front matter with __proto__": `---\n__proto__: { kind: none }\ncharterlint: { __proto__: { kind: none } }\n---\n\n${CHARTER}`,
    "an unclosed fence": `${CHARTER}\n\`\`\`\n## Appeals\n`,
    "a text without line ends": "charter ".repeat(20_000),
  };
  test.each(Object.entries(texts))("%s does not end the server, and is answered", async (_, text) => {
    const client = await connect();
    await client.open(URI, text);
    const report = await client.report(URI);
    expect(report.kind).toBe("full");
    await client.actions(URI, { start, end: { line: 3, character: 0 } });
    await client.hover(URI, { line: 1_000_000, character: 1_000_000 });
    expect(client.inbox.logs).toEqual([]);
    expect(await client.stop()).toBe(0);
  });

  test("front matter that is not YAML is a finding there", async () => {
    const client = await connect();
    await client.open(URI, texts["front matter that is not YAML"] ?? "");
    const found = (await client.pull(URI)).find(({ code }) => code === "front-matter");
    expect(found?.range.start.line).toBeLessThan(3);
  });

  test("a text of 10 MB is answered", async () => {
    const client = await connect();
    const paragraph =
      "The forum meets in the harbour office, where the members talk about lamps, fog horns and the paint of towers.\n\n";
    await client.open(URI, CHARTER + paragraph.repeat(Math.ceil(10_000_000 / paragraph.length)));
    expect((await client.pull(URI)).map(({ code }) => code)).toContain("threshold");
    expect(await client.stop()).toBe(0);
  }, 120_000);

  test.each(["nonsense", "file://", "http://[", "untitled:%ff%", ""])(
    "the URI %j does not end the server",
    async (uri) => {
      const client = await connect();
      await client.open(uri, CHARTER);
      await client.report(uri);
      expect(await client.stop()).toBe(0);
    },
  );
});

describe("requests", () => {
  test("that are not known are refused, and the server goes on", async () => {
    const client = await connect();
    await expect(client.connection.sendRequest("charterlint/unheardOf", {})).rejects.toMatchObject({ code: -32601 });
    await expect(client.connection.sendRequest("charterlint/missing", { uri: 7 })).rejects.toMatchObject({
      code: -32602,
    });
    await expect(client.connection.sendRequest("charterlint/waiveEdit", [])).rejects.toMatchObject({ code: -32602 });
    await expect(client.connection.sendRequest("charterlint/missing", { uri: "untitled:closed.md" })).rejects.toThrow(
      "no open Markdown document",
    );
    await client.open(URI, CHARTER);
    expect((await client.pull(URI)).length).toBeGreaterThan(0);
  });

  test("for a document that is not open are answered with nothing", async () => {
    const client = await connect();
    expect(await client.pull(URI)).toEqual([]);
    expect(await client.actions(URI, { start, end: start })).toEqual([]);
    expect(await client.hover(URI, start)).toBeNull();
  });
});
