import { describe, expect, test } from "vitest";
import { newForm } from "../../../server/src/engine/names/index.js";

describe("a new name", () => {
  test.each([
    ["Technical Committee", "Technical Committee", "Standards Council", "Standards Council"],
    ["the plural", "Technical Committees", "Standards Council", "Standards Councils", "Technical Committee"],
    ["small letters", "technical committee", "Standards Council", "standards council", "Technical Committee"],
    ["capitals", "TECHNICAL COMMITTEE", "Standards Council", "STANDARDS COUNCIL", "Technical Committee"],
    ["capitals of a name in small letters", "Working Group", "task force", "Task Force", "working group"],
    ["the beginning of a sentence", "Working group", "task force", "Task force", "working group"],
    ["a short form", "Committee", "Standards Council", "Council", "Technical Committee"],
    ["the noun before its “of”", "Board", "Council of Trustees", "Council", "Board of Directors"],
    ["a name with “of” for one without", "Committee", "Council of Elders", "Council", "Technical Committee"],
    ["the whole, where its short form is renamed", "Technical Committee", "Council", "Technical Council", "Committee"],
    ["a plural in y", "Assemblies", "Deputy", "Deputies", "Assembly"],
  ])("is written as the old one was: %s", (_what, text, to, expected, from = text) => {
    expect(newForm(text, from, to)).toBe(expected);
  });

  test("does not touch other names of the same thing, such as its initials", () => {
    expect(newForm("TC", "Technical Committee", "Standards Council")).toBeUndefined();
    expect(newForm("Directors", "Board of Directors", "Council of Trustees")).toBeUndefined();
  });
});
