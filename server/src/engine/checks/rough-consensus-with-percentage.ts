/** Rough consensus weighs objections; a percentage counts heads. One decision cannot do both. */
import type { Decision } from "../model/types.js";
import { says } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";
import { isVoted, relatedTo, type Voted } from "./thresholds-said.js";

/** How many sentences further on the percentage may stand. */
const REACH = 3;

export function roughConsensusWithPercentage(input: CheckInput): Found[] {
  const { decisions } = input.model;
  const rough = decisions.filter(({ method, fallback }) => method === "rough-consensus" && !fallback);
  const told = new Set<Decision>();
  const near = votesNear(decisions);
  return rough.flatMap((each) => {
    const share = near(each.sentence).find((other) => !told.has(other) && isItsShare(input, each, other));
    if (!share) return [];
    told.add(share);
    const args = { text: share.threshold.text };
    const related = share === each ? [] : [relatedTo(input, each, "rough-consensus-with-percentage.other")];
    return [{ span: share.span, message: { id: "rough-consensus-with-percentage", args }, related }];
  });
}

/** The votes of a sentence and of the next ones, in the order in which they are told. */
function votesNear(decisions: readonly Decision[]): (sentence: number) => readonly Voted[] {
  const found = new Map<number, { readonly vote: Voted; readonly order: number }[]>();
  for (const [order, vote] of decisions.filter(isVoted).entries()) {
    const here = found.get(vote.sentence);
    if (here) here.push({ vote, order });
    else found.set(vote.sentence, [{ vote, order }]);
  }
  return (sentence) =>
    Array.from({ length: REACH + 1 }, (_, i) => found.get(sentence + i) ?? [])
      .flat()
      .sort((a, b) => a.order - b.order)
      .map(({ vote }) => vote);
}

/** In the same sentence, or in one of the next that counts those who agree and takes no vote. */
function isItsShare({ reading }: CheckInput, rough: Decision, share: Voted): boolean {
  if (share.threshold.type !== "fraction" || share.fallback) return false;
  if (share.sentence === rough.sentence) return share.method === "rough-consensus";
  const isNear =
    share.section === rough.section && share.sentence > rough.sentence && share.sentence <= rough.sentence + REACH;
  const sentence = reading.sentences[share.sentence];
  return isNear && sentence !== undefined && says(sentence, "counts-heads");
}
