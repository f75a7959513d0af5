/** After any edits, a document is judged as one that was never seen before. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine, type LintInput } from "../../server/src/engine/index.js";
import type { OwnRequirement } from "../../server/src/engine/own/types.js";

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

/** A requirement of an organisation's own, with words that the texts have. */
const OWN: OwnRequirement = {
  id: "own/records",
  title: "Records",
  principles: [],
  levels: { charter: "required", bylaws: "required", policy: "required" },
  near: ["transparency"],
  missing: "does not say who keeps the records",
  answer: "The clerk keeps the records.",
  words: { en: { headings: ["minutes", "[...3] meetings"], says: ["publish*", "records"], hints: ["board"], not: [] } },
  snippet: {},
};

/** As a client says what the text is, and as the text itself tells. */
const INPUTS: readonly LintInput[] = [
  { settings: { kind: "charter", language: "en" }, files: new Map() },
  { settings: { requirements: [OWN] }, files: new Map() },
];

describe("a document that was edited", { timeout: 3_600_000 }, () => {
  it("is judged as one that is new, after each edit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...INPUTS),
        (start, edits, input) => {
          const engine = createEngine();
          let text = start;
          engine.lint(engine.read("/charter.md", text), input);
          for (const each of edits) {
            text = applied(text, each);
            const edited = engine.read("/charter.md", text);
            const fresh = createEngine();
            const anew = fresh.read("/charter.md", text);
            expect(engine.lint(edited, input)).toEqual(fresh.lint(anew, input));
            expect(engine.model(edited)).toEqual(fresh.model(anew));
          }
        },
      ),
      { numRuns: RUNS, seed: 20261121 },
    );
  });
});
