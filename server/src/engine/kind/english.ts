/** Tells plain English at a glance, for which the statistics of all languages need not be loaded nor run. */

/** Words of English that are none in other languages, or rare ones. */
const TELLING = new Set(
  "the and with which this are be by shall from their of to its at an any or as on it that been must should would they".split(
    " ",
  ),
);
/** So many words, and so many of them telling. In plain English about every fourth is. */
const WORDS = 60;
const SHARE = 0.14;

/** Whether a sample is English without doubt; false says nothing. */
export function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[a-z]+/g) ?? [];
  const telling = words.reduce((count, word) => count + (TELLING.has(word) ? 1 : 0), 0);
  const letters = words.reduce((count, word) => count + word.length, 0);
  return words.length >= WORDS && telling >= words.length * SHARE && letters >= sample.length * LATIN;
}

/** The rest of a text in Latin script is blanks, marks and figures. */
const LATIN = 0.5;
