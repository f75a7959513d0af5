import { cpSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type ClientCapabilities, type Diagnostic, WorkspaceDiagnosticRequest } from "vscode-languageserver-protocol";
import { FULL, PLAIN } from "./harness/capabilities.js";
import { connect } from "./harness/client.js";
import { asShown, type Reported, reported, SUMMARY, sorted, type Told, toldByServer } from "./harness/compared.js";
import { createWorkspace, type Workspace } from "./harness/workspace.js";

const EXAMPLES = resolve(import.meta.dirname, "../../examples");
const NAMES = globSync("**/*.md", { cwd: EXAMPLES })
  .map((name) => name.replaceAll("\\", "/"))
  .sort();
const CONFIGURATION = ".charterlint.yaml";

/** Levels, kinds, stages, waivers and sets, and one mistake. */
const CONFIGURED = `kinds:
  "election-process.md": bylaws
rules:
  appeals: error
  outputs: off
  vague-wording: { charter: error, draft: info }
  work-plna: off
statuses:
  draft: same
waivers:
  liaisons: "These bodies work alone for now."
  balance:
    reason: "They come from one village."
    until: 2001-01-01
overrides:
  - files: "cooperative-*.md"
    status: draft
ignore:
  - "proposal-good.md"
set:
  - charter-complete.md
  - cooperative-bylaws.md
`;

const RELATED: ClientCapabilities = {
  textDocument: { ...PLAIN.textDocument, publishDiagnostics: { relatedInformation: true } },
};

interface Examples extends Workspace {
  readonly path: string;
  readonly configured: boolean;
}

function examples(configuration: string | undefined): Examples {
  const workspace = createWorkspace(configuration === undefined ? {} : { [CONFIGURATION]: configuration });
  const path = fileURLToPath(workspace.folder);
  cpSync(EXAMPLES, path, { recursive: true });
  return { ...workspace, path, configured: configuration !== undefined };
}

type Shown = ReadonlyMap<string, readonly Diagnostic[]>;

/** What clients show that ask, for all of the workspace and for each document that they have open. */
async function asked({ folder, uri, path }: Examples): Promise<readonly [whole: Shown, single: Shown]> {
  const client = await connect({ transport: "command", folder, capabilities: FULL });
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const full = items.filter((each) => each.kind === "full");
  const whole = NAMES.map((name) => [name, full.find((each) => each.uri === uri(name))?.items ?? []] as const);
  for (const name of NAMES) await client.open(uri(name), readFileSync(join(path, name), "utf8"));
  const single = await Promise.all(NAMES.map(async (name) => [name, await client.pull(uri(name))] as const));
  return [new Map(whole), new Map(single)];
}

/** What a client shows that is sent diagnostics, also those of the configuration file. */
async function sent({ folder, uri, path, configured }: Examples): Promise<Shown> {
  const client = await connect({ transport: "command", folder, capabilities: RELATED });
  for (const name of NAMES) await client.open(uri(name), readFileSync(join(path, name), "utf8"));
  const { pushes } = client.inbox;
  const named = configured ? [...NAMES, CONFIGURATION] : NAMES;
  await client.inbox.until(() => named.every((name) => pushes.some((each) => each.uri === uri(name))));
  const last = (name: string) => pushes.findLast((each) => each.uri === uri(name))?.diagnostics ?? [];
  return new Map([...NAMES, CONFIGURATION].map((name) => [name, last(name)]));
}

describe("the findings that an editor shows are those of the command", () => {
  test.each([
    ["without a configuration", undefined],
    ["under a configuration", CONFIGURED],
  ])("for all examples, %s", async (_, configuration) => {
    const workspace = examples(configuration);
    const command = await reported(workspace.path, ".");
    expect([...command.told.keys()]).toEqual(expect.arrayContaining(NAMES));
    const [whole, single] = await asked(workspace);
    const ways = { "of the whole workspace": whole, "asked for one by one": single, sent: await sent(workspace) };
    for (const [way, shown] of Object.entries(ways))
      for (const [name, diagnostics] of shown)
        expectSame(name, way, toldByServer(workspace.folder, diagnostics), command);
  });

  test("also where the levels are set in the editor and not in a file", async () => {
    const levels = { appeals: "error", outputs: "off", "consensus-undefined": "info" };
    const { folder, uri, path, write } = examples(undefined);
    const name = "charter-draft.md";
    const client = await connect({
      transport: "command",
      folder,
      capabilities: FULL,
      settings: () => ({ rules: levels }),
    });
    await client.open(uri(name), readFileSync(join(path, name), "utf8"));
    const server = toldByServer(folder, await client.pull(uri(name)));
    write(CONFIGURATION, `rules: ${JSON.stringify(levels)}\n`);
    const command = await reported(path, name);
    const severities = command.told.get(name)?.map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set(["error", "warning", "info"]));
    expectSame(name, "in the editor", server, command);
  });
});

function expectSame(name: string, way: string, server: readonly Told[], { told, printed }: Reported): void {
  const what = `${name}, ${way}`;
  const summary = server.find(({ rule }) => rule === SUMMARY);
  const { single, parts } = asShown(told.get(name) ?? [], summary);
  const others = server.filter((each) => each !== summary);
  expect(sorted(others), what).toEqual(sorted(single));
  if (!summary) return;
  expect(parts.length, what).toBe(summary.related.length);
  expect(
    parts.map(({ severity }) => severity),
    what,
  ).toContain(summary.severity);
  expect(
    parts.map(({ range }) => range),
    what,
  ).toContainEqual(summary.range);
  expect(printed, what).toContain(summary.message);
}
