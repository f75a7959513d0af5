import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  ProgressType,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import { connect } from "./harness/client.js";
import { CHARTER, RECIPE } from "./harness/texts.js";
import { createWorkspace, type Workspace } from "./harness/workspace.js";

const FILES = {
  "a/charter.md": CHARTER,
  "b.md": CHARTER,
  "soup.md": RECIPE,
  "out/c.md": CHARTER,
  ".gitignore": "out/\n",
};

async function start(files: Readonly<Record<string, string>> = FILES, settings: unknown = null) {
  const workspace = createWorkspace(files);
  const client = await connect({ folder: workspace.folder, settings: () => settings });
  const ask = (known: readonly WorkspaceDocumentDiagnosticReport[] = [], more: object = {}) =>
    client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: known.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : [])),
      ...more,
    });
  return { ...workspace, client, ask };
}

const changed = ({ client, uri }: Awaited<ReturnType<typeof start>>, name: string, type = 2) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(name), type }] });
const kinds = ({ items }: WorkspaceDiagnosticReport, { uri }: Pick<Workspace, "uri">, ...names: string[]) =>
  names.map((name) => items.find((each) => each.uri === uri(name))?.kind);

describe("a client that asks for the whole workspace", () => {
  test("is told of all governance documents, open or not, as it would be of each", async () => {
    const all = await start();
    const { client, ask, uri } = all;
    await client.open(uri("b.md"), CHARTER);
    const { items } = await ask();
    expect(items.map((each) => [each.uri, each.version])).toEqual([
      [uri("b.md"), 1],
      [uri("a/charter.md"), null],
    ]);
    await client.open(uri("a/charter.md"), CHARTER);
    const single = await client.pull(uri("a/charter.md"));
    expect(items[1]).toMatchObject({ kind: "full", items: single });
  });

  test("gets each document as soon as it is checked, with the progress, where it wants that", async () => {
    const { client, ask } = await start();
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    const progress: string[] = [];
    client.connection.onProgress(
      new ProgressType<WorkspaceDiagnosticReportPartialResult>(),
      "parts",
      ({ items: part }) => void parts.push(...part),
    );
    client.connection.onProgress(WorkDoneProgress.type, "work", ({ kind }) => void progress.push(kind));
    const { items } = await ask([], { partialResultToken: "parts", workDoneToken: "work" });
    expect(items).toEqual([]);
    expect(parts).toHaveLength(2);
    expect([progress[0], progress.at(-1)]).toEqual(["begin", "end"]);
  });

  test("waits for its next answer until something changes, and is then told what did not", async () => {
    const all = await start();
    const { items } = await all.ask();
    let answered = false;
    const next = all.ask(items).then((report) => {
      answered = true;
      return report;
    });
    // A document that is answered after the request shows that the request waits.
    await all.client.open(all.uri("soup.md"), RECIPE);
    await all.client.pull(all.uri("soup.md"));
    expect(answered).toBe(false);
    all.write("b.md", CHARTER.replace("by consensus", "by a vote"));
    await changed(all, "b.md");
    expect(kinds(await next, all, "a/charter.md", "b.md")).toEqual(["unchanged", "full"]);
  });

  test("is told when a document goes, comes, or is edited", async () => {
    const all = await start();
    const { items } = await all.ask();
    all.remove("b.md");
    await changed(all, "b.md", 3);
    const gone = await all.ask(items);
    expect(gone.items.find(({ uri }) => uri === all.uri("b.md"))).toMatchObject({ kind: "full", items: [] });
    all.write("d.md", CHARTER);
    await changed(all, "d.md", 1);
    const come = await all.ask(gone.items.filter(({ uri }) => uri !== all.uri("b.md")));
    expect(kinds(come, all, "d.md", "a/charter.md")).toEqual(["full", "unchanged"]);
    await all.client.open(all.uri("d.md"), "# Nothing\n");
    const edited = await all.ask(come.items);
    expect(edited.items.find(({ uri }) => uri === all.uri("d.md"))).toMatchObject({ kind: "full", items: [] });
  });

  test("can call it off, while it works and while it waits", async () => {
    const { client, ask } = await start();
    const { items } = await ask();
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : [])) },
      source.token,
    );
    source.cancel();
    await expect(waiting).rejects.toThrow("cancelled");
  });

  test("is told nothing where the settings say to leave alone what is not open", async () => {
    expect((await (await start(FILES, { checkWorkspace: false })).ask()).items).toEqual([]);
  });
});
