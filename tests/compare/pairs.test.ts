/** Single sentences before and after: each reader of changes tells what it is for, and nothing of words put otherwise. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changeTexts, createEngine, formatChange } from "../../server/src/engine/index.js";

interface Pair {
  readonly before: string;
  readonly after: string;
  readonly told?: readonly string[];
}

const pairs = parse(readFileSync(join(import.meta.dirname, "pairs.yaml"), "utf8")) as Readonly<
  Record<"weakened" | "strengthened" | "nothing", readonly Pair[]>
>;
const engine = createEngine();

function version(path: string, sentence: string) {
  const text = `---\ncharterlint: { kind: charter }\n---\n\n# Charter of the Council\n\nThe Council looks after the well.\n\n${sentence}\n\nThe well is deep.\n`;
  const document = engine.read(path, text);
  return { document, result: engine.lint(document, { settings: {}, files: new Map() }) };
}

function told({ before, after }: Pair) {
  return engine.compare(version("old.md", before), version("new.md", after));
}

describe.each(["weakened", "strengthened"] as const)("what is %s", (effect) => {
  it.each(pairs[effect].map((pair) => [`${pair.before} -> ${pair.after}`, pair] as const))("%s", (_, pair) => {
    const changes = told(pair);
    expect(changes.map(({ message }) => message.id.replace("compare.", ""))).toEqual(pair.told);
    expect(changes.map((each) => each.effect)).toEqual(changes.map(() => effect));
  });
});

describe("words put otherwise", () => {
  it.each(pairs.nothing.map((pair) => [`${pair.before} -> ${pair.after}`, pair] as const))("%s", (_, pair) => {
    expect(
      told(pair)
        .filter(({ effect }) => effect !== "changed")
        .map(({ message }) => formatChange(message)),
    ).toEqual([]);
  });
});

describe("the sentences about changes", () => {
  it("have every argument filled in, and every word that they look up", () => {
    const all = [...pairs.weakened, ...pairs.strengthened].flatMap(told);
    for (const { message } of all) {
      expect(changeTexts).toHaveProperty([message.id]);
      expect(formatChange(message)).not.toMatch(/\{\w+\}|\b(?:what|base|method|period|compare)\.\w/);
    }
  });
});
