/** What is read from a sentence and the bodies that it names, kept as long as both stay as they are. */
import type { SentenceHits } from "../cues/hits.js";
import { KeptOf } from "../text/kept-of.js";
import type { View } from "./view.js";

/** `read` for views, done once for each sentence as long as its part stays as it is: it may look at nothing but its words. */
export function perWords<T>(read: (view: View) => T): (view: View) => T {
  const kept = new KeptOf<SentenceHits, { readonly value: T }>();
  return (view) => kept.of(view.sentence.found, () => ({ value: read(view) })).value;
}

/**
 * `read` for views, done once for each sentence as long as its part stays as it is and its names are the same bodies'.
 * It may look at nothing but the words of the sentence, its block, what was found in it, and where which bodies are
 * mentioned: neither where it stands, nor under which heading. What it gives holds no offsets of the document.
 */
export function perView<T>(read: (view: View) => T): (view: View) => T {
  const reader = perViewAnd<T, undefined>(read, () => "");
  return (view) => reader(view, undefined);
}

/** The same for what is read with something else of the document: of that it may look at what `keyOf` says. */
export function perViewAnd<T, With>(
  read: (view: View, other: With) => T,
  keyOf: (view: View, other: With) => string,
): (view: View, other: With) => T {
  const kept = new KeptOf<SentenceHits, { readonly key: string; readonly value: T }>();
  return (view, other) => {
    const { found } = view.sentence;
    const key = view.names + keyOf(view, other);
    const known = kept.get(found);
    if (known?.key === key) return known.value;
    const value = read(view, other);
    kept.set(found, { key, value });
    return value;
  };
}
