import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import {
  CodeLensRequest,
  CompletionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
} from "vscode-languageserver-protocol";
import { FULL, PLAIN } from "./harness/capabilities.js";
import { type Client, connect } from "./harness/client.js";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDER = pathToFileURL(ROOT).href;
/** Texts that speak of votes, members, proposals and decisions and are no rules of anyone. */
const STRANGERS = globSync("tests/lsp/quiet/*.md", { cwd: ROOT }).sort();
/** What is written about Charterlint is full of its words. The pages of rules quote rules, and are taken for some. */
const OWN = ["README.md", "CHANGELOG.md", "examples/software-readme.md", "docs/architecture.md", "docs/editors.md"];

/** As VS Code asks for it, lenses included. */
const OPTIONS = { status: true, commands: ["charterlint.showReport", "charterlint.nextFinding", "charterlint.waive"] };

const textOf = (name: string) => readFileSync(resolve(ROOT, name), "utf8");
const uriOf = (name: string) => pathToFileURL(resolve(ROOT, name)).href;

test("there are fifteen documents that are not governance, at the least", () => {
  expect(STRANGERS.length).toBeGreaterThanOrEqual(15);
});

describe.each([
  ["this project's own documents", OWN],
  ["documents that are not governance", STRANGERS],
])("%s show nothing", (_, names) => {
  test("when they are opened in an editor that asks, but a status that says so", async () => {
    const client = await connect({ transport: "command", folder: FOLDER, capabilities: FULL, options: OPTIONS });
    for (const name of names) {
      const uri = uriOf(name);
      await client.open(uri, textOf(name));
      expect(await shown(client, uri), name).toEqual({});
      await client.inbox.until(() => client.inbox.statuses.some((each) => each.uri === uri));
      const status = client.inbox.statuses.findLast((each) => each.uri === uri);
      expect(status, name).toMatchObject({
        linted: false,
        reason: expect.stringMatching(/^(not-governance|language|ignored)$/),
      });
    }
    expect(client.inbox.shown).toEqual([]);
  });

  test("when they are opened in an editor that is sent diagnostics", async () => {
    const client = await connect({ transport: "command", folder: FOLDER, capabilities: PLAIN });
    for (const name of names) await client.open(uriOf(name), textOf(name));
    const { pushes } = client.inbox;
    await client.inbox.until(() => names.every((name) => pushes.some(({ uri }) => uri === uriOf(name))));
    expect(pushes.filter(({ diagnostics }) => diagnostics.length > 0)).toEqual([]);
    expect(client.inbox.shown).toEqual([]);
  });
});

/** What an editor would show of Charterlint, by feature, where there is something. */
async function shown({ connection, pull, actions, hover, text }: Client, uri: string): Promise<object> {
  const textDocument = { uri };
  const lines = text(uri).split("\n");
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
  const heading = {
    line: Math.max(
      0,
      lines.findIndex((line) => line.startsWith("# ")),
    ),
    character: 4,
  };
  const answers = {
    diagnostics: await pull(uri),
    actions: await actions(uri, whole),
    hover: await hover(uri, heading),
    lenses: await connection.sendRequest(CodeLensRequest.type, { textDocument }),
    symbols: await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    links: await connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
    folds: await connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    completions: await connection.sendRequest(CompletionRequest.type, { textDocument, position: heading }),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isNothing(answer)));
}

function isNothing(answer: unknown): boolean {
  if (answer === null) return true;
  const items = typeof answer === "object" && answer !== null && "items" in answer ? answer.items : answer;
  return Array.isArray(items) && items.length === 0;
}
