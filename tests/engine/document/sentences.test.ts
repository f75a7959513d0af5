import { describe, expect, it } from "vitest";
import { sentences } from "../../../server/src/engine/document/sentences.js";

function cut(text: string): string[] {
  const pairs = sentences(text);
  return Array.from({ length: pairs.length / 2 }, (_, i) => text.slice(pairs[i * 2], pairs[i * 2 + 1]));
}

describe("sentences", () => {
  it("end at full stops, question and exclamation marks", () => {
    expect(cut("The board decides. Who may object? Anyone! So it is.")).toEqual([
      "The board decides.",
      "Who may object?",
      "Anyone!",
      "So it is.",
    ]);
  });

  it("do not end at abbreviations, initials, numbers of articles and version numbers", () => {
    for (const text of [
      "See e.g. The Manual for more",
      "Under Art. 5 it holds",
      "J. Smith presides over 1.5 bodies",
      "3. The chair presides",
    ])
      expect(cut(text)).toEqual([text]);
  });

  it("end after closing quotes and brackets", () => {
    expect(cut('It said "never." Then it closed (early.) All left.')).toHaveLength(3);
  });

  it("end at full-width stops without a space", () => {
    expect(cut("会议公开。记录发布。")).toEqual(["会议公开。", "记录发布。"]);
  });

  it("of an empty text are none", () => {
    expect(cut("   ")).toEqual([]);
  });
});
