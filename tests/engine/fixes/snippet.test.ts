import { describe, expect, it } from "vitest";
import { escapeSnippet, plainSnippet, renumberStops } from "../../../server/src/engine/fixes/snippet.js";

describe("a snippet", () => {
  it("as plain text shows its placeholders and what there is to choose from", () => {
    expect(plainSnippet("The ${1:[body]} meets ${2|[choose: days],in seven\\, ten days,later|}.$0")).toBe(
      "The [body] meets [choose: days: in seven, ten days / later].",
    );
    expect(plainSnippet("costs \\$5 \\}")).toBe("costs $5 }");
  });

  it("is renumbered, equal numbers staying equal, and loses its final stop", () => {
    expect(renumberStops("${1:[a]} $1 ${3|x,y|}$0", 5)).toEqual({ body: "${5:[a]} $5 ${6|x,y|}", next: 7 });
  });

  it("made of plain text means the same text", () => {
    const text = "a $b {c} \\d }";
    expect(plainSnippet(escapeSnippet(text))).toBe(text);
  });
});
