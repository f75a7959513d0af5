import { describe, expect, test } from "vitest";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver-protocol";
import { FULL, PULLING, SNIPPETS } from "./harness/capabilities.js";
import { type Client, connect } from "./harness/client.js";
import { CHARTER } from "./harness/texts.js";
import { createWorkspace } from "./harness/workspace.js";

const BROKEN = `${CHARTER}\nThe rules are [here](rules.md).\n`;
const isTurningOff = ({ title }: CodeAction) => title.startsWith("Turn off");

async function turningOff(client: Client, uri: string): Promise<CodeAction[]> {
  return (await client.actions(uri, client.rangeOf(uri, "[here]"))).filter(isTurningOff);
}

describe("turning a rule off for the workspace", () => {
  test("writes it into the configuration file that applies, and the finding goes", async () => {
    const before = "rules:\n  appeals: info\n";
    const { folder, uri } = createWorkspace({ ".charterlint.yaml": before });
    const client = await connect({ folder, capabilities: FULL });
    await client.open(uri("charter.md"), BROKEN);
    const [action] = await turningOff(client, uri("charter.md"));
    expect(action).toMatchObject({ title: 'Turn off the rule "broken-reference" for the workspace', kind: "quickfix" });
    await client.open(uri(".charterlint.yaml"), before, "yaml");
    await client.apply(action?.edit);
    expect(client.text(uri(".charterlint.yaml"))).toBe("rules:\n  broken-reference: off\n  appeals: info\n");
    const codes = (await client.pull(uri("charter.md"))).map(({ code }) => code);
    expect(codes).not.toContain("broken-reference");
  });

  test("makes a file at the root of the workspace where there is none", async () => {
    const { folder, uri } = createWorkspace();
    const client = await connect({ folder, capabilities: FULL });
    await client.open(uri("docs/charter.md"), BROKEN);
    const [action] = await turningOff(client, uri("docs/charter.md"));
    const [create, edit] = action?.edit?.documentChanges ?? [];
    expect(create).toEqual({ kind: "create", uri: uri(".charterlint.yaml"), options: { ignoreIfExists: true } });
    expect((edit as TextDocumentEdit).edits).toMatchObject([{ newText: "rules:\n  broken-reference: off\n" }]);
  });

  test("names the file where it is that of a folder", async () => {
    const { folder, uri } = createWorkspace({ "docs/.charterlint.yaml": "rules:\n" });
    const client = await connect({ folder, capabilities: FULL });
    await client.open(uri("docs/charter.md"), BROKEN);
    expect((await turningOff(client, uri("docs/charter.md"))).map(({ title }) => title)).toEqual([
      'Turn off the rule "broken-reference" in docs/.charterlint.yaml',
    ]);
  });

  test("has its edit when it is chosen, where the client asks for edits then", async () => {
    const { folder, uri } = createWorkspace({ ".charterlint.yaml": "ignore: []\n" });
    const client = await connect({ folder, capabilities: SNIPPETS });
    await client.open(uri("charter.md"), BROKEN);
    const [action] = await turningOff(client, uri("charter.md"));
    expect(action?.edit).toBeUndefined();
    const { edit } = await client.resolve(action as CodeAction);
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { uri: uri(".charterlint.yaml") }, edits: [{ newText: "rules:\n  broken-reference: off\n" }] },
    ]);
  });

  test("is not offered where there is nothing to write to", async () => {
    const { folder, uri } = createWorkspace();
    const without = await connect({ folder, capabilities: PULLING });
    await without.open(uri("charter.md"), BROKEN);
    expect(await turningOff(without, uri("charter.md"))).toEqual([]);
    const nowhere = await connect({ capabilities: FULL });
    await nowhere.open("untitled:charter.md", BROKEN.replace("[here](rules.md)", "[here](#nowhere)"));
    expect(await turningOff(nowhere, "untitled:charter.md")).toEqual([]);
  });
});

test("what a section lacks is offered as a quick fix that completes it", async () => {
  const client = await connect({ capabilities: FULL });
  const uri = "untitled:charter.md";
  const text = `${CHARTER}\n## Appeals\n\nAnyone may appeal against a decision of the council to the appeals panel.\n`;
  await client.open(uri, text);
  const [finding] = (await client.pull(uri)).filter(({ code }) => code === "incomplete-appeal");
  const range = finding?.range ?? client.rangeOf(uri, "## Appeals");
  const action = (await client.actions(uri, range)).find(({ title }) => title.startsWith("Complete it"));
  await client.apply(action?.edit);
  expect(client.text(uri).length).toBeGreaterThan(text.length);
  // Its placeholders are for the person to fill in.
  while (client.text(uri).includes("[number]")) await client.edit(uri, "[number]", "fourteen");
  expect((await client.pull(uri)).filter(({ code }) => code === "incomplete-appeal")).toEqual([]);
});
