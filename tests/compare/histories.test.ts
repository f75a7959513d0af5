/** Three documents, ten amendments each: what weakens them is named, and words put otherwise are not. */
import { describe, expect, it } from "vitest";
import { type Change, createEngine } from "../../server/src/engine/index.js";
import { histories, type Step } from "./history.js";

const engine = createEngine();
const SETTINGS = { settings: { today: "2030-01-01" }, files: new Map() };

function changesOf(file: string, { before, after }: Step): readonly Change[] {
  const [old, now] = [engine.read(`old/${file}`, before), engine.read(`new/${file}`, after)];
  return engine.compare(
    { document: old, result: engine.lint(old, SETTINGS) },
    { document: now, result: engine.lint(now, SETTINGS) },
  );
}

const idsOf = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ message }) => message.id.replace("compare.", "")).sort();

describe("the histories", () => {
  it("are three of ten amendments, of which seven weaken and three do not", () => {
    expect(histories.length).toBe(3);
    for (const { steps } of histories) {
      expect(steps.filter(({ told }) => told.length > 0).length).toBe(7);
      expect(steps.filter(({ told }) => told.length === 0).length).toBe(3);
    }
  });
});

describe.each(histories)("in $name", ({ file, steps }) => {
  it.each(steps.map((step) => [step.title, step] as const))("%s", (_, step) => {
    expect(idsOf(changesOf(file, step))).toEqual([...step.told].sort());
  });
});
