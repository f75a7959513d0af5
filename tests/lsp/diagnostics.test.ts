import { describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { PLAIN, PULLING } from "./harness/capabilities.js";
import { connect } from "./harness/client.js";
import { CHARTER, RECIPE } from "./harness/texts.js";
import { createWorkspace } from "./harness/workspace.js";

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const ANSWER =
  "\n## Appeals\n\nAnyone affected may appeal a decision to the appeals panel within thirty days; the panel answers in writing.\n";
const pushing = { ...PLAIN, textDocument: { ...PLAIN.textDocument, publishDiagnostics: { relatedInformation: true } } };

describe("a client that asks for diagnostics", () => {
  test("is answered, and is never sent any", async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({ folder });
    await client.open(uri("charter.md"), CHARTER);
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    expect(codes(await client.pull(uri("charter.md")))).toContain("threshold");
    await client.edit(uri("charter.md"), "by consensus", "by rough consensus");
    await client.pull(uri("charter.md"));
    await client.stop();
    expect(client.inbox.pushes).toEqual([]);
  });

  test("is told when nothing changed since it asked", async () => {
    const { uri } = createWorkspace();
    const client = await connect();
    await client.open(uri("charter.md"), CHARTER);
    const first = await client.report(uri("charter.md"));
    expect(first).toMatchObject({ kind: "full", resultId: expect.any(String) });
    expect(await client.report(uri("charter.md"), first.resultId)).toEqual({
      kind: "unchanged",
      resultId: first.resultId,
    });
    await client.edit(uri("charter.md"), CHARTER.slice(-1), ANSWER);
    expect(await client.report(uri("charter.md"), first.resultId)).toMatchObject({ kind: "full" });
  });

  test("no longer sees a finding that an edit has answered, and sees it again when the answer goes", async () => {
    const { uri } = createWorkspace();
    const client = await connect();
    await client.open(uri("charter.md"), CHARTER);
    const missing = async () =>
      (await client.connection.sendRequest("charterlint/missing", { uri: uri("charter.md") })) as {
        topics: { topic: string }[];
      };
    const topics = async () => (await missing()).topics.map(({ topic }) => topic);
    expect(await topics()).toContain("appeals");
    await client.edit(uri("charter.md"), "\n## Openness", `${ANSWER}\n## Openness`);
    expect(await topics()).not.toContain("appeals");
    await client.edit(uri("charter.md"), ANSWER, "");
    expect(await topics()).toContain("appeals");
  });

  test("sees findings where they stand after edits above them", async () => {
    const { uri } = createWorkspace();
    const client = await connect();
    await client.open(uri("charter.md"), CHARTER);
    await client.edit(uri("charter.md"), "The forum exists", "Since 1850 🗼\nthe forum exists");
    const diagnostics = await client.pull(uri("charter.md"));
    const threshold = diagnostics.find(({ code }) => code === "threshold");
    expect(threshold?.range).toEqual(client.rangeOf(uri("charter.md"), "## Decision making"));
  });
});

describe("a client that cannot ask for diagnostics", () => {
  test("is sent them, with the version they are for, and is offered no way to ask", async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({ capabilities: pushing, folder });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(uri("charter.md"), CHARTER);
    expect(codes(await client.inbox.pushed(uri("charter.md"), (all) => all.length > 0))).toContain("threshold");
    await client.edit(
      uri("charter.md"),
      "the members vote.",
      "the members vote; a majority of two thirds of the votes cast decides.",
    );
    await client.inbox.pushed(uri("charter.md"), (all) => !codes(all).includes("threshold"));
    expect(client.inbox.pushes.at(-1)?.version).toBe(2);
  });

  test("has them taken back when the document is closed", async () => {
    const { uri } = createWorkspace();
    const client = await connect({ capabilities: pushing });
    await client.open(uri("charter.md"), CHARTER);
    await client.inbox.pushed(uri("charter.md"), (all) => all.length > 0);
    await client.close(uri("charter.md"));
    expect(await client.inbox.pushed(uri("charter.md"), (all) => all.length === 0)).toEqual([]);
  });
});

describe("a diagnostic", () => {
  test("names its rule, its page, its principle and where it comes from", async () => {
    const { uri } = createWorkspace();
    const client = await connect();
    await client.open(uri("charter.md"), CHARTER);
    const threshold = (await client.pull(uri("charter.md"))).find(({ code }) => code === "threshold");
    expect(threshold).toMatchObject({
      source: "charterlint",
      data: { rule: "threshold" },
      codeDescription: { href: expect.stringMatching(/threshold$/) },
    });
    expect(threshold?.message).toMatch(/\((ISOC|NETmundial|OECD)[^)]*\)$/);
  });

  test("links to the pages that the client brings along", async () => {
    const { uri } = createWorkspace();
    const client = await connect({ options: { rulesBase: "file:///extension/docs/rules/" } });
    await client.open(uri("charter.md"), CHARTER);
    const threshold = (await client.pull(uri("charter.md"))).find(({ code }) => code === "threshold");
    expect(threshold?.codeDescription?.href).toBe("file:///extension/docs/rules/threshold.md");
  });

  test("on the title is one summary, with the single ones as related places where the client shows them", async () => {
    const { uri } = createWorkspace();
    const client = await connect();
    await client.open(uri("charter.md"), CHARTER);
    const onTitle = (await client.pull(uri("charter.md"))).filter(({ range }) => range.start.line === 0);
    expect(codes(onTitle)).toEqual(["missing-topics"]);
    expect(onTitle[0]?.relatedInformation?.length).toBeGreaterThan(1);
    const plain = await connect({
      capabilities: { ...PULLING, textDocument: { diagnostic: {}, publishDiagnostics: {} } },
    });
    await plain.open(uri("charter.md"), CHARTER);
    for (const each of await plain.pull(uri("charter.md"))) expect(each).not.toHaveProperty("relatedInformation");
  });

  test("is not shown for what is waived with a reason", async () => {
    const { uri } = createWorkspace();
    const client = await connect();
    const waived = `---\ncharterlint: { waive: { threshold: "The members decide by consensus only." } }\n---\n\n${CHARTER}`;
    await client.open(uri("charter.md"), waived);
    const shown = codes(await client.pull(uri("charter.md")));
    expect(shown).not.toContain("threshold");
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe("silence", () => {
  test("is what Markdown that is not governance gets", async () => {
    const { uri } = createWorkspace();
    const client = await connect({ options: { status: true } });
    await client.open(uri("soup.md"), RECIPE);
    expect(await client.pull(uri("soup.md"))).toEqual([]);
    expect(client.inbox.statuses).toMatchObject([{ linted: false, reason: "not-governance" }]);
  });

  test("is what a charter gets that is open as another language", async () => {
    const { uri } = createWorkspace();
    const client = await connect();
    await client.open(uri("charter.txt"), CHARTER, "plaintext");
    expect(await client.pull(uri("charter.txt"))).toEqual([]);
  });
});
