/** After any edits, a document is judged as one that was never seen before. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/engine/index.js";

const FOLDER = join(import.meta.dirname, "../faults");
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(join(FOLDER, name), "utf8"));
/** For a long run by hand. */
const RUNS = Number(process.env.CHARTERLINT_RUNS ?? 12);

/** Where, as a share of the text; how much is taken away; what is put there: words, marks, or a piece of another charter. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat(4), fc.nat(400)),
  put: fc.oneof(
    fc.constantFrom(
      "",
      "s",
      "\n",
      "\n\n",
      "# ",
      "- ",
      "> ",
      "```\n",
      "<!--",
      "-->",
      "not ",
      "the board ",
      "two thirds ",
      ":\n\n- ",
    ),
    fc
      .tuple(fc.constantFrom(...TEXTS), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300))
      .map(([text, from, length]) => text.slice(Math.floor(from * text.length)).slice(0, length)),
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function applied(text: string, { at, cut, put }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
}

const INPUT = { settings: { kind: "charter", language: "en" }, files: new Map() } as const;

describe("a document that was edited", { timeout: 3_600_000 }, () => {
  it("is judged as one that is new, after each edit", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const engine = createEngine();
        let text = start;
        engine.lint(engine.read("/charter.md", text), INPUT);
        for (const each of edits) {
          text = applied(text, each);
          const edited = engine.read("/charter.md", text);
          const fresh = createEngine();
          const anew = fresh.read("/charter.md", text);
          expect(engine.lint(edited, INPUT)).toEqual(fresh.lint(anew, INPUT));
          expect(engine.model(edited)).toEqual(fresh.model(anew));
        }
      }),
      { numRuns: RUNS, seed: 20261121 },
    );
  });
});
