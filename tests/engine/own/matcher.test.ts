/** Own cues match as those of the catalogue do, and in a time that no cue and no text can make long. */
import { describe, expect, it } from "vitest";
import { parseCue } from "../../../server/src/engine/cues/compile/syntax.js";
import { lexicon } from "../../../server/src/engine/cues/lexicon.js";
import { tokenize } from "../../../server/src/engine/cues/tokens.js";
import { findIn, graphOf } from "../../../server/src/engine/own/graph.js";
import { OwnMatcher } from "../../../server/src/engine/own/matcher.js";

const english = lexicon("en");
if (!english) throw new Error("there are no English words");
const { classes } = english;

function found(cue: string, text: string, whole = false): string | undefined {
  const matcher = new OwnMatcher<string>(classes);
  matcher.add(cue, "it");
  const { words, ...rest } = tokenize(text);
  const [match] = matcher.match({ words, ...rest }, whole);
  return match && words.slice(match.from, match.to).join(" ");
}

describe("an own cue", () => {
  it.each([
    ["keeps the records", "The clerk keeps the records.", "keeps the records"],
    ["keeps the records", "The clerk keeps no records.", undefined],
    ["record*", "All recordings are kept.", "recordings"],
    ["(keep|keeps) [all] records", "They keep records.", "keep records"],
    ["(keep|keeps) [all] records", "They keep all records.", "keep all records"],
    ["clerk ... records", "The clerk of the old harbour keeps records.", "clerk of the old harbour keeps records"],
    ["clerk ...2 records", "The clerk of the old harbour keeps records.", undefined],
    ["^ the clerk", "Then the clerk reads.", undefined],
    ["^ the clerk", "The clerk reads.", "the clerk"],
    ["for <number> years", "They are kept for twelve years.", "for twelve years"],
    ["for <number> years", "They are kept for 12 years.", "for 12 years"],
    ["<fraction> of [the] members", "It needs 2/3 of the members.", "2/3 of the members"],
    ["kept (by the (clerk|mayor)|in the archive)", "It is kept in the archive.", "kept in the archive"],
    ["<number> <number>", "ten 12", "ten 12"],
    ["two-thirds", "A two-thirds vote.", "two thirds"],
  ])("%s finds in %j: %j", (cue, text, expected) => {
    expect(found(cue, text)).toBe(expected);
  });

  it("takes the whole heading where that is asked", () => {
    expect(found("[...2] archive", "The Old Archive", true)).toBe("the old archive");
    expect(found("[...2] archive", "Archive and other matters", true)).toBeUndefined();
    expect(found("records", "Records", true)).toBe("records");
  });

  it.each([
    ["gaps in a row", `${"a ...20 ".repeat(12)}b`],
    ["options in a row", `${"[a] ".repeat(60)}b`],
    ["options in options", `${"[a ".repeat(60)}${"]".repeat(60)} b`],
    ["ways that begin alike", `${"(a|a a|a a a) ".repeat(18)}b`],
  ])("with %s tries no place twice", (_, cue) => {
    const graph = graphOf(parseCue(cue));
    const words = Array.from({ length: 400 }, () => "a");
    let asked = 0;
    const counting = new Proxy(words, {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key)) asked++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(findIn(graph, counting, classes)).toBeUndefined();
    expect(asked).toBeLessThanOrEqual(graph.nodes.length * words.length * 3);
  });
});
