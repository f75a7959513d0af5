/** How a new name reads where the old one stood: in its case, in the plural, shortened as the old one was. */
import { idOf } from "../cues/names.js";

/** To compare names: small letters, in the singular, without article. */
export const plainForm: (text: string) => string = idOf;

export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

/**
 * What stands in place of `text` when what is called `from` is to be called `to`; undefined where it stays: another name
 * of the same thing, such as its initials.
 */
export function newForm(text: string, from: string, to: string): string | undefined {
  const [old, here] = [plainForm(from), plainForm(text)];
  if (here === old) return inStyleOf(text, from, to);
  // Who renames what the name is called for short renames the end of the whole.
  if (here.endsWith(` ${old}`)) return withEnd(text, from, to);
  const [before, after] = [old.split(" of "), to.split(" of ")];
  if (before.length > 1 && here === before[0]) return inStyleOf(text, from, after[0] ?? to);
  if (before.length > 1 || !old.endsWith(` ${here}`)) return undefined;
  const count = wordsOf(here).length;
  const short = after.length > 1 ? (after[0] ?? to) : wordsOf(to).slice(-count).join(" ");
  return inStyleOf(text, from, short);
}

function withEnd(text: string, from: string, to: string): string {
  const words = wordsOf(text);
  const end = words.splice(-wordsOf(from).length).join(" ");
  return [...words, inStyleOf(end, from, to)].join(" ");
}

function inStyleOf(text: string, from: string, name: string): string {
  const plural = isPlural(text) && !isPlural(from) && !isPlural(name) ? pluralOf(name) : name;
  if (text === text.toLowerCase() && from !== from.toLowerCase()) return plural.toLowerCase();
  if (text === text.toUpperCase() && /\p{L}{4}/u.test(text) && from !== from.toUpperCase()) return plural.toUpperCase();
  return name === name.toLowerCase() ? capitalsAs(text, plural) : plural;
}

/** Small joints ("of", "the") keep their letters. */
function capitalsAs(text: string, name: string): string {
  const words = wordsOf(text);
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word);
  if (words.length > 1 && words.every((word) => capital(word) || word.length < 4))
    return name.replace(/(?<![\p{L}\p{N}'’])(?!(?:of|the|and|for|in)\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return capital(words[0] ?? "") ? name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : name;
}

function isPlural(text: string): boolean {
  return /\p{L}{2}(?<![su])s$/iu.test(text);
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;
}
