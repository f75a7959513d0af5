/** One sentence in two sections, with another share of those who have to be there or agree. */
import { perPart } from "../coverage/per-part.js";
import { actorsIn } from "../model/actors.js";
import { contentsOf, isSameWording } from "../model/content.js";
import { sameShare, shareOf } from "../model/fractions.js";
import { type Stretch, spanOf, textOf, type View, viewer } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";
import { isRule } from "./sentences.js";

interface Said {
  readonly view: View;
  readonly stretch: Stretch;
  readonly share: number;
  /** Whom the sentence speaks of, where it names nobody itself. */
  readonly of?: string;
}

/** What is read as a decision is compared as one; this finds quorums, and shares of seats or of members. */
export function sentencesTwice(input: CheckInput): Found[] {
  const { wording } = contentsOf(input.reading, input.model.bodies);
  const decided = new Set(input.model.decisions.filter(({ threshold }) => threshold).map(({ sentence }) => sentence));
  const said = saidIn(input, decided);
  const wordingOf = ({ view }: Said) => wording({ sentence: view.index });
  return said.flatMap((later, at) => {
    const first = said
      .slice(0, at)
      .find((each) => isOther(each, later) && isSameWording(wordingOf(each), wordingOf(later)));
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

function isOther(a: Said, b: Said): boolean {
  return a.view.sentence.section !== b.view.sentence.section && a.of === b.of && !sameShare(a.share, b.share);
}

const SHARE = /%|per ?cent|hal(?:f|ves)|third|quarter|fifth|\d\/\d|[½⅓⅔¼¾]/i;

const withShare = perPart(({ text }) => (SHARE.test(text) ? true : undefined));

/** Sentences with one share; with more it is not clear which of them differ. */
function saidIn({ reading, model }: CheckInput, decided: ReadonlySet<number>): Said[] {
  const look = viewer(reading, model.bodies);
  const { near } = actorsIn(reading, model.bodies, look);
  return withShare(reading).flatMap(({ sentence, index }) => {
    const view = !decided.has(index) && isRule(sentence) ? look(index) : undefined;
    const [only, ...more] = view ? sharesIn(view) : [];
    if (!view || !only || more.length > 0) return [];
    const of = view.mentions.length > 0 ? undefined : near(index);
    return [of === undefined ? only : { ...only, of }];
  });
}

function sharesIn(view: View): Said[] {
  const { tokens, classes } = view;
  const said: Said[] = [];
  for (let at = 0; at < tokens.words.length; at++) {
    const length = Math.max(...["fraction", "percent"].map((name) => classes.length(name, tokens.words, at)));
    const share = length > 0 ? shareOf(tokens.words.slice(at, at + length)) : undefined;
    if (share !== undefined) said.push({ view, stretch: { from: at, to: at + length }, share });
    if (length > 0) at += length - 1;
  }
  return said;
}
