/** What each word of a text is: the sets of the lexicon that hold it. Looked up once for each different word. */
import type { CompiledVocabulary } from "./compiled.js";
import { NO_SETS, unpacked, unpackedAscending } from "./packed.js";

/** A word as the matcher sees it. */
export interface WordInfo {
  /** 0 for all words of which the lexicon knows nothing; below 0 for what is not remembered. */
  readonly id: number;
  /** Sets that a match of this word alone belongs to, one bit each. */
  readonly bits: Uint32Array;
  /** The same, and the classes of which a longer member may begin here. */
  readonly sets: readonly number[];
  readonly phrases: readonly Phrase[];
}

/** A member of a class that is several words, filed under the first. */
export interface Phrase {
  readonly set: number;
  readonly rest: readonly string[];
  /** The last word of `rest` is only how it begins. */
  readonly stem: boolean;
}

const NUMBER = /^\d+(?:[.,]\d+)*$/;
const FRACTION = /^(?:\d+\/\d+|[½⅓⅔¼¾⅖⅗⅘])$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const PERCENT = /^\d+(?:[.,]\d+)?%$/;

/** Classes whose members may stand in digits. */
export const IN_DIGITS: Readonly<Record<string, RegExp>> = {
  number: NUMBER,
  fraction: FRACTION,
  percent: PERCENT,
  year: YEAR,
};

const MOST_REMEMBERED = 50_000;
const NONE: readonly Phrase[] = [];

export class Vocabulary {
  readonly classes: ReadonlyMap<string, number>;
  /** How many sets there are. */
  readonly size: number;
  readonly #unknown: WordInfo;
  readonly #infos = new Map<string, WordInfo>();
  /** Packed sets. */
  readonly #words: ReadonlyMap<string, string>;
  readonly #stems: ReadonlyMap<string, string>;
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #shortestStem: number;
  readonly #longestStem: number;
  #met = 0;

  constructor({ words, setsOfWords, stems, setsOfStems, classes, phrases, sets }: CompiledVocabulary) {
    this.size = sets;
    this.classes = new Map(listed(classes).map((name, number) => [name, number]));
    this.#words = zipped(words, setsOfWords);
    this.#stems = zipped(stems, setsOfStems);
    const lengths = listed(stems).map((stem) => stem.length);
    this.#shortestStem = Math.min(...lengths);
    this.#longestStem = Math.max(0, ...lengths);
    this.#filePhrases(listed(words), listed(phrases));
    this.#unknown = { id: this.#met++, bits: this.#noBits(), sets: [], phrases: NONE };
  }

  of(word: string): WordInfo {
    const known = this.#infos.get(word);
    if (known) return known;
    const remember = this.#infos.size < MOST_REMEMBERED;
    const made = this.#make(word, remember);
    if (remember) this.#infos.set(word, made);
    return made;
  }

  #make(word: string, remember: boolean): WordInfo {
    const bits = this.#noBits();
    const sets = [...this.#alone(word)];
    for (const set of sets) bits[set >> 5] = (bits[set >> 5] ?? 0) | (1 << (set & 31));
    const phrases = this.#phrases.get(word) ?? NONE;
    if (sets.length === 0 && phrases.length === 0) return this.#unknown;
    const begun = phrases.map((phrase) => phrase.set);
    const percent = this.classes.get("percent");
    const number = this.classes.get("number");
    if (percent !== undefined && number !== undefined && [...sets, ...begun].includes(number)) begun.push(percent);
    return { id: remember ? this.#met++ : -1, bits, sets: [...new Set([...sets, ...begun])], phrases };
  }

  /** The sets that hold the word: as such, by how it begins, and as digits. */
  #alone(word: string): Set<number> {
    const sets = new Set<number>();
    addAll(sets, this.#words.get(word));
    for (let length = this.#shortestStem; length <= Math.min(word.length, this.#longestStem); length++)
      addAll(sets, this.#stems.get(word.slice(0, length)));
    if (mayHoldDigit(word))
      for (const [name, digits] of Object.entries(IN_DIGITS)) {
        const set = this.classes.get(name);
        if (set !== undefined && digits.test(word)) sets.add(set);
      }
    return sets;
  }

  #filePhrases(words: readonly string[], phrases: readonly string[]): void {
    for (const each of phrases) {
      const [set = 0, stem, ...numbers] = unpacked(each);
      const [first = "", ...rest] = numbers.map((number) => words[number] ?? "");
      const list = this.#phrases.get(first) ?? [];
      list.push({ set, rest, stem: stem === 1 });
      this.#phrases.set(first, list);
    }
  }

  #noBits(): Uint32Array {
    return new Uint32Array((this.size + 31) >> 5);
  }
}

/** `2`, `½` and `⅓`: what begins with a letter of Latin script is no number. */
function mayHoldDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code >= 0xbc && code <= 0xbe) || (code >= 0x2153 && code <= 0x2158);
}

const listed = (text: string) => (text === "" ? [] : text.split(" "));

function zipped(keys: string, values: string): Map<string, string> {
  const map = new Map<string, string>();
  const all = listed(values);
  for (const [i, key] of listed(keys).entries()) map.set(key, all[i] ?? "");
  return map;
}

function addAll(sets: Set<number>, list: string | undefined): void {
  if (list !== undefined && list !== NO_SETS) for (const set of unpackedAscending(list)) sets.add(set);
}
