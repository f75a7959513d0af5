/** Real documents into which one contradiction is written at run time: most are found, whatever the words. */
import { describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../../server/src/engine/index.js";
import type { Finding, Span } from "../../server/src/engine/types.js";
import { corpusFolder } from "../corpus.js";
import { governanceDocuments, spread, type Written } from "../labelled.js";
import { bodyChanges } from "./changes/bodies.js";
import { quorumChanges } from "./changes/quorums.js";
import { referenceChanges } from "./changes/references.js";
import type { Change } from "./changes/text.js";
import { thresholdChanges } from "./changes/thresholds.js";

interface Kind {
  readonly name: string;
  readonly changes: (text: string) => readonly Change[];
  /** The checks that are to find it. */
  readonly rules: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    name: "two thirds made one half in one of two places",
    changes: thresholdChanges,
    rules: ["threshold-conflict", "amendment-easier-than-decision"],
  },
  { name: "a body renamed once", changes: bodyChanges, rules: ["two-names-one-body", "undefined-body"] },
  { name: "a section number shifted", changes: referenceChanges, rules: ["broken-reference"] },
  { name: "a quorum over the seats", changes: quorumChanges, rules: ["impossible-numbers"] },
];
/** So many of each kind, taken from all documents alike. */
const MOST = 40;
const FLOOR = 0.8;

interface Tried extends Written {
  readonly kind: Kind;
  readonly change: Change;
}

function findingsOf(engine: Engine, name: string, text: string): readonly Finding[] {
  return engine.lint(engine.read(`${name}.md`, text), { settings: { today: "2026-01-01" }, files: new Map() }).findings;
}

const toldBy = ({ rule, message }: Finding): string => `${rule} ${JSON.stringify(message)}`;
const touches = (span: Span, at: Span): boolean => span.start < at.end && at.start < span.end;

/** A finding of the fitting checks at the changed place, which the document did not have before. */
function isFound(engine: Engine, before: readonly Finding[], { name, kind, change }: Tried): boolean {
  const known = before.map(toldBy);
  return findingsOf(engine, name, change.text).some(
    (each) =>
      kind.rules.includes(each.rule) &&
      !known.includes(toldBy(each)) &&
      [each.span, ...each.related.map(({ span }) => span)].some((span) => touches(span, change.at)),
  );
}

describe.skipIf(!corpusFolder)("in real documents that were changed in one place", () => {
  it("most changes are found", { timeout: 60_000 }, () => {
    const engine = createEngine();
    const documents = governanceDocuments(corpusFolder ?? "");
    const unchanged = new Map<string, readonly Finding[]>();
    const before = ({ name, text }: Written) => {
      const known = unchanged.get(name) ?? findingsOf(engine, name, text);
      unchanged.set(name, known);
      return known;
    };
    const results = KINDS.flatMap((kind) =>
      spread(
        documents.flatMap((each) => kind.changes(each.text).map((change): Tried => ({ ...each, kind, change }))),
        MOST,
      ).map((tried) => ({ ...tried, found: isFound(engine, before(tried), tried) })),
    );
    const table = KINDS.map((kind) => {
      const own = results.filter((each) => each.kind === kind);
      return `${kind.name}: ${own.filter(({ found }) => found).length} of ${own.length}`;
    });
    console.info(table.join("\n"));
    const missed = results.filter(({ found }) => !found).map(({ name, change }) => `${name}: ${change.what}`);
    if (process.env["CHARTERLINT_MISSED"]) console.info(missed.join("\n"));
    for (const kind of KINDS) expect(results.filter((each) => each.kind === kind).length).toBeGreaterThan(0);
    const share = results.filter(({ found }) => found).length / results.length;
    expect(share, [...table, ...missed].join("\n")).toBeGreaterThanOrEqual(FLOOR);
  });
});
