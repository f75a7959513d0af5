/** What several checks on decisions share: how a threshold is named, compared and related. */
import { contentsOf } from "../model/content.js";
import { sameShare } from "../model/fractions.js";
import type { Decision, Model, Threshold } from "../model/types.js";
import { KeptOf } from "../text/kept-of.js";
import type { Related } from "../types.js";
import type { CheckInput } from "./check.js";

/** A decision for which votes are counted as a share of all. */
export type Voted = Decision & { readonly threshold: Threshold };

export function isVoted(decision: Decision): decision is Voted {
  return decision.threshold !== undefined && decision.threshold.type !== "count";
}

/** What is read of a document: of the one that is checked, or of another of its set. */
export type Source = Pick<CheckInput, "document" | "reading" | "model">;

/** Whether the one asks for clearly another share than the other; "half" and "more than half" are near enough. */
export function differ(a: Threshold, b: Threshold): boolean {
  return !sameShare(a.value, b.value);
}

const DECIDED = /\b(?:decisions?|proposals?|motions?|resolutions?|matters?|questions?)\b/i;

const USUAL = /^[\s*_]*(?:ordinary|usual|normal|all)\s(?:decisions|resolutions|motions)\b/i;

const kept = new KeptOf<Model, (decision: Decision) => boolean>();

/** Whether a rule is for all that is to be decided, and not for one kind of matter; a bare item says nothing of it. */
export function generalIn(source: Source): (decision: Decision) => boolean {
  return kept.of(source.model, () => generalAnew(source));
}

function generalAnew({ reading, model }: Source): (decision: Decision) => boolean {
  const { matter } = contentsOf(reading, model.bodies);
  const known = new Map<Decision, boolean>();
  return (decision) => {
    const told = known.get(decision) ?? isGeneral(decision);
    known.set(decision, told);
    return told;
  };

  function isGeneral(decision: Decision): boolean {
    const sentence = reading.sentences[decision.sentence];
    if (decision.type !== "ordinary" || decision.object !== undefined || !sentence || matter(decision).size > 0)
      return false;
    if (decision.by === undefined) return DECIDED.test(sentence.text);
    return sentence.block.fact.form === "paragraph" || sentence.names.length > 0 || USUAL.test(sentence.text);
  }
}

export function sentenceOf({ reading }: Source, { sentence }: Decision) {
  return reading.sentences[sentence];
}

export function relatedTo({ document }: Source, { threshold, span }: Decision, id: string): Related {
  return { path: document.path, span, message: { id, args: { text: threshold?.text ?? "" } } };
}
