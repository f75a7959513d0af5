/** The groups of stakeholders that a text lists, and where else it speaks of them. */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { stripNumbering } from "../cues/lexicon.js";
import { tokenize } from "../cues/tokens.js";
import { listedIn } from "./group-lists.js";
import { Naming } from "./group-names.js";
import type { StakeholderGroup } from "./types.js";
import { says } from "./view.js";

export function readGroups(reading: Reading): StakeholderGroup[] {
  const found = new Map<string, { readonly name: string; readonly span: StakeholderGroup["span"] }>();
  const lists = new Set<number>();
  const sections = sectionsOnThem(reading);
  reading.sentences.forEach((sentence, index) => {
    if (!isAboutThem(sentence, sections) || sentence.unfinished) return;
    for (const { name, id, start, end } of listedIn(sentence, reading.lexicon.classes)) {
      lists.add(index);
      if (!found.has(id)) found.set(id, { name, span: sentence.spanOf(start, end) });
    }
  });
  if (found.size === 0) return [];
  const naming = new Naming([...found.keys()]);
  const elsewhere = naming.sentencesThatName(reading.sentences, lists);
  return [...found].map(([id, { name, span }]) => ({ name, id, span, elsewhere: elsewhere.get(id) ?? [] }));
}

/** A longer heading speaks of something else about them. */
const LONGEST_HEADING = 5;

/** Sections whose heading says that they are on those concerned. */
function sectionsOnThem({ document, lexicon }: Reading): Set<number> {
  const found = new Set<number>();
  for (const { index, heading, parent, topics } of document.sections) {
    const { words } = tokenize(heading ? stripNumbering(heading.text) : "");
    const says = words.some((_, at) => lexicon.classes.length("stakeholder-heading", words, at) > 0);
    const isOwn = says && words.length <= LONGEST_HEADING;
    if (isOwn || (topics.length === 0 && parent && found.has(parent.index))) found.add(index);
  }
  return found;
}

/** It stands in a section on stakeholders, or lists stakeholders in so many words. */
function isAboutThem(sentence: ReadSentence, sections: ReadonlySet<number>): boolean {
  return sections.has(sentence.section) || (says(sentence, "groups") && says(sentence, "stakeholder-list"));
}
