/** An expression run on small letters finds what it finds with `i` and `u`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ignoringCase } from "../../../server/src/engine/text/ignoring-case.js";

const SOURCES = [
  "(?<![\\p{L}\\p{N}])(six|seven)(?: \\((\\d{1,3})\\))? (?:\\p{L}+ ){0,2}(members|seats)?\\b",
  "^(\\p{L}+) (s|k|i)",
  "(?:at )?(least|most)|[^\\p{L}\\s]+",
];
const word = fc.constantFrom(
  "six",
  "Seven",
  "SEVEN",
  "(7)",
  "Members",
  "seats",
  "At",
  "LEAST",
  "\u017feats",
  "Kids",
  "\u0130",
  "ß",
  "ΣΑΣ",
  "\u0345",
  "É",
);
const text = fc
  .array(fc.oneof(word, fc.string({ maxLength: 3, unit: "grapheme" })), { maxLength: 8 })
  .map((words) => words.join(" "));

const plain = (found: RegExpExecArray) => ({ words: [...found], index: found.index, input: found.input });

describe("an expression that ignores case", () => {
  it("finds the same in any text, in its own letters", () => {
    const all = SOURCES.map((source) => [ignoringCase(source), source] as const);
    fc.assert(
      fc.property(text, (written) => {
        for (const [expression, source] of all) {
          const known = [...written.matchAll(new RegExp(source, "giu"))].map(plain);
          expect(expression.all(written).map(plain)).toEqual(known);
          const found = expression.exec(written);
          expect(found && plain(found)).toEqual(known[0] ?? null);
        }
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });

  it("gives the words as they are written", () => {
    const [found] = ignoringCase("(seven) (\\p{L}+)").all("The Seven MEMBERS meet.");
    expect(found && [...found]).toEqual(["Seven MEMBERS", "Seven", "MEMBERS"]);
    expect(found?.index).toBe(4);
  });
});
