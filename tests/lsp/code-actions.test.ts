import { describe, expect, test } from "vitest";
import type { CodeAction, Diagnostic, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { PLAIN, PULLING, SNIPPETS } from "./harness/capabilities.js";
import { type Client, type ClientOptions, connect } from "./harness/client.js";
import { CHARTER } from "./harness/texts.js";

const URI = "untitled:charter.md";

async function openCharter(options: ClientOptions = {}, text = CHARTER): Promise<Client> {
  const client = await connect(options);
  await client.open(URI, text);
  return client;
}

const finding = async (client: Client, code: string): Promise<Diagnostic> => {
  const found = (await client.pull(URI)).find((each) => each.code === code);
  if (!found) throw new Error(`there is no finding ${code}`);
  return found;
};

const missing = async (client: Client): Promise<string[]> => {
  const answer = (await client.connection.sendRequest("charterlint/missing", { uri: URI })) as {
    topics: { topic: string }[];
  };
  return answer.topics.map(({ topic }) => topic);
};

const insertingAll = (actions: readonly CodeAction[]) =>
  actions.find(({ isPreferred, title }) => isPreferred && title.startsWith("Insert all"));

const inserting = (actions: readonly CodeAction[], code: string) =>
  actions.find(
    ({ kind, title, diagnostics }) =>
      kind === "quickfix" && title.startsWith("Insert a section") && diagnostics?.some((each) => each.code === code),
  );

const editsOf = (edit: WorkspaceEdit | undefined) =>
  (edit?.documentChanges as TextDocumentEdit[] | undefined)?.flatMap(({ edits }) => edits) ?? [];

describe("a quick fix", () => {
  test("makes a document without the finding that it is for", async () => {
    const client = await openCharter();
    const { range } = await finding(client, "threshold");
    const action = inserting(await client.actions(URI, range), "threshold");
    await client.apply(action?.edit);
    expect(client.text(URI)).not.toBe(CHARTER);
    expect(client.text(URI)).toContain("## Decision making");
    expect(await missing(client)).not.toContain("threshold");
  });

  test("is offered for the findings in the range only", async () => {
    const client = await openCharter();
    const purpose = client.rangeOf(URI, "## Purpose");
    const rules = (await client.actions(URI, purpose)).flatMap(({ diagnostics = [] }) =>
      diagnostics.map(({ code }) => code),
    );
    expect(rules).not.toContain("threshold");
    const nowhere = client.rangeOf(URI, "for the upkeep");
    expect(await client.actions(URI, nowhere)).toEqual([]);
  });

  test("is an edit of the version that it was made for", async () => {
    const client = await openCharter();
    await client.edit(URI, "coastal towns", "towns");
    const action = inserting(await client.actions(URI, (await finding(client, "threshold")).range), "threshold");
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 2 } }]);
  });

  test("is plain text with visible placeholders where the client does not take snippets", async () => {
    const client = await openCharter({ capabilities: PULLING });
    const action = inserting(await client.actions(URI, (await finding(client, "threshold")).range), "threshold");
    const edits = editsOf(action?.edit);
    expect(edits.length).toBeGreaterThan(0);
    for (const edit of edits) expect(edit).toHaveProperty("newText");
    expect(JSON.stringify(edits)).not.toContain("$" + "{1");
    expect(JSON.stringify(edits)).toMatch(/\[[a-z]/);
  });

  test("has tab stops where the client takes snippets, and shows the same text", async () => {
    const plain = await openCharter({ capabilities: PULLING });
    await plain.apply(
      inserting(await plain.actions(URI, (await finding(plain, "threshold")).range), "threshold")?.edit,
    );
    const client = await openCharter({ capabilities: SNIPPETS });
    const offered = inserting(await client.actions(URI, (await finding(client, "threshold")).range), "threshold");
    const action = offered && (await client.resolve(offered));
    expect(editsOf(action?.edit)).toMatchObject([
      { snippet: { kind: "snippet", value: expect.stringContaining("$" + "{1") } },
    ]);
    await client.apply(action?.edit);
    expect(client.text(URI)).toBe(plain.text(URI));
  });

  test("goes under `changes` where the client knows no versioned edits", async () => {
    const client = await openCharter({ capabilities: PLAIN });
    const pushed = await client.inbox.pushed(URI, (all) => all.length > 0);
    const threshold = pushed.find(({ code }) => code === "threshold");
    const action = threshold && inserting(await client.actions(URI, threshold.range), "threshold");
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([URI]);
    expect(action?.edit).not.toHaveProperty("documentChanges");
  });

  test("is without its edit until it is chosen, where the client asks for edits then", async () => {
    const client = await openCharter({ capabilities: SNIPPETS });
    const offered = inserting(await client.actions(URI, (await finding(client, "threshold")).range), "threshold");
    expect(offered).not.toHaveProperty("edit");
    expect(offered && (await client.resolve(offered))).toHaveProperty("edit");
  });

  test("chosen after the text changed is refused, not misplaced", async () => {
    const client = await openCharter({ capabilities: SNIPPETS });
    const offered = inserting(await client.actions(URI, (await finding(client, "threshold")).range), "threshold");
    await client.edit(URI, "# Charter", "A preface.\n\n# Charter");
    await expect(client.resolve(offered ?? { title: "" })).rejects.toThrow("changed");
  });
});

