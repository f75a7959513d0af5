/** All cases of the paired fixtures and the whole documents, with whether the engine is right about each. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { createEngine } from "../../server/src/engine/engine.js";
import type { CoverageStatus, TopicId } from "../../server/src/engine/types.js";
import { compose, folder, pairsOf } from "./compose.js";

export interface Case {
  readonly name: string;
  readonly topic: string;
  readonly right: boolean;
}

const MET = ["present", "pointer"];
const whole = resolve(folder, "whole");
const engine = createEngine();

const namesIn = (place: string) =>
  readdirSync(place)
    .filter((each) => each.endsWith(".yaml"))
    .map((each) => each.replace(".yaml", ""));

/** The topics that have pairs. */
export const pairedTopics = namesIn(folder) as TopicId[];
export const wholeDocuments = namesIn(whole);

/** Empty for a text that is taken for no governance document. */
function coverage(text: string): ReadonlyMap<string, CoverageStatus> {
  const result = engine.lint(engine.read("document.md", text), { settings: {}, files: new Map() });
  return new Map(result.linted ? result.coverage.map((each) => [each.topic, each.status]) : []);
}

export function pairCases(): Case[] {
  return pairedTopics.flatMap((topic) =>
    pairsOf(topic).flatMap((pair, index) => {
      const texts = compose(topic, pair);
      const about = `${index + 1}, ${pair.base}, ${pair.why}`;
      const has = coverage(texts.with).get(topic) ?? "";
      return [
        { topic, name: `${topic}, with it: ${about}`, right: MET.includes(has) },
        { topic, name: `${topic}, without it: ${about}`, right: coverage(texts.without).get(topic) === "absent" },
      ];
    }),
  );
}

export function expectationsOf(name: string): Readonly<Record<string, string>> {
  return parse(readFileSync(resolve(whole, `${name}.yaml`), "utf8")) as Record<string, string>;
}

export function wholeCases(): Case[] {
  return wholeDocuments.flatMap((name) => {
    const found = coverage(readFileSync(resolve(whole, `${name}.md`), "utf8"));
    return Object.entries(expectationsOf(name)).map(([topic, status]) => ({
      topic,
      name: `${name}, whole: ${topic} is ${status}`,
      right: (status === "met" ? MET : [status]).includes(found.get(topic) ?? ""),
    }));
  });
}
