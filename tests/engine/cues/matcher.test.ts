import { describe, expect, it } from "vitest";
import { CueCompiler } from "../../../server/src/engine/cues/compile/compile.js";
import { parseCue } from "../../../server/src/engine/cues/compile/syntax.js";
import { CueMatcher, type Match } from "../../../server/src/engine/cues/matcher.js";
import { type Tokens, tokenize } from "../../../server/src/engine/cues/tokens.js";
import { Vocabulary } from "../../../server/src/engine/cues/vocabulary.js";
import { ClassMatcher } from "../../../server/src/engine/cues/word-classes.js";

const classes = {
  body: ["board", "committee", "working group", "general assembly", "ombuds*"],
  number: ["one", "two", "three"],
  fraction: ["two thirds", "half"],
};

function matches(sources: readonly string[], tokens: Tokens): Match<string>[] {
  const compiler = new CueCompiler(classes);
  const cues = compiler.cues(sources.map((source) => [source, source] as const));
  const vocabulary = new Vocabulary(compiler.vocabulary());
  return new CueMatcher(cues, vocabulary, new ClassMatcher(vocabulary)).match(tokens);
}

/** The words that a cue matches in a sentence; undefined for none. */
function matched(source: string, text: string): string | undefined {
  const tokens = tokenize(text);
  const [match] = matches([source], tokens);
  return match && text.slice(tokens.starts[match.from], tokens.ends[match.to - 1]);
}

describe("a cue", () => {
  it("matches words whatever their case, hyphens and curly quotes", () => {
    expect(matched("two-thirds majority", "By a Two-Thirds MAJORITY of all")).toBe("Two-Thirds MAJORITY");
    expect(matched("chair decides", "The chair’s decides")).toBe("chair’s decides");
  });

  it("matches whole words, and stems that end in a star", () => {
    expect(matched("elect", "members are elected")).toBeUndefined();
    expect(matched("elect*", "members are elected")).toBe("elected");
  });

  it("offers alternatives, groups and options", () => {
    expect(matched("(will be|is|are) elected", "She will be elected")).toBe("will be elected");
    expect(matched("(bylaw|by laws|by law) applies", "The by laws applies")).toBe("by laws applies");
    expect(matched("(bylaw|by laws|by law) applies", "The bylaw law applies")).toBeUndefined();
    expect(matched("by [the] board|committee", "removed by board")).toBe("by board");
    expect(matched("by [the|a] board|committee", "removed by a committee")).toBe("by a committee");
    expect(matched("by [the] board|committee", "removed by every board")).toBeUndefined();
  });

  it("may end in an option or a gap", () => {
    expect(matched("by [the] board [only]", "by the board")).toBe("by the board");
    expect(matched("chair ...3", "the chair")).toBe("chair");
  });

  it("nests groups and options", () => {
    expect(matched("(is|(will|shall) be) elected [by (the|a) board]", "He shall be elected by a board")).toBe(
      "shall be elected by a board",
    );
  });

  it("leaps over a gap no longer than allowed", () => {
    expect(matched("chair ... elected", "The chair of the body is elected")).toBe("chair of the body is elected");
    expect(matched("chair ...2 elected", "The chair of the body is elected")).toBeUndefined();
  });

  it("matches word classes of one or several words, and stems in them", () => {
    expect(matched("<body> decides", "The working group decides")).toBe("working group decides");
    expect(matched("<body> decides", "The ombudsperson decides")).toBe("ombudsperson decides");
  });

  it("matches numbers, fractions and percentages in digits and words", () => {
    for (const text of ["at least 3 days", "at least three days"])
      expect(matched("at least <number> days", text)).toBe(text);
    for (const text of ["2/3 of votes", "two thirds of votes", "⅔ of votes"])
      expect(matched("<fraction> of votes", text)).toBe(text);
    for (const text of ["50% of votes", "50 percent of votes", "two per cent of votes"])
      expect(matched("<percent> of votes", text)).toBe(text);
    expect(matched("<number> votes", "2/3 votes")).toBeUndefined();
  });

  it("matches at the beginning of a sentence only, when it says so", () => {
    expect(matched("^ anyone may", "Anyone may join")).toBe("Anyone may");
    expect(matched("^ anyone may", "Here anyone may join")).toBeUndefined();
  });

  it("is found beside others, in the order of the text", () => {
    const tokens = tokenize("The board elects two members of the working group");
    const found = matches(["<number> ... <body>", "elect*", "<body> elects"], tokens);
    expect(found.map(({ cue, from, to }) => [cue.payload, from, to])).toEqual([
      ["<body> elects", 1, 3],
      ["elect*", 2, 3],
      ["<number> ... <body>", 3, 9],
    ]);
  });

  it("matches Chinese characters as words", () => {
    expect(matched("会议记录", "公开会议记录。")).toBe("会议记录");
  });

  it("stays fast on a text made to be slow", () => {
    const text = "a ".repeat(20_000);
    expect(matched("a ...12 a ...12 a ...12 b", text)).toBeUndefined();
  });

  it.each(["(a", "a]", "...", "* x", "(a|b"])("that is not well formed is refused: %s", (source) => {
    expect(() => parseCue(source)).toThrow(/the cue/);
  });
});