describe("inserting all that is missing", () => {
  test("leaves nothing missing", async () => {
    const client = await openCharter();
    const before = await missing(client);
    const actions = await client.actions(URI, (await finding(client, "missing-topics")).range);
    const all = insertingAll(actions);
    expect(all?.title).toContain(String(before.length));
    await client.apply(all?.edit);
    expect(before.length).toBeGreaterThan(3);
    expect(await missing(client)).toEqual([]);
  });

  test("gives each tab stop its own number", async () => {
    const client = await openCharter({ capabilities: SNIPPETS });
    const offered = insertingAll(await client.actions(URI, (await finding(client, "missing-topics")).range));
    const values = editsOf(offered && (await client.resolve(offered)).edit).map((edit) =>
      "snippet" in edit ? edit.snippet.value : "",
    );
    const stops = values.map((value) => new Set([...value.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => stop)));
    const counted = stops.reduce((sum, each) => sum + each.size, 0);
    expect(stops.length).toBeGreaterThan(1);
    expect(new Set(stops.flatMap((each) => [...each])).size).toBe(counted);
  });
});

describe("waiving", () => {
  test("is the client's command where it has one that asks for the reason", async () => {
    const client = await openCharter({ options: { commands: ["charterlint.waive"] } });
    const actions = await client.actions(URI, (await finding(client, "threshold")).range);
    const commands = actions.flatMap(({ command }) => (command ? [command] : []));
    expect(commands).toContainEqual(
      expect.objectContaining({ command: "charterlint.waive", arguments: [URI, "threshold"] }),
    );
  });

  test("is elsewhere an edit with a visible placeholder for the reason, and holds once that is filled in", async () => {
    const client = await openCharter();
    const actions = await client.actions(URI, (await finding(client, "threshold")).range);
    const waiver = actions.find(({ edit }) => JSON.stringify(edit ?? {}).includes("threshold: "));
    await client.apply(waiver?.edit);
    expect(client.text(URI)).toMatch(/^---\ncharterlint:\n {2}waive:\n {4}threshold: "\[why/);
    expect((await client.pull(URI)).map(({ code }) => code)).toContain("threshold");
    await client.edit(URI, "[why this document leaves it out]", "Our parent body sets it.");
    expect((await client.pull(URI)).map(({ code }) => code)).not.toContain("threshold");
  });
});

describe("the source action that fixes all", () => {
  const mistyped = `---\ncharterlint:\n  kind: charterr\n---\n\n${CHARTER}`;

  test("makes corrections that keep the meaning, and inserts nothing", async () => {
    const client = await openCharter({}, mistyped);
    const actions = await client.actions(URI, client.rangeOf(URI, "# Charter"), ["source.fixAll.charterlint"]);
    expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.charterlint"]);
    await client.apply(actions[0]?.edit);
    expect(client.text(URI)).toBe(mistyped.replace("charterr", "charter"));
  });

  test("is not among the quick fixes, nor quick fixes among source actions", async () => {
    const client = await openCharter({}, mistyped);
    const range = (await finding(client, "threshold")).range;
    const quick = await client.actions(URI, range, ["quickfix"]);
    expect(new Set(quick.map(({ kind }) => kind))).toEqual(new Set(["quickfix"]));
    expect(await client.actions(URI, range, ["refactor"])).toEqual([]);
  });
});
