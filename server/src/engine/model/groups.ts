/** The groups of stakeholders that a text lists, and where else it speaks of them. */
import type { Reading } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { titled } from "../coverage/titled.js";
import { stripNumbering } from "../cues/lexicon.js";
import { tokenize } from "../cues/tokens.js";
import { listedIn } from "./group-lists.js";
import { sentencesThatName } from "./group-names.js";
import type { StakeholderGroup } from "./types.js";
import { says } from "./view.js";

export function readGroups(reading: Reading): StakeholderGroup[] {
  const found = new Map<string, { readonly name: string; readonly span: StakeholderGroup["span"] }>();
  const lists = new Set<number>();
  for (const index of aboutThem(reading)) {
    const sentence = reading.sentences[index];
    if (!sentence || sentence.unfinished) continue;
    for (const { name, id, start, end } of listedIn(sentence, reading.lexicon.classes)) {
      lists.add(index);
      if (!found.has(id)) found.set(id, { name, span: sentence.spanOf(start, end) });
    }
  }
  if (found.size === 0) return [];
  const elsewhere = sentencesThatName(reading, [...found.keys()], lists);
  return [...found].map(([id, { name, span }]) => ({ name, id, span, elsewhere: elsewhere.get(id) ?? [] }));
}

/** A longer heading speaks of something else about them. */
const LONGEST_HEADING = 5;

const onThem = titled((heading, { classes }) => {
  const { words } = tokenize(stripNumbering(heading));
  const says = words.some((_, at) => classes.length("stakeholder-heading", words, at) > 0);
  return says && words.length <= LONGEST_HEADING ? true : undefined;
});

/** Sections whose heading says that they are on those concerned, and those below them that are on nothing else. */
function sectionsOnThem(reading: Reading): Set<number> {
  const found = new Set(onThem(reading).map(({ section }) => section.index));
  if (found.size === 0) return found;
  for (const { index, parent, topics } of reading.document.sections)
    if (topics.length === 0 && parent && found.has(parent.index)) found.add(index);
  return found;
}

/** The sentences that stand in a section on stakeholders, or list stakeholders in so many words; in order. */
function aboutThem(reading: Reading): number[] {
  const found = new Set<number>();
  for (const section of sectionsOnThem(reading)) {
    const end = reading.starts[section + 1] ?? 0;
    for (let index = reading.starts[section] ?? 0; index < end; index++) found.add(index);
  }
  for (const { index, sentence } of saying(reading, "groups")) if (says(sentence, "stakeholder-list")) found.add(index);
  return [...found].sort((a, b) => a - b);
}
