/** What is read from the words of a heading alone, kept as long as the part of the document that holds it. */
import type { Lexicon } from "../cues/lexicon.js";
import { tokenize } from "../cues/tokens.js";
import type { Heading } from "../document/document.js";
import type { HeadingFact } from "../document/facts.js";
import { KeptOf } from "../text/kept-of.js";

/** `read` for headings, done once for each as long as its part stays as it is. It may look at nothing but what it is given. */
export function perHeading<T>(read: (text: string, lexicon: Lexicon) => T): (heading: Heading, lexicon: Lexicon) => T {
  const kept = new KeptOf<HeadingFact, { readonly lexicon: Lexicon; readonly value: T }>();
  return ({ fact, text }, lexicon) => {
    const known = kept.get(fact);
    if (known?.lexicon === lexicon) return known.value;
    const value = read(text, lexicon);
    kept.set(fact, { lexicon, value });
    return value;
  };
}

/** The topics that it is dedicated to. */
export const topicsOfHeading = perHeading((text, lexicon) => lexicon.headingTopics(text));

/** Tells headings with a member of the word class, with the answers kept. */
export function headingWith(name: string): (heading: Heading, lexicon: Lexicon) => boolean {
  return perHeading((text, { classes }) => {
    const { words } = tokenize(text);
    return words.some((_, at) => classes.length(name, words, at) > 0);
  });
}
