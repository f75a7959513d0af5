import { expect, test } from "vitest";
import { connect } from "./harness/client.js";
import { CHARTER } from "./harness/texts.js";

const FOLDER = "vscode-vfs://host/harbour";
const stored: Readonly<Record<string, string>> = {
  [`${FOLDER}/.charterlint.yaml`]: "rules:\n  threshold: info\n",
  [`${FOLDER}/appeals.md`]: "# Appeals\n",
};

test("files that only the client can read are read by the client", async () => {
  const asked: string[] = [];
  const client = await connect({
    folder: FOLDER,
    options: { files: true },
    prepare(connection) {
      connection.onRequest("charterlint/readText", ({ uri }: { uri: string }) => {
        asked.push(uri);
        return { text: stored[uri] ?? null };
      });
      connection.onRequest("charterlint/state", ({ uri }: { uri: string }) => ({
        state: uri in stored ? "file" : "missing",
      }));
    },
  });
  const text = `${CHARTER}\nSee [appeals](appeals.md)\nand [statutes](statutes.md).\n`;
  await client.open(`${FOLDER}/charter.md`, text);
  const diagnostics = await client.pull(`${FOLDER}/charter.md`);
  expect(diagnostics.find(({ code }) => code === "threshold")?.severity).toBe(3);
  const broken = diagnostics.filter(({ code }) => code === "broken-reference");
  expect(broken.map(({ range }) => range.start.line)).toEqual([text.split("\n").length - 2]);
  expect(asked).toContain(`${FOLDER}/.charterlint.yaml`);
});

test("a client that fails to read says so once, and the document is checked without", async () => {
  const client = await connect({
    folder: FOLDER,
    options: { files: true },
    prepare(connection) {
      connection.onRequest("charterlint/readText", () => {
        throw new Error("the network is down");
      });
    },
  });
  await client.open(`${FOLDER}/charter.md`, CHARTER);
  expect((await client.pull(`${FOLDER}/charter.md`)).map(({ code }) => code)).toContain("threshold");
  expect(client.inbox.shown.join("\n")).toContain("the network is down");
});
