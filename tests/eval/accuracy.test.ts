/** On the labelled documents, where there are some, the figures do not fall below the floors. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../scripts/lib/eval/score.mjs";
import { corpusFolder } from "../corpus.js";

interface CheckRow {
  readonly rule: string;
  readonly right: number;
  readonly wrong: number;
  readonly unjudged: readonly string[];
}

interface Evaluation {
  readonly figures: Figures;
  readonly table: string;
  readonly checks: readonly CheckRow[];
}

type Figures = Readonly<Record<string, number>>;

const floors = JSON.parse(readFileSync(resolve(import.meta.dirname, "floors.json"), "utf8")) as {
  readonly atLeast: Figures;
  readonly atMost: Figures;
};

describe.skipIf(!corpusFolder)("on labelled documents", () => {
  it("no figure is below its floor or above its ceiling", { timeout: 120_000 }, async () => {
    const { figures, table, checks } = (await evaluate(corpusFolder ?? "")) as Evaluation;
    for (const [name, floor] of Object.entries(floors.atLeast))
      expect(figures[name], `${name}\n${table}`).toBeGreaterThanOrEqual(floor);
    for (const [name, ceiling] of Object.entries(floors.atMost))
      expect(figures[name], `${name}\n${table}`).toBeLessThanOrEqual(ceiling);
    expectTrusted(checks);
  });
});

/** Nine findings of the checks in ten are right, and no check is wrong more often than in three of twenty. */
function expectTrusted(checks: readonly CheckRow[]): void {
  const sum = (of: (row: CheckRow) => number) => checks.reduce((total, row) => total + of(row), 0);
  const judged = sum(({ right, wrong }) => right + wrong);
  expect(judged).toBeGreaterThan(0);
  expect(sum(({ right }) => right) / judged).toBeGreaterThanOrEqual(0.9);
  const weak = checks.filter(({ right, wrong }) => right + wrong > 0 && right / (right + wrong) < 0.85);
  expect(weak.map(({ rule }) => rule)).toEqual([]);
  expect(checks.flatMap(({ unjudged }) => unjudged)).toEqual([]);
}
