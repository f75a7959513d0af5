import { describe, expect, it } from "vitest";
import type { ProseFact } from "../../../server/src/engine/document/facts.js";
import { sourceSpan } from "../../../server/src/engine/document/facts.js";
import { readPart } from "../../../server/src/engine/document/read-part.js";

/** The source of each given word, found by way of the plain text. */
function sourceOf(source: string, word: string): string {
  const prose = readPart(source).blocks.find(
    (each): each is ProseFact => each.type === "prose" && each.text.includes(word),
  );
  if (!prose) throw new Error(`no prose holds "${word}"`);
  const at = prose.text.indexOf(word);
  const span = sourceSpan(prose, at, at + word.length);
  return source.slice(span.start, span.end);
}

describe("a word of the plain text is found again in the source", () => {
  it.each([
    ["The **board** of [members](x.md) decides.", "decides"],
    ["AT&amp;T &lt;and&gt; others decide.", "decide"],
    ["An escaped \\* star decides.", "decides"],
    ["First line\nsecond line\r\n   third decides.", "decides"],
    ["> quoted\n\nThen `code` and _emphasis_ decide.", "decide"],
    ["- item one\n  goes on\n  and decides", "decides"],
    ["| Role | Duty |\n| --- | --- |\n| Chair | **decides** |", "decides"],
    ["Emoji 👩‍👩‍👧 and עברית decide.", "decide"],
    ["[Text][ref] decides.\n\n[ref]: https://example.org", "decides"],
  ])("in %j", (source, word) => {
    expect(sourceOf(source, word)).toBe(word);
  });
});

describe("what is not the document's own words", () => {
  it.each([
    "```\nthe board decides\n```",
    "> the board decides",
    "<!-- the board decides -->",
    "<div>\nthe board decides\n</div>",
    "    the board decides",
  ])("is left out: %j", (source) => {
    expect(readPart(source).blocks.filter((each) => each.type === "prose")).toEqual([]);
  });
});

describe("headings", () => {
  const headings = (source: string) =>
    readPart(source)
      .blocks.filter((each) => each.type === "heading")
      .map((each) => [each.style, each.text]);

  it("are ATX, setext, bold lines, and numbered lines", () => {
    expect(headings("# One\n\nTwo\n---\n\n**Three**\n\nArticle IV. Members\n")).toEqual([
      ["atx", "One"],
      ["setext", "Two"],
      ["bold", "Three"],
      ["plain", "Article IV. Members"],
    ]);
  });

  it("stand at the start of a paragraph, when they are numbered and bold", () => {
    const facts = readPart("**Article 8.** The association is led by a board.");
    expect(facts.blocks.map((each) => ("text" in each ? [each.type, each.text.trim()] : []))).toEqual([
      ["heading", "Article 8."],
      ["prose", "The association is led by a board."],
    ]);
  });

  it("are items of a list that hold further blocks under a few words", () => {
    expect(headings("1. Membership\n\n   Anyone may join.\n\n2. This item is a full sentence.\n\n   More.")).toEqual([
      ["item", "Membership"],
    ]);
  });

  it("are not bold words within a sentence, nor bold sentences", () => {
    expect(headings("**Note** that this is prose.\n\n**This is a whole sentence in bold.**")).toEqual([]);
  });
});
