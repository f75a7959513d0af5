/** One sentence in two sections, with another share of those who have to be there or agree. */
import { perPart } from "../coverage/per-part.js";
import type { Tokens } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { actorsIn } from "../model/actors.js";
import { contentsOf, isSameWording } from "../model/content.js";
import { sameShare, shareOf } from "../model/fractions.js";
import { type Stretch, spanOf, textOf, type View, viewer } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";
import { isRule } from "./sentences.js";

interface Said extends Share {
  readonly view: View;
  /** Whom the sentence speaks of, where it names nobody itself. */
  readonly of?: string;
}

/** What is read as a decision is compared as one; this finds quorums, and shares of seats or of members. */
export function sentencesTwice(input: CheckInput): Found[] {
  const { wording } = contentsOf(input.reading, input.model.bodies);
  const decided = new Set(input.model.decisions.filter(({ threshold }) => threshold).map(({ sentence }) => sentence));
  const said = saidIn(input, decided);
  const wordingOf = ({ view }: Said) => wording({ sentence: view.index });
  const earlier = new Map<string | undefined, Said[]>();
  return said.flatMap((later) => {
    const before = earlier.get(later.of) ?? [];
    const first = before.find((each) => isOther(each, later) && isSameWording(wordingOf(each), wordingOf(later)));
    before.push(later);
    earlier.set(later.of, before);
    return first ? [found(input, later, first)] : [];
  });
}

function found({ document }: CheckInput, later: Said, first: Said): Found {
  const [here, there] = [textOf(later.view, later.stretch), textOf(first.view, first.stretch)];
  const message = { id: "threshold-conflict.there", args: { text: there } };
  return {
    span: spanOf(later.view, later.stretch),
    message: { id: "threshold-conflict.twice", args: { here, there } },
    related: [{ path: document.path, span: spanOf(first.view, first.stretch), message }],
  };
}

/** Of two that speak of the same body, if of any. */
function isOther(a: Said, b: Said): boolean {
  return a.view.sentence.section !== b.view.sentence.section && !sameShare(a.share, b.share);
}

const SHARE = /%|per ?cent|hal(?:f|ves)|third|quarter|fifth|\d\/\d|[½⅓⅔¼¾]/i;

interface Share {
  readonly stretch: Stretch;
  readonly share: number;
}

/** Sentences with one share; with more it is not clear which of them differ. */
function saidIn({ reading, model }: CheckInput, decided: ReadonlySet<number>): Said[] {
  const look = viewer(reading, model.bodies);
  const { near } = actorsIn(reading, model.bodies, look);
  return withShare(reading).flatMap(({ sentence, index, value }) => {
    const view = !decided.has(index) && isRule(sentence) ? look(index) : undefined;
    if (!view) return [];
    const of = view.mentions.length > 0 ? undefined : near(index);
    return [{ view, ...value, ...(of === undefined ? {} : { of }) }];
  });
}

const withShare = perPart(({ text, tokens }, { lexicon }): Share | undefined => {
  const [only, ...more] = SHARE.test(text) ? sharesIn(tokens, lexicon.classes) : [];
  return more.length === 0 ? only : undefined;
});

function sharesIn(tokens: Tokens, classes: ClassMatcher): Share[] {
  const said: Share[] = [];
  for (let at = 0; at < tokens.words.length; at++) {
    const length = Math.max(...["fraction", "percent"].map((name) => classes.length(name, tokens.words, at)));
    const share = length > 0 ? shareOf(tokens.words.slice(at, at + length)) : undefined;
    if (share !== undefined) said.push({ stretch: { from: at, to: at + length }, share });
    if (length > 0) at += length - 1;
  }
  return said;
}
