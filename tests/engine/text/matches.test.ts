import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesIn } from "../../../server/src/engine/text/matches.js";

const EXPRESSIONS = [/a+/g, /(b)?c/g, /a*/g, /a*/gu, /(?=b)/gu, /\p{L}\p{N}?/gu, /$/g, /.(?<last>b)/dgu];
const texts = fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "1", "é", "😀", "\n"), maxLength: 12 });

describe("the matches of an expression", () => {
  it("are those that matchAll finds", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...EXPRESSIONS), (text, expression) => {
        expect(matchesIn(text, expression)).toEqual([...text.matchAll(expression)]);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it("are all, wherever the expression was left before", () => {
    const expression = /a/g;
    expression.lastIndex = 2;
    expect(matchesIn("aaa", expression)).toHaveLength(3);
    expect(expression.lastIndex).toBe(0);
  });
});
