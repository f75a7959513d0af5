import type { ReadSentence } from "./reading.js";

/** One sentence that speaks for a topic, with how much and why. */
export interface Voice {
  readonly sentence: ReadSentence;
  readonly weight: number;
  readonly cues: readonly string[];
  /** For a mere mention, the cues that matched; undefined where a rule is set. */
  readonly words?: string | undefined;
}

/** The voices of one section. */
export interface Run {
  readonly section: number;
  /** Their numbers in the list, `to` exclusive. */
  readonly from: number;
  to: number;
  /** What they show together, 0 to 1. */
  score: number;
  /** The weight of the strongest. */
  greatest: number;
}

/** The voices for one question in the order of the text, with what each section shows, told as they are added. */
export class Voices {
  readonly list: Voice[] = [];
  readonly runs: Run[] = [];
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

  add(voice: Voice): void {
    const { sentence, weight, words } = voice;
    let run = this.runs.at(-1);
    if (run?.section !== sentence.section) {
      run = { section: sentence.section, from: this.list.length, to: this.list.length, score: 0, greatest: 0 };
      this.runs.push(run);
      this.#missing = 1;
      if (this.#heard.size > 0) this.#heard.clear();
    }
    this.list.push(voice);
    run.to++;
    run.score = 1 - (1 - run.score) * (1 - weight);
    if (weight > run.greatest) run.greatest = weight;
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
