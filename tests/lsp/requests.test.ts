import { describe, expect, test } from "vitest";
import type { TextEdit } from "vscode-languageserver-protocol";
import { rulePage } from "../../server/src/engine/index.js";
import { type Client, connect } from "./harness/client.js";
import { CHARTER, RECIPE } from "./harness/texts.js";

const URI = "untitled:charter.md";
interface Missing {
  readonly linted: boolean;
  readonly reason?: string;
  readonly topics: readonly {
    readonly topic: string;
    readonly title: string;
    readonly severity: string;
    readonly message: string;
  }[];
}
interface Edits {
  readonly edits: readonly (TextEdit & { readonly snippet?: string })[];
}

async function openCharter(text = CHARTER): Promise<Client> {
  const client = await connect({ options: { status: true } });
  await client.open(URI, text);
  return client;
}
const ask = <R>(client: Client, method: string, params: object): Promise<R> =>
  client.connection.sendRequest(`charterlint/${method}`, params);
const apply = (client: Client, { edits }: Edits) => client.apply({ changes: { [URI]: [...edits] } });

describe("charterlint/missing", () => {
  test("lists what is missing, each with its title, severity and message", async () => {
    const { linted, topics } = await ask<Missing>(await openCharter(), "missing", { uri: URI });
    expect(linted).toBe(true);
    const appeals = topics.find(({ topic }) => topic === "appeals");
    expect(appeals).toMatchObject({
      title: expect.stringMatching(/\w/),
      severity: expect.stringMatching(/^(error|warning|info)$/),
      message: expect.stringMatching(/ /),
    });
    expect(topics.map(({ topic }) => topic)).not.toContain("purpose");
  });

  test("says why a document is left alone", async () => {
    expect(await ask(await openCharter(RECIPE), "missing", { uri: URI })).toEqual({
      linted: false,
      reason: "not-governance",
      topics: [],
    });
  });
});

describe("charterlint/insertEdit", () => {
  test("gives the edits that answer the chosen topics", async () => {
    const client = await openCharter();
    await apply(
      client,
      await ask<Edits>(client, "insertEdit", { uri: URI, version: 1, topics: ["appeals", "amendment"] }),
    );
    const topics = (await ask<Missing>(client, "missing", { uri: URI })).topics.map(({ topic }) => topic);
    expect(topics).not.toContain("appeals");
    expect(topics).not.toContain("amendment");
    expect(topics).toContain("conflict-of-interest");
  });

  test("gives snippets beside the plain text", async () => {
    const { edits } = await ask<Edits>(await openCharter(), "insertEdit", { uri: URI, topics: ["appeals"] });
    expect(edits[0]?.snippet).toContain("$" + "{1");
    expect(edits[0]?.newText).not.toContain("$" + "{1");
  });

  test("refuses another version than the newest", async () => {
    const client = await openCharter();
    await client.edit(URI, "coastal ", "");
    await expect(ask(client, "insertEdit", { uri: URI, version: 1, topics: ["appeals"] })).rejects.toThrow("changed");
  });

  test("names a mistyped topic with what would be right", async () => {
    await expect(ask(await openCharter(), "insertEdit", { uri: URI, topics: ["apeals"] })).rejects.toThrow(
      'did you mean "appeals"?',
    );
  });
});

describe("charterlint/waiveEdit", () => {
  test("writes a waiver with its reason, which may hold any text", async () => {
    const client = await openCharter();
    const reason = "The keepers said: \"we never vote\" # \\ '…'";
    await apply(client, await ask<Edits>(client, "waiveEdit", { uri: URI, rule: "threshold", reason }));
    const codes = (await client.pull(URI)).map(({ code }) => code);
    expect(codes).not.toContain("threshold");
    expect(codes).not.toContain("front-matter");
  });
});

describe("charterlint/kindEdit", () => {
  test("makes a document that was left alone a document of that kind, and back", async () => {
    const client = await openCharter(RECIPE);
    await apply(client, await ask<Edits>(client, "kindEdit", { uri: URI, kind: "policy" }));
    expect((await client.pull(URI)).length).toBeGreaterThan(0);
    expect(client.inbox.statuses.at(-1)).toMatchObject({ linted: true, kind: "policy" });
    await apply(client, await ask<Edits>(client, "kindEdit", { uri: URI, kind: "none" }));
    expect(await client.pull(URI)).toEqual([]);
    expect(client.inbox.statuses.at(-1)).toMatchObject({ linted: false, reason: "turned-off" });
  });
});

describe("charterlint/rules and charterlint/explain", () => {
  test("name every rule and give its page", async () => {
    const client = await openCharter();
    const rules = await ask<{ id: string; title: string }[]>(client, "rules", {});
    expect(rules.length).toBeGreaterThan(22);
    for (const { id } of rules) expect(await ask(client, "explain", { rule: id })).toEqual({ markdown: rulePage(id) });
  });

  test("name a mistyped rule with what would be right", async () => {
    await expect(ask(await openCharter(), "explain", { rule: "treshold" })).rejects.toThrow(
      'did you mean "threshold"?',
    );
  });
});

describe("charterlint/status", () => {
  test("counts the questions that the text answers", async () => {
    const client = await openCharter();
    await client.pull(URI);
    const [status] = client.inbox.statuses;
    const { topics } = await ask<Missing>(client, "missing", { uri: URI });
    expect(status).toMatchObject({ uri: URI, linted: true, kind: "charter", language: "en" });
    expect(status?.why.length).toBeGreaterThan(0);
    expect((status?.asked ?? 0) - (status?.met ?? 0)).toBe(topics.length);
  });

  test("is sent only to a client that wants it", async () => {
    const client = await connect();
    await client.open(URI, CHARTER);
    await client.pull(URI);
    await client.stop();
    expect(client.inbox.statuses).toEqual([]);
  });
});
