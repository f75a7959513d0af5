import type { ReadSentence } from "./reading.js";

/** One sentence that speaks for a topic, with how much and why. */
export interface Voice {
  readonly sentence: ReadSentence;
  readonly weight: number;
  readonly cues: readonly string[];
  /** For a mere mention, the cues that matched; undefined where a rule is set. */
  readonly words?: string | undefined;
}
