import { expect, test } from "vitest";
import { fileWords, listFor } from "../../../server/src/engine/cues/filed-words.js";

const LISTS = [
  ["a", "!"],
  ["an", "#"],
  ["and", "$%"],
  ["any", "|"],
  ["annual", "&"],
  ["änderung", "("],
  ["constructor", ")"],
] as const;

test("a word has the list that it was filed with, and others have none", () => {
  const filed = fileWords(LISTS);
  for (const [word, list] of LISTS) expect(listFor(filed, word)).toBe(list);
  for (const word of ["", "b", "ann", "nd", "anyone", "construct", "co", "toString", "__proto__", "än"])
    expect(listFor(filed, word)).toBeUndefined();
});
