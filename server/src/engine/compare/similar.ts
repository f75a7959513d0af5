/** How alike two sentences are, by the words they share: rare ones count for more. */

export interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** Knows how rare each word is among the sentences it was made of. */
export class Weights {
  readonly #counts = new Map<string, number>();
  readonly #total: number;

  constructor(sentences: readonly (readonly string[])[]) {
    this.#total = sentences.length;
    for (const words of sentences)
      for (const word of new Set(words)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  of(word: string): number {
    if (FUNCTION.has(word)) return FUNCTION_WEIGHT;
    return Math.log(1 + (this.#total + 1) / ((this.#counts.get(word) ?? 0) + 1));
  }

  bag(words: readonly string[]): Bag {
    const counted = new Map<string, number>();
    for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
    let weight = 0;
    for (const [word, count] of counted) weight += count * this.of(word);
    return { words: counted, weight };
  }

  /** The weight of what both hold. */
  shared(a: Bag, b: Bag): number {
    let weight = 0;
    for (const [word, count] of a.words) weight += Math.min(count, b.words.get(word) ?? 0) * this.of(word);
    return weight;
  }

  /** 0 to 1. */
  likeness(a: Bag, b: Bag): number {
    const all = a.weight + b.weight;
    return all === 0 ? 0 : (2 * this.shared(a, b)) / all;
  }

  /** How much of `part` stands in `whole`, 0 to 1. */
  contained(part: Bag, whole: Bag): number {
    return part.weight === 0 ? 0 : this.shared(part, whole) / part.weight;
  }
}

/** Words that come and go when a sentence is put otherwise. */
const FUNCTION = new Set(
  "a an the and or of to in on at by for from with as that which who whom it its they their them he she his her this these those such is are be been was were has have had do does did shall will must may can should would not no if then than there here each any all every own".split(
    " ",
  ),
);
const FUNCTION_WEIGHT = 0.3;

/** Words without the endings by which one word takes several forms: `publishes`, `published`, `publishing`. */
export function stem(word: string): string {
  if (/\d/.test(word) || word.length < 5) return word;
  return word.replace(/(?:ations?|ions?|ments?|ings?|ies|ied|es|ed|s|e|y)$/, "");
}
