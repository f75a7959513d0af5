/** What is wrong in the catalogue is told with its file and line. Each case spoils a copy of the real one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../scripts/lib/catalogue/load.mjs";

const catalogue = path.resolve(import.meta.dirname, "../../server/catalogue");
const copies: string[] = [];

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

async function problemsWith(file: string, change: (text: string) => string): Promise<readonly string[]> {
  const copy = mkdtempSync(path.join(tmpdir(), "charterlint-catalogue-"));
  copies.push(copy);
  cpSync(catalogue, copy, { recursive: true });
  const target = path.join(copy, file);
  const text = readFileSync(target, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(target, changed);
  return loadCatalogue(copy).then(
    () => [],
    (error: Error) => error.message.split("\n"),
  );
}

const APPEALS = "requirements/appeals.yaml";

const CASES: readonly (readonly [what: string, file: string, change: (text: string) => string, told: RegExp])[] = [
  [
    "an unknown principle",
    APPEALS,
    (text) => text.replace("isoc:C3", "isoc:Z9"),
    /appeals\.yaml:\d+ principles\.0: "isoc:Z9" is none of/,
  ],
  ["a missing key", APPEALS, (text) => text.replace(/^missing: .*\n/m, ""), /appeals\.yaml:\d+ "missing" is missing/],
  ["an unknown key", APPEALS, (text) => `${text}colour: red\n`, /appeals\.yaml:\d+ "colour" is not a key here/],
  [
    "an id that is not the file's name",
    APPEALS,
    (text) => text.replace("id: appeals", "id: deadlock"),
    /appeals\.yaml:2 the id "deadlock"/,
  ],
  ["an unknown kind", APPEALS, (text) => text.replace("  charter: ", "  chart: "), /appeals\.yaml:\d+ levels: /],
  [
    "an unknown neighbour",
    APPEALS,
    (text) => text.replace(/^near: \[/m, "near: [heaven, "),
    /near\.0: "heaven" is none of/,
  ],
  ["an order that is taken", APPEALS, (text) => text.replace(/^order: \d+/m, "order: 60"), /order: 60 is taken/],
  [
    "a cue that is not closed",
    APPEALS,
    (text) => text.replace(/^ {4}says:\n/m, "    says:\n      - may (appeal\n"),
    /appeals\.yaml:\d+ the cue "may \(appeal"/,
  ],
  [
    "an unknown word class",
    APPEALS,
    (text) => text.replace(/^ {4}says:\n/m, "    says:\n      - <wizard> may appeal\n"),
    /the word class <wizard>/,
  ],
  [
    "a placeholder without brackets",
    APPEALS,
    (text) => text.replace(/\$\{1:\[([^\]]*)\]\}/, "${1:$1}"),
    /in square brackets/,
  ],
  ["tab stops out of order", APPEALS, (text) => text.replace("${2:", "${9:"), /tab stops are to be 1, 2, 3/],
  ["no line for the schema", APPEALS, (text) => text.replace(/^#.*\n/, ""), /appeals\.yaml:1 the first line is to be/],
  [
    "a bracket that YAML takes for a list",
    APPEALS,
    (text) => text.replace(/^ {4}says:\n/m, "    says:\n      - [a] b\n"),
    /has to stand in quotes/,
  ],
  [
    "a principle that nothing serves",
    "principles.yaml",
    (text) => text.replace("isoc:A2", "isoc:A22"),
    /"isoc:A2" is none of/,
  ],
  [
    "an argument that is not given",
    "messages.yaml",
    (text) => text.replace("Complete it: {rule}", "Complete it: {rul}"),
    /messages\.yaml:\d+ fix\.complete: "\{rul\}" is not given/,
  ],
];

describe("the generator tells of", () => {
  it.each(CASES)("%s", async (_what, file, change, told) => {
    const problems = await problemsWith(file, change);
    expect(
      problems.some((problem) => told.test(problem)),
      problems.join("\n"),
    ).toBe(true);
    for (const problem of problems) expect(problem).toMatch(/^\S+\.yaml:\d+/);
  });

  it("nothing in the catalogue as it is", async () => {
    await expect(loadCatalogue()).resolves.toMatchObject({ ids: { kinds: expect.any(Array) } });
  });
});
