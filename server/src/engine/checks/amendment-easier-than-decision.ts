/** The rules of the game are easier to change than to follow: fewer have to agree to an amendment than to a decision. */
import type { CheckInput, Found } from "./check.js";
import { differ, generalIn, isVoted, relatedTo, type Voted } from "./thresholds-said.js";

export function amendmentEasierThanDecision(input: CheckInput): Found[] {
  const voted = input.model.decisions.filter(isVoted);
  const known = new Set(input.model.bodies.map(({ id }) => id));
  const rules = usualRules(input, voted);
  for (const amendment of voted) {
    if (amendment.type !== "amendment" || !isItself(amendment)) continue;
    const usual = rules.find((each) => isSameDecider(amendment, each, known) && isHarder(each, amendment));
    if (!usual) continue;
    const args = { text: amendment.threshold.text, usual: usual.threshold.text };
    const related = [relatedTo(input, usual, "amendment-easier-than-decision.other")];
    return [{ span: amendment.span, message: { id: "amendment-easier-than-decision", args }, related }];
  }
  return [];
}

/** What any decision takes. Unanimity that is only tried first, with a vote to follow, is not. */
function usualRules(input: CheckInput, voted: readonly Voted[]): Voted[] {
  const isGeneral = generalIn(input);
  const withFallback = new Set(voted.filter(({ fallback }) => fallback).map(({ section }) => section));
  const rules = new Map<string, Voted>();
  for (const each of voted) {
    if (!isGeneral(each) || (each.threshold.type === "unanimity" && withFallback.has(each.section))) continue;
    // Of rules that are compared alike the first is shown.
    const { type, value, base } = each.threshold;
    const key = `${type} ${value} ${base} ${each.fallback} ${each.by}`;
    if (!rules.has(key)) rules.set(key, each);
  }
  return [...rules.values()];
}

function isItself({ object }: Voted): boolean {
  return (
    object === undefined || /^(?:charter|bylaws?|constitution|statutes?|document|articles?|governance)$/.test(object)
  );
}

/** A decider that is no known body ("the body") stands for each of them. */
function isSameDecider(amendment: Voted, usual: Voted, known: ReadonlySet<string>): boolean {
  if (amendment.by === undefined || usual.by === undefined || amendment.by === usual.by) return true;
  return usual.by === "body" || (!known.has(usual.by) && usual.fallback);
}

function isHarder(usual: Voted, amendment: Voted): boolean {
  if (!differ(usual.threshold, amendment.threshold) || usual.threshold.value < amendment.threshold.value) return false;
  return !(
    amendment.threshold.base === "members" &&
    usual.threshold.base !== "members" &&
    usual.threshold.type !== "unanimity"
  );
}
