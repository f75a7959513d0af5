/** The sentences of drafts as a reader sees them. Used when the catalogue is generated. */
import type { ProseFact } from "../document/facts.js";
import { readPart } from "../document/read-part.js";
import { plainSnippet } from "../fixes/snippet.js";

/** @param bodies in LSP snippet syntax */
export function draftSentences(bodies: readonly string[]): string[] {
  return [...new Set(bodies.flatMap((body) => sentencesOf(plainSnippet(body))))];
}

function sentencesOf(markdown: string): string[] {
  const prose = readPart(markdown).blocks.filter((block): block is ProseFact => block.type === "prose");
  return prose.flatMap(({ text, sentences }) =>
    Array.from({ length: sentences.length / 2 }, (_, i) => text.slice(sentences[i * 2], sentences[i * 2 + 1])),
  );
}
