/** The topics that headings are dedicated to. They are matched whole: by their words, or as a cue that spans all of them. */
import { topicIds } from "../catalogue/ids.js";
import type { TopicId } from "../types.js";
import type { Step, Way } from "./compiled.js";
import type { LexiconData } from "./lexicon.js";
import { CueMatcher } from "./matcher.js";
import { unpacked } from "./packed.js";
import { tokenize } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";
import type { ClassMatcher } from "./word-classes.js";

export class HeadingIndex {
  readonly #whole: LexiconData["wholeHeadings"];
  readonly #matcher: CueMatcher<TopicId>;

  constructor({ headings, wholeHeadings }: LexiconData, vocabulary: Vocabulary, classes: ClassMatcher) {
    this.#whole = wholeHeadings;
    this.#matcher = new CueMatcher(headings, vocabulary, classes);
  }

  find(heading: string): readonly TopicId[] {
    const tokens = tokenize(stripNumbering(heading));
    const words = tokens.words[0] === "the" ? tokens.words.slice(1) : tokens.words;
    const text = words.join(" ");
    const whole = Object.hasOwn(this.#whole, text) ? unpacked(this.#whole[text] ?? "") : [];
    const cued = this.#matcher
      .match(tokens)
      .filter(({ cue, from, to }) => from === 0 && to + trailingGap(cue.steps) >= tokens.words.length);
    const topics = whole.map((number) => topicIds[number]).filter((each) => each !== undefined);
    return [...new Set([...topics, ...cued.map((each) => each.cue.payload)])];
  }
}

/** How many words a cue leaves room for at its end. */
function trailingGap(steps: readonly Step[]): number {
  const last = steps.at(-1);
  if (last === undefined) return 0;
  if (typeof last === "number") return last < 0 ? -1 - last : 0;
  return Math.max(0, ...last.map((way: Way) => (typeof way === "number" ? 0 : trailingGap(way))));
}

const NUMBERING =
  /^(?:(?:article|art\.?|section|sec\.|clause|chapter|part|title|rule|appendix|annex)\s+(?:[\divxlc]+(?:\.\d+)*|[a-z])\b|§+\s*\d+(?:\.\d+)*|\d+(?:\.\d+)+|\(?(?:\d+|[ivxlc]+|[a-z])[.)])\s*[-–—:.)]*\s*/iu;

/** A heading's words without `Article 5.`, `3.2` and the like, and without a trailing anchor. */
export function stripNumbering(heading: string): string {
  const plain = heading.replace(/\{#[^}]*\}\s*$/, "").trim();
  const stripped = plain.replace(NUMBERING, "").trim();
  return stripped === "" ? plain : stripped;
}
