/** What each word of a text is to the lexicon. Looked up once for each different word. */
import type { CompiledVocabulary } from "./compiled.js";
import { listFor } from "./filed-words.js";
import { listed, NO_SETS, unpackedAscending } from "./packed.js";

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

/**
 * Gives each word a number, its *entry*: words of which the lexicon knows the same have the same, and 0 those of which
 * it knows nothing.
 */
export class Vocabulary {
  readonly classes: ReadonlyMap<string, number>;
  /** How many sets there are. */
  readonly size: number;
  /** The number of a set without words. */
  readonly none: number;
  readonly #entries = new Map<string, number>();
  /** Entries by all that is known of a word. */
  readonly #byContent = new Map<string, number>([["", 0]]);
  /** By entry. */
  readonly #phrases: (readonly Phrase[] | undefined)[] = [undefined];
  /** By entry a row of so many numbers, with one bit for each set. */
  readonly #width: number;
  /** The sets of which a match may begin with the word. */
  #bits: Uint32Array;
  /** Those that the word alone is a match of. */
  #alone: Uint32Array;
  readonly #compiled: CompiledVocabulary;
  readonly #shortestStem: number;
  readonly #longestStem: number;

  constructor(compiled: CompiledVocabulary) {
    this.#compiled = compiled;
    this.size = compiled.sets;
    this.none = compiled.sets;
    this.classes = new Map(listed(compiled.classes).map((name, number) => [name, number]));
    const lengths = Object.keys(compiled.stems).map((stem) => stem.length);
    this.#shortestStem = Math.min(...lengths);
    this.#longestStem = Math.max(0, ...lengths);
    this.#width = (this.none >> 5) + 1;
    this.#bits = new Uint32Array(this.#width * 256);
    this.#alone = new Uint32Array(this.#bits.length);
  }

  entryOf(word: string): number {
    const known = this.#entries.get(word);
    if (known !== undefined) return known;
    if (this.#entries.size >= MOST_REMEMBERED) this.#entries.clear();
    const entry = this.#find(word);
    this.#entries.set(word, entry);
    return entry;
  }

  entriesOf(words: readonly string[]): number[] {
    const entries: number[] = [];
    for (const word of words) entries.push(this.entryOf(word));
    return entries;
  }

  /** Whether a match of the set may begin with the word: it is the word alone, or a member of several words. */
  mayBegin(entry: number, set: number): boolean {
    return (((this.#bits[entry * this.#width + (set >> 5)] ?? 0) >> (set & 31)) & 1) === 1;
  }

  /** Whether the word alone is a match of the set. */
  isAlone(entry: number, set: number): boolean {
    return (((this.#alone[entry * this.#width + (set >> 5)] ?? 0) >> (set & 31)) & 1) === 1;
  }

  /** Sets as a row of bits, for `setsIn`. */
  rowOf(sets: readonly number[]): Uint32Array {
    const row = new Uint32Array(this.#width);
    mark(row, 0, sets);
    return row;
  }

  /** Of the sets in a row those of which a match may begin with the word, ascending. */
  setsIn(entry: number, row: Uint32Array): number[] {
    const sets: number[] = [];
    for (let i = 0; i < this.#width; i++) {
      let bits = (this.#bits[entry * this.#width + i] ?? 0) & (row[i] ?? 0);
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        sets.push(i * 32 + bit);
        bits &= bits - 1;
      }
    }
    return sets;
  }

  /** The members of several words that begin with the word; undefined where it is all there is to any match. */
  phrases(entry: number): readonly Phrase[] | undefined {
    return this.#phrases[entry];
  }

  #find(word: string): number {
    const lists = this.#listsOf(word);
    const digits = this.#inDigits(word);
    const phrases = phrasesIn(of(this.#compiled.phrases, word));
    const content = `${lists.join(" ")}${digits.map((set) => ` ${set}`).join("")}${phrases === NONE ? "" : ` ${word}`}`;
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    const entry = this.#phrases.length;
    this.#byContent.set(content, entry);
    this.#add(entry, [...lists.flatMap(unpackedAscending), ...digits], phrases);
    return entry;
  }

  #add(entry: number, alone: readonly number[], phrases: readonly Phrase[]): void {
    const sets = [...alone, ...phrases.map((phrase) => phrase.set)];
    const percent = this.classes.get("percent");
    // "2 per cent"
    const mayBePercent = percent !== undefined && sets.includes(this.classes.get("number") ?? -1);
    if (mayBePercent) sets.push(percent);
    this.#phrases.push(mayBePercent || phrases !== NONE ? phrases : undefined);
    const row = entry * this.#width;
    if (row + this.#width > this.#bits.length) {
      this.#bits = twiceAsLong(this.#bits);
      this.#alone = twiceAsLong(this.#alone);
    }
    mark(this.#bits, row, sets);
    mark(this.#alone, row, alone);
  }

  /** Packed, the sets that hold the word as such, and by how it begins. */
  #listsOf(word: string): string[] {
    const { words, stems } = this.#compiled;
    const lists = [listFor(words, word)];
    const longest = Math.min(word.length, this.#longestStem);
    for (let length = this.#shortestStem; length <= longest; length++) lists.push(of(stems, word.slice(0, length)));
    return lists.filter((list) => list !== undefined).filter((list) => list !== NO_SETS);
  }

  /** The sets that hold the word as digits. */
  #inDigits(word: string): number[] {
    if (!mayHoldDigit(word)) return [];
    const sets: number[] = [];
    for (const [name, digits] of Object.entries(IN_DIGITS)) {
      const set = this.classes.get(name);
      if (set !== undefined && digits.test(word)) sets.push(set);
    }
    return sets;
  }
}

/** Sets the bits of the sets in the row that begins there. */
function mark(bits: Uint32Array, row: number, sets: readonly number[]): void {
  for (const set of sets) {
    const at = row + (set >> 5);
    bits[at] = (bits[at] ?? 0) | (1 << (set & 31));
  }
}

function twiceAsLong(bits: Uint32Array): Uint32Array {
  const longer = new Uint32Array(bits.length * 2);
  longer.set(bits);
  return longer;
}

/** What a record says of a word, whatever words there are. */
const of = (record: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined;

function phrasesIn(list: string | undefined): readonly Phrase[] {
  if (list === undefined) return NONE;
  return list.split("|").map((phrase) => {
    const [set, stem, ...rest] = phrase.split(" ");
    return { set: Number(set), rest, stem: stem === "1" };
  });
}

/** `2`, `½` and `⅓`: what begins with a letter of Latin script is no number. */
function mayHoldDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code >= 0xbc && code <= 0xbe) || (code >= 0x2153 && code <= 0x2158);
}
