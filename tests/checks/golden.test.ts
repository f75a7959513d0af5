/**
 * Documents with what each check is to find in them. Each folder here belongs to a check and holds `<name>.md` with
 * `<name>.expected.json` beside it: the findings of this check alone, `[]` for a look-alike that it has to leave alone.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue, createEngine, type Finding, type GovernanceDocument } from "../../server/src/engine/index.js";
import type { Span } from "../../server/src/engine/types.js";

interface Place {
  /** One-based. */
  readonly line: number;
  /** The marked words. */
  readonly text: string;
}

interface Expected extends Place {
  readonly rule: string;
  readonly related: readonly Place[];
}

const ENDING = ".expected.json";
/** One day for all cases, so that none of them comes of age. */
const TODAY = "2026-03-02";
/** Gathered at the edge from the findings on the title, so never in a result. */
const GATHERED = "missing-topics";

const ids = catalogue.checks.map(({ id }) => id).filter((id) => id !== GATHERED);
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

const folderOf = (id: string) => join(import.meta.dirname, id);
const casesOf = (id: string) =>
  existsSync(folderOf(id))
    ? readdirSync(folderOf(id))
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
    : [];
const expectedIn = (id: string, name: string) =>
  JSON.parse(readFileSync(join(folderOf(id), name + ENDING), "utf8")) as readonly Expected[];

/** Reads the document, with the files beside it as all that there is; a check that is off is turned on. */
function read(id: string, name: string) {
  const engine = createEngine();
  const document = engine.read(`${name}.md`, readFileSync(join(folderOf(id), `${name}.md`), "utf8"));
  const references = engine.references(document);
  const state = (path: string) => (existsSync(join(folderOf(id), path)) ? "file" : "missing");
  const files = new Map(references.map((path) => [path, state(path)] as const));
  const isOff = catalogue.checks.some((check) => check.id === id && check.level === "off");
  const settings = { today: TODAY, ...(isOff ? { levels: { [id]: "info" } as const } : {}) };
  return { document, references, result: engine.lint(document, { settings, files }) };
}

function placeOf({ lines, text }: GovernanceDocument, { start, end }: Span): Place {
  return { line: lines.lineAt(start) + 1, text: text.slice(start, end) };
}

function told(document: GovernanceDocument, { rule, span, related }: Finding): Expected {
  return { rule, ...placeOf(document, span), related: related.map((each) => placeOf(document, each.span)) };
}

describe.each(ids)("%s", (id) => {
  it("has a case in which it finds something, and a look-alike that it leaves alone", () => {
    const counts = casesOf(id).map((name) => expectedIn(id, name).length);
    expect({ finds: counts.some((count) => count > 0), leaves: counts.some((count) => count === 0) }).toEqual({
      finds: true,
      leaves: true,
    });
  });

  it.each(casesOf(id))("%s", (name) => {
    const expected = expectedIn(id, name).map((each) => ({ ...each, related: each.related ?? [] }));
    const { document, result } = read(id, name);
    expect(result.failures).toEqual([]);
    expect(result.findings.filter(({ rule }) => rule === id).map((each) => told(document, each))).toEqual(expected);
    // A text that is not linted would show nothing of what is left alone.
    if (expected.length === 0) expect(result.linted).toBe(true);
  });
});

describe("the folders", () => {
  it("belong to checks of the catalogue", () => {
    expect(folders.filter((name) => !ids.includes(name as (typeof ids)[number]))).toEqual([]);
  });

  it.each(folders)("%s holds only cases and what they link to", (id) => {
    const cases = casesOf(id);
    const linked = cases.flatMap((name) => [...read(id, name).references]);
    const known = new Set([...cases.flatMap((name) => [`${name}.md`, name + ENDING]), ...linked]);
    expect(readdirSync(folderOf(id)).filter((name) => !known.has(name))).toEqual([]);
  });
});
