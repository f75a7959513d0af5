import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/engine/engine.js";
import { fingerprints } from "../../server/src/project/index.js";

const MEMBERS = `## Members

Members are shipowners, dock workers and the city. Whoever wants to join writes to [address to be named].
`;
const DECISIONS = `## Decision making

The board decides by a two-thirds majority of its members. If the members do not agree, the chair decides
by casting a vote. Minutes are published on [address to be named] within a week.
`;
const charter = (...sections: readonly string[]) =>
  `---\ncharterlint: { kind: charter }\n---\n\n# Charter of the Harbour Forum\n\n${sections.join("\n")}`;

/** The rule and the fingerprint of each finding, in no order. */
function printsOf(text: string): string[] {
  const engine = createEngine();
  const document = engine.read("/work/a.md", text);
  const { findings } = engine.lint(document, { settings: {}, files: new Map() });
  const prints = fingerprints(document, findings);
  return findings.map(({ rule }, i) => `${rule} ${prints[i]}`).sort();
}

describe("fingerprints", () => {
  const text = charter(MEMBERS, DECISIONS);

  it("are one for each finding, all different", () => {
    const prints = printsOf(text);
    expect(prints.filter((each) => each.startsWith("placeholder "))).toHaveLength(2);
    expect(new Set(prints).size).toBe(prints.length);
    for (const each of prints) expect(each).toMatch(/^[a-z0-9-]+ [\da-f]{32}$/);
  });

  it("stay when sections change places", () => {
    expect(printsOf(charter(DECISIONS, MEMBERS))).toEqual(printsOf(text));
  });

  it("stay when lines are broken elsewhere, end otherwise or stand in a quotation", () => {
    const filled = text.replace(/(?<=\S)\n(?=by )/g, " ").replace("majority of", "majority\nof");
    expect(printsOf(filled)).toEqual(printsOf(text));
    expect(printsOf(text.replaceAll("\n", "\r\n"))).toEqual(printsOf(text));
  });

  it("stay when headings are numbered and words are set in bold", () => {
    const other = text.replace("## Members", "## 3. Members").replace("two-thirds", "**two-thirds**");
    expect(printsOf(other)).toEqual(printsOf(text));
  });

  it("of one place change with its words, and no others do", () => {
    const other = text.replace("writes to [address", "sends a letter to [place");
    const gone = printsOf(text).filter((each) => !printsOf(other).includes(each));
    expect(gone.map((each) => each.split(" ")[0])).toEqual(["placeholder"]);
  });

  it("tell the same words in two places apart by their number", () => {
    const once = charter(MEMBERS);
    const twice = charter(MEMBERS, MEMBERS.replace("## Members", "## Guests"));
    const of = (all: readonly string[]) => all.filter((each) => each.startsWith("placeholder "));
    expect(of(printsOf(twice))).toHaveLength(2);
    expect(of(printsOf(twice))).toEqual(expect.arrayContaining(of(printsOf(once))));
  });

  it("of a document without findings are none", () => {
    expect(fingerprints(createEngine().read("/work/a.md", ""), [])).toEqual([]);
  });
});
