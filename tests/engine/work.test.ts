/** What an edit costs, counted and not timed: only what it touched is parsed and matched anew. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hitsOf } from "../../server/src/engine/cues/hits.js";
import { lexicon } from "../../server/src/engine/cues/lexicon.js";
import { createEngine, type GovernanceDocument } from "../../server/src/engine/index.js";
import { modelOf } from "../../server/src/engine/model/of-document.js";

const SECTIONS = 120;

/** All sections differ: no cache by content flatters. */
function charter(): string {
  const section = (i: number) =>
    `## Duties of office ${i}\n\nThe officer of ward ${i} is elected by the members for ${i + 1} months.\n\n- Minutes of ward ${i} are published.\n- Anyone from ward ${i} may attend.\n`;
  return `# Charter of the Wards\n\n${Array.from({ length: SECTIONS }, (_, i) => section(i)).join("\n")}`;
}

const facts = ({ parts }: GovernanceDocument) => parts.map((part) => part.facts);

/** How many of the parts of `after` were read anew. */
function readAnew(before: GovernanceDocument, after: GovernanceDocument): number {
  const known = new Set(facts(before));
  return facts(after).filter((each) => !known.has(each)).length;
}

const EDITS: readonly (readonly [string, (text: string) => string])[] = [
  ["a letter in the first paragraph", (text) => text.replace("officer of ward 0", "officers of ward 0")],
  ["a letter in the middle", (text) => text.replace("officer of ward 60", "officers of ward 60")],
  ["a letter at the end", (text) => `${text}x`],
  ["a new paragraph", (text) => text.replace("## Duties of office 30\n", "## Duties of office 30\n\nIt is new.\n")],
  ["a paragraph less", (text) => text.replace(/The officer of ward 90 .*\n\n/, "")],
  ["a longer title", (text) => text.replace("of the Wards", "of the Seven Wards")],
];

describe.each(EDITS)("%s", (_name, edit) => {
  test("is the only thing that is parsed and matched anew, wherever it stands", () => {
    const engine = createEngine();
    const text = charter();
    const before = engine.read("/charter.md", text);
    const words = lexicon("en");
    if (words === undefined) throw new Error("there are no words of English");
    const matched = new Set(facts(before).map((each) => hitsOf(each, words)));
    const after = engine.read("/charter.md", edit(text));
    expect(facts(after).length).toBeGreaterThan(SECTIONS);
    expect(readAnew(before, after)).toBeLessThanOrEqual(2);
    const again = facts(after).filter((each) => !matched.has(hitsOf(each, words)));
    expect(again.length).toBeLessThanOrEqual(2);
  });
});

test("the same text costs nothing", () => {
  const engine = createEngine();
  const before = engine.read("/charter.md", charter());
  expect(engine.read("/charter.md", charter())).toBe(before);
  const result = engine.lint(before, { settings: {}, files: new Map() });
  expect(result.linted).toBe(true);
});

/** V8 makes access to properties fast for objects of few shapes only. */
describe("of one shape, whatever they say, are", () => {
  const text = readFileSync("examples/cooperative-bylaws.md", "utf8");
  const document = createEngine().read("/charter.md", text);
  const words = lexicon("en");
  const shapes = (objects: readonly object[]) => new Set(objects.map((each) => Object.keys(each).join(" ")));

  test("what cues speak for", () => {
    const sentences = words ? facts(document).flatMap((part) => hitsOf(part, words).flat()) : [];
    const signals = sentences.flatMap(({ hits }) => hits.map(({ signal }) => signal));
    expect(new Set(signals.map(({ type }) => type)).size).toBeGreaterThan(2);
    expect(shapes(signals).size).toBe(1);
  });

  test.each(["bodies", "decisions", "periods"] as const)("%s", (items) => {
    const all = modelOf(document)?.[items] ?? [];
    expect(all.length).toBeGreaterThan(1);
    expect(shapes(all).size).toBe(1);
  });
});
