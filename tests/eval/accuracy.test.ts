/** On the labelled documents, where there are some, the figures do not fall below the floors. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../scripts/lib/eval/score.mjs";
import { corpusFolder } from "../corpus.js";

type Figures = Readonly<Record<string, number>>;

const floors = JSON.parse(readFileSync(resolve(import.meta.dirname, "floors.json"), "utf8")) as {
  readonly atLeast: Figures;
  readonly atMost: Figures;
};

describe.skipIf(!corpusFolder)("on labelled documents", () => {
  it("no figure is below its floor or above its ceiling", { timeout: 120_000 }, async () => {
    const { figures, table } = (await evaluate(corpusFolder ?? "")) as { figures: Figures; table: string };
    for (const [name, floor] of Object.entries(floors.atLeast))
      expect(figures[name], `${name}\n${table}`).toBeGreaterThanOrEqual(floor);
    for (const [name, ceiling] of Object.entries(floors.atMost))
      expect(figures[name], `${name}\n${table}`).toBeLessThanOrEqual(ceiling);
  });
});
