/** The same document with a passage that answers a topic and without it, a look-alike left in both. */
import { describe, expect, it } from "vitest";
import { expectationsOf, pairCases, pairedTopics, wholeCases, wholeDocuments } from "./cases.js";
import { pairsOf } from "./compose.js";

const cases = [...pairCases(), ...wholeCases()];

describe("the engine is right", () => {
  it.each(cases)("about $name", ({ right }) => {
    expect(right).toBe(true);
  });
});

describe.each(pairedTopics)("the pairs of %s", (topic) => {
  const many = ["decision-procedure", "stakeholders", "transparency-exceptions"];

  it("are enough, none of them twice", () => {
    const pairs = pairsOf(topic);
    const texts = pairs.flatMap((pair) => [pair.passage, pair.lookAlike.text]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(pairs.length).toBeGreaterThanOrEqual(many.includes(topic) ? 15 : 5);
  });
});

describe.each(wholeDocuments)("the whole document %s", (name) => {
  it("has an expectation for every topic that has pairs", () => {
    expect(Object.keys(expectationsOf(name)).sort()).toEqual([...pairedTopics].sort());
  });
});
