import type { ReadSentence } from "./reading.js";

/** One sentence that speaks for a topic, with how much and why. */
export interface Voice {
  readonly sentence: ReadSentence;
  readonly weight: number;
  readonly cues: readonly string[];
  /** For a mere mention, the cues that matched; undefined where a rule is set. */
  readonly words?: string | undefined;
}

/** The voices of each section that has any, one after the other; columns, as there are many and they are made often. */
export interface Runs {
  readonly sections: readonly number[];
  /** The number in the list of the first of them; they go on to the next section's first. */
  readonly starts: readonly number[];
  /** What they show together, 0 to 1. */
  readonly scores: readonly number[];
  /** The weights of the strongest. */
  readonly greatest: readonly number[];
}

/** The voices for one question in the order of the text, with what each section shows, told as they are added. */
export class Voices {
  readonly list: Voice[] = [];
  readonly #runs: { readonly [K in keyof Runs]: number[] } = { sections: [], starts: [], scores: [], greatest: [] };
  /** Whether one of the sentences is unfinished. */
  hasGaps = false;
  /** What the best section leaves open, a mention said again left out. */
  #least = 1;
  #missing = 1;
  readonly #heard = new Set<string>();

  static of(voices: readonly Voice[]): Voices {
    const all = new Voices();
    for (const voice of voices) all.add(voice);
    return all;
  }

  /** What the section that says most shows, 0 to 1. */
  get best(): number {
    return 1 - this.#least;
  }

  get runs(): Runs {
    return this.#runs;
  }

  add(voice: Voice): void {
    const { sentence, weight, words } = voice;
    const { sections, starts, scores, greatest } = this.#runs;
    if (sections.at(-1) !== sentence.section) {
      sections.push(sentence.section);
      starts.push(this.list.length);
      scores.push(0);
      greatest.push(0);
      this.#missing = 1;
      if (this.#heard.size > 0) this.#heard.clear();
    }
    this.list.push(voice);
    const run = sections.length - 1;
    scores[run] = 1 - (1 - (scores[run] ?? 0)) * (1 - weight);
    if (weight > (greatest[run] ?? 0)) greatest[run] = weight;
    if (sentence.unfinished) this.hasGaps = true;
    if (this.#isNews(words)) this.#missing *= 1 - weight;
    if (this.#missing < this.#least) this.#least = this.#missing;
  }

  /** Mere mentions count once a section: a word said five times is still a mention. */
  #isNews(words: string | undefined): boolean {
    if (words === undefined) return true;
    if (this.#heard.has(words)) return false;
    this.#heard.add(words);
    return true;
  }
}
