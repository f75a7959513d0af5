/** What is read from a sentence alone, kept as long as the part of the document that holds it. */
import type { SentenceHits } from "../cues/hits.js";
import type { ReadSentence } from "./reading.js";

/**
 * `read` for sentences, done once for each as long as its part stays as it is, however often the document around it is
 * read anew. It may look at nothing but the words of the sentence, its block and what was found in it: neither where it
 * stands, nor under which heading. A change of language is another sentence.
 */
export function perSentence<T>(read: (sentence: ReadSentence) => T): (sentence: ReadSentence) => T {
  const kept = new WeakMap<SentenceHits, { readonly value: T }>();
  return (sentence) => {
    const known = kept.get(sentence.found);
    if (known) return known.value;
    const value = read(sentence);
    kept.set(sentence.found, { value });
    return value;
  };
}
