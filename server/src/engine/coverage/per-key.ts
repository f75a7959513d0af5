/** What depends on words of the whole document that are nearly always the same from one edit to the next. */

/** For as many lists it is kept: there are the documents of a set, and edits that are taken back. */
const MOST = 16;

/** `make` for lists of words, done once for each of those that were asked for last. */
export function perKey<T>(make: (words: readonly string[]) => T): (words: readonly string[]) => T {
  const kept = new Map<string, T>();
  return (words) => {
    const key = words.map((each) => `${each.length} ${each}`).join("");
    const known = kept.get(key) ?? make(words);
    // The one that was asked for last goes to the end.
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
