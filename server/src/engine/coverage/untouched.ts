/** Sentences of the catalogue's own drafts: as long as a draft has gaps to fill in, they say nothing yet. */
import { drafts } from "../catalogue/data.js";

const byLanguage = new Map<string, ReadonlySet<string>>();

/** The sentences of all drafts in a language, as a reader sees them. */
export function draftSentences(language: string): ReadonlySet<string> {
  const known = byLanguage.get(language) ?? new Set(drafts(language));
  byLanguage.set(language, known);
  return known;
}

const gaps = new Map<string, ReadonlySet<string>>();

/** The words in brackets that those sentences leave to be filled in, brackets and all, in small letters. */
export function draftGaps(language: string): ReadonlySet<string> {
  const known = gaps.get(language) ?? new Set(drafts(language).flatMap((each) => each.toLowerCase().match(GAP) ?? []));
  gaps.set(language, known);
  return known;
}

const GAP = /\[[^[\]]+\]/g;
