/** Real documents that were weakened in one place at run time: most of it is named. Put otherwise, nothing is. */
import { describe, expect, it } from "vitest";
import { type Change, createEngine } from "../../server/src/engine/index.js";
import { corpusFolder } from "../corpus.js";
import { governanceDocuments, spread, type Written } from "../labelled.js";
import { type Kind, kinds, type Weakening } from "./weakenings.js";

const MOST = 16;
const FLOOR = 0.8;

const engine = createEngine();

function version(path: string, text: string) {
  const document = engine.read(path, text);
  const result = engine.lint(document, { settings: { today: "2026-01-01", kind: "charter" }, files: new Map() });
  return { document, result };
}

function changesOf(name: string, before: string, after: string): readonly Change[] {
  return engine.compare(version(`old/${name}.md`, before), version(`new/${name}.md`, after));
}

const isRegression = ({ effect }: Change): boolean => effect === "lost" || effect === "weakened";

interface Tried extends Written {
  readonly kind: Kind;
  readonly change: Weakening;
}

function isNamed({ name, text, change }: Tried): boolean {
  return changesOf(name, text, change.text).some(
    (each) =>
      isRegression(each) && each.before.some(({ span }) => span.start < change.at.end && change.at.start < span.end),
  );
}

/** The same text with its lines broken elsewhere. */
function reflowed(text: string): string {
  return text.replace(/(?<=[a-z,])\n(?=[a-z(])/g, " ").replace(/(?<=[a-z],) (?=[a-z]{4})/g, "\n");
}

/** Its last two sections of the second depth changed places. */
function moved(text: string): string {
  const [head = "", ...sections] = text.split(/^(?=## )/m);
  const [a, b] = sections.slice(-2);
  if (a === undefined || b === undefined || sections.length < 4) return text;
  return [head, ...sections.slice(0, -2), `${b.trimEnd()}\n\n`, a].join("");
}

/** Words of one force for one another. */
function modern(text: string): string {
  return text.replace(/\bshall\b(?! be deemed)/g, "must").replace(/\bwhich\b/g, "that");
}

describe.skipIf(!corpusFolder)("in real documents", () => {
  const documents = corpusFolder ? governanceDocuments(corpusFolder) : [];

  it("most of what was weakened is named", { timeout: 120_000 }, () => {
    const results = kinds.flatMap((kind) =>
      spread(
        documents.flatMap((each) => kind.changes(each.text).map((change): Tried => ({ ...each, kind, change }))),
        MOST,
      ).map((tried) => ({ ...tried, named: isNamed(tried) })),
    );
    const table = kinds.map((kind) => {
      const own = results.filter((each) => each.kind === kind);
      return `${kind.name}: ${own.filter(({ named }) => named).length} of ${own.length}`;
    });
    console.info(table.join("\n"));
    const missed = results
      .filter(({ named }) => !named)
      .map(({ name, kind, change }) => `${kind.name}: ${name}: ${change.what}`);
    if (process.env.CHARTERLINT_MISSED) console.info(missed.join("\n"));
    for (const kind of kinds) expect(results.filter((each) => each.kind === kind).length).toBeGreaterThan(0);
    expect(results.filter(({ named }) => named).length / results.length).toBeGreaterThanOrEqual(FLOOR);
  });

  it.each([
    ["lines that are broken elsewhere", reflowed],
    ["sections that changed places", moved],
    ["words of one force", modern],
  ])("%s change nothing", { timeout: 60_000 }, (_, rewrite) => {
    const told = spread(documents, MOST).flatMap(({ name, text }) =>
      changesOf(name, text, rewrite(text)).map(({ message }) => `${name}: ${message.id}`),
    );
    expect(told).toEqual([]);
  });
});
