/** Columns of tables, by the words of their heads. */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { sentencesIn } from "../coverage/where.js";
import { tokenize } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";

/** The first column whose head has a member of the word class; -1 for none. */
export function columnOf(header: string, name: string, classes: ClassMatcher): number {
  return header.split(" | ").findIndex((cell) => {
    const { words } = tokenize(cell);
    return words.some((_, at) => classes.length(name, words, at) > 0);
  });
}

/** The first row of heads in the section of a row. */
export function headsOf({ section }: ReadSentence, reading: Reading): ReadSentence | undefined {
  return sentencesIn(reading, section).find(({ block }) => block.fact.form === "header-row");
}
