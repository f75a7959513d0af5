import { describe, expect, it } from "vitest";
import { createEngine } from "../../../server/src/engine/engine.js";
import type { Edit, TopicId } from "../../../server/src/engine/types.js";

/** The document with drafts of the given topics inserted. */
function insert(text: string, topics: readonly TopicId[]): string {
  const engine = createEngine();
  const document = engine.read("charter.md", text);
  const result = engine.lint(document, { settings: { kind: "charter" }, files: new Map() });
  return applyEdits(text, engine.insertMissing(document, result, topics)?.edits ?? []);
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end), text);
}

/** Lines that are headings, in order. */
function headings(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line, i, lines) => /^(?:#|\*\*)/.test(line) || /^(?:=+|-+)$/.test(lines[i + 1] ?? ""));
}

const ATX = "# Charter\n\n## Purpose\n\nWe plant trees.\n\n## Amendments\n\nNone yet.\n";

describe("a missing section is inserted", () => {
  it("between its neighbours in the customary order, at their depth", () => {
    expect(headings(insert(ATX, ["conflict-of-interest"]))).toEqual([
      "# Charter",
      "## Purpose",
      expect.stringMatching(/^## .*[Ii]nterest/),
      "## Amendments",
    ]);
  });

  it("with a blank line before and after it, and nothing else changed", () => {
    const after = insert(ATX, ["conflict-of-interest"]);
    expect(after).not.toMatch(/\n\n\n/);
    expect(after.startsWith("# Charter\n\n## Purpose\n\nWe plant trees.\n\n## ")).toBe(true);
    expect(after.endsWith("\n\n## Amendments\n\nNone yet.\n")).toBe(true);
  });

  it("at the end, when all that is there comes before it, even without a line end", () => {
    const after = insert("# Charter\n\n## Purpose\n\nWe plant trees.", ["conflict-of-interest"]);
    expect(after).toMatch(/We plant trees\.\n\n## [^\n]+\n\n.+\n$/s);
  });

  it("in a document with a title alone, one level below it", () => {
    expect(headings(insert("# Charter\n\nWe plant trees.\n", ["conflict-of-interest"]))[1]).toMatch(/^## /);
  });

  it("in an empty document", () => {
    expect(insert("", ["conflict-of-interest"])).toMatch(/^## [^\n]+\n\n[^\n]+/);
  });

  it("with setext headings where the neighbours have them", () => {
    const after = insert(
      "Charter\n=======\n\nPurpose\n-------\n\nWe plant trees.\n\nAmendments\n----------\n\nNone.\n",
      ["conflict-of-interest"],
    );
    expect(after).toMatch(/\n[^\n]*[Ii]nterest[^\n]*\n-{8,}\n/);
  });

  it("in bold where the neighbours are", () => {
    const after = insert("# Statutes\n\n**Purpose**\n\nWe plant trees.\n\n**Amendments**\n\nNone.\n", [
      "conflict-of-interest",
    ]);
    expect(after).toMatch(/\n\*\*[^\n]*[Ii]nterest[^\n]*\*\*\n\n/);
  });

  it("with the next number, the numbers of later sections moving along", () => {
    const after = insert("# Charter\n\n## 1. Purpose\n\nWe plant trees.\n\n## 2. Amendments\n\nNone.\n", [
      "conflict-of-interest",
    ]);
    expect(headings(after)).toEqual([
      "# Charter",
      "## 1. Purpose",
      expect.stringMatching(/^## 2\. .*[Ii]nterest/),
      "## 3. Amendments",
    ]);
  });

  it("with the next Roman number at the end, where sentences refer to sections by number", () => {
    const text =
      "# Charter\n\n## Article I. Purpose\n\nWe plant trees.\n\n## Article II. Amendments\n\nArticle I cannot be changed.\n";
    expect(headings(insert(text, ["conflict-of-interest"])).at(-1)).toMatch(/^## Article III\. .*[Ii]nterest/);
  });

  it("with the document's line ends", () => {
    const after = insert(ATX.replaceAll("\n", "\r\n"), ["conflict-of-interest"]);
    expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("together with others, each at its place, and is then no longer missing", () => {
    const after = insert(ATX, ["conflict-of-interest", "balance", "membership"]);
    expect(headings(after)).toHaveLength(6);
    expect(insert(after, ["conflict-of-interest", "balance", "membership"])).toContain("[");
  });

  it("inside the section that is there for it, before its subsections", () => {
    const text =
      "# Charter\n\n## Conflicts of interest\n\nOn these we think.\n\n### Note\n\nNone.\n\n## Amendments\n\nNone.\n";
    const after = insert(text, ["conflict-of-interest"]);
    expect(headings(after)).toEqual(["# Charter", "## Conflicts of interest", "### Note", "## Amendments"]);
    expect(after).toMatch(/On these we think\.\n\n\S.+\n\n### Note/s);
  });
});
