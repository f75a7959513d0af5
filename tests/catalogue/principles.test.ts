import { describe, expect, it } from "vitest";
import { catalogue, languages, principle } from "../../server/src/engine/index.js";

const ISOC = ["A1", "A2", "A3", "A4", "A5", "B1", "C1", "C2", "C3", "C4", "D1", "D2", "D3", "D4"] as const;

const rules = [...catalogue.requirements, ...catalogue.checks];
const isServed = (id: string): boolean => rules.some(({ principles }) => principles.some((served) => served === id));
const netmundial = catalogue.principles.filter(({ id }) => id.startsWith("netmundial:"));

describe("the principles", () => {
  it.each(ISOC)("ISOC %s has a rule, or says why it cannot have one", (question) => {
    const { id, label, notCheckable } = principle(`isoc:${question}`);
    expect(label).toBe(`ISOC ${question}`);
    expect(isServed(id) || notCheckable).toBeTruthy();
  });

  it("of NETmundial's process are ten", () => {
    expect(netmundial).toHaveLength(10);
  });

  it.each(netmundial.map(({ id, notCheckable }) => ({ id, notCheckable })))(
    "$id has a rule, or says why not",
    (each) => {
      expect(isServed(each.id) || each.notCheckable).toBeTruthy();
    },
  );

  it("that speak of something else are marked so", () => {
    expect(principle("netmundial:low-barriers").standing).toBe("analogy");
    expect(principle("netmundial:agility").standing).not.toBe("stated");
  });
});

describe("the requirements", () => {
  it("hold the 22 topics of the labelling guide, or more", () => {
    expect(new Set(catalogue.requirements.map(({ id }) => id)).size).toBeGreaterThanOrEqual(22);
  });

  it("each have an example, words and a snippet in English", () => {
    expect(languages()).toContain("en");
    for (const { id, words, examples, snippet } of catalogue.requirements) {
      expect(words["en"], id).toBeDefined();
      expect(examples.good, id).not.toBe("");
      expect(snippet["en"]?.body, id).toMatch(/\$0$/);
    }
  });
});
