/** Where a document writes a name, in sentences and headings. */
import { type GovernanceDocument, placeSpan, upToDate } from "../document/document.js";
import { sourceSpan } from "../document/facts.js";
import type { Occurrence } from "./entity.js";

/** A name as a pattern: whole words, however they are spaced, in the singular or the plural. */
export function namePattern(name: string, flags: "g" | "gi"): RegExp {
  const words = name.trim().split(/\s+/).map(escaped);
  const last = words.pop() ?? "";
  const body = [...words, eitherNumber(last)].join("\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, `${flags}u`);
}

/** "Party" and "parties", "group" and "groups". */
function eitherNumber(word: string): string {
  const stem = word.replace(/ies$/u, "y").replace(/(?<=\p{L}{2})(?<!s)s$/u, "");
  return stem.endsWith("y") ? `${stem.slice(0, -1)}(?:y|ys|ies)` : `${stem}(?:s|es)?`;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Every place, in no particular order. */
export function* placesOf(document: GovernanceDocument, pattern: RegExp): Generator<Occurrence> {
  for (const { heading, prose } of upToDate(document).sections) {
    if (heading) yield* inSource(document, heading.span, pattern);
    for (const placed of prose)
      for (const { 0: text, index } of placed.fact.text.matchAll(pattern))
        yield { text, span: placeSpan(placed, sourceSpan(placed.fact, index, index + text.length)) };
  }
}

/** In a heading there are hardly any marks: the source is searched. */
function* inSource({ text: all }: GovernanceDocument, { start, end }: Occurrence["span"], pattern: RegExp) {
  for (const { 0: text, index } of all.slice(start, end).matchAll(pattern))
    yield { text, span: { start: start + index, end: start + index + text.length } };
}
