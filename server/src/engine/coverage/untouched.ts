/** Sentences of the catalogue's own drafts: as long as a draft has gaps to fill in, they say nothing yet. */
import { catalogue } from "../catalogue/data.js";
import type { ProseFact } from "../document/facts.js";
import { readPart } from "../document/read-part.js";
import { plainSnippet } from "../fixes/snippet.js";

const byLanguage = new Map<string, ReadonlySet<string>>();

/** The sentences of all drafts in a language, as a reader sees them. */
export function draftSentences(language: string): ReadonlySet<string> {
  const known = byLanguage.get(language);
  if (known) return known;
  const drafts = catalogue.requirements.flatMap((each) => each.snippet[language] ?? []);
  const made = new Set(drafts.flatMap(({ body }) => sentencesOf(plainSnippet(body))));
  byLanguage.set(language, made);
  return made;
}

function sentencesOf(markdown: string): string[] {
  const prose = readPart(markdown).blocks.filter((block): block is ProseFact => block.type === "prose");
  return prose.flatMap(({ text, sentences }) =>
    Array.from({ length: sentences.length / 2 }, (_, i) => text.slice(sentences[i * 2], sentences[i * 2 + 1])),
  );
}
