/** A majority or a fraction without a word on what it is counted of. */
import { says } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";
import { isVoted, relatedTo, type Voted } from "./thresholds-said.js";

/** How many sentences before and after. */
const REACH = 2;

/** Elections and unanimity have a usual meaning; other shares differ by what they are counted of. */
export function thresholdWithoutBase(input: CheckInput): Found[] {
  const { decisions } = input.model;
  if ([input, ...input.others].some(hasBaseRule)) return [];
  const bare = decisions.filter(isVoted).filter((each) => isBare(input, each) && !isSaidNear(input, each));
  return bare.flatMap((first, at) => {
    const isTold = bare.slice(0, at).some(({ by }) => by === first.by);
    return isTold
      ? []
      : [
          found(
            input,
            first,
            bare.slice(at + 1).filter(({ by }) => by === first.by),
          ),
        ];
  });
}

/** What votes are counted of is said once for all of them. */
function hasBaseRule({ reading }: Pick<CheckInput, "reading">): boolean {
  return reading.sentences.some((sentence) => says(sentence, "base-rule") && !sentence.setsNoRule);
}

function found(input: CheckInput, first: Voted, others: readonly Voted[]): Found {
  return {
    span: first.span,
    message: { id: "threshold-without-base", args: { text: first.threshold.text } },
    related: others.slice(0, 3).map((each) => relatedTo(input, each, "threshold-without-base.other")),
  };
}

function isBare({ reading }: CheckInput, { type, threshold, method, sentence }: Voted): boolean {
  if (threshold.base !== undefined || threshold.type === "unanimity" || type === "election" || method !== "vote")
    return false;
  const isNamedTerm = /^\p{Lu}/u.test(threshold.text) && !reading.sentences[sentence]?.text.startsWith(threshold.text);
  return !isNamedTerm;
}

/** Another sentence nearby, or another rule of the section for the same body, says whose votes are counted. */
function isSaidNear({ model, reading }: CheckInput, { sentence, section, by }: Voted): boolean {
  const around = reading.sentences.slice(Math.max(0, sentence - REACH), sentence + REACH + 1);
  if (around.some((each) => each.section === section && says(each, "base"))) return true;
  return model.decisions.some(
    (each) => each.section === section && each.by === by && each.threshold?.base && each.threshold.type !== "unanimity",
  );
}
