/** A majority or a fraction without a word on what it is counted of. */
import { saying } from "../coverage/saying.js";
import type { Decision } from "../model/types.js";
import { says } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";
import { isVoted, relatedTo, type Voted } from "./thresholds-said.js";

/** How many sentences before and after. */
const REACH = 2;

/** Elections and unanimity have a usual meaning; other shares differ by what they are counted of. */
export function thresholdWithoutBase(input: CheckInput): Found[] {
  const { decisions } = input.model;
  if ([input, ...input.others].some(hasBaseRule)) return [];
  const isBased = basedRules(decisions);
  const byWhom = new Map<string | undefined, Voted[]>();
  for (const each of decisions) {
    if (!isVoted(each) || !isBare(input, each) || isBased(each) || isSaidNear(input, each)) continue;
    const list = byWhom.get(each.by);
    if (list) list.push(each);
    else byWhom.set(each.by, [each]);
  }
  return [...byWhom.values()].flatMap(([first, ...others]) => (first ? [found(input, first, others)] : []));
}

/** What votes are counted of is said once for all of them. */
function hasBaseRule({ reading }: Pick<CheckInput, "reading">): boolean {
  return saying(reading, "base-rule").some(({ sentence }) => !sentence.setsNoRule);
}

/** Tells whether another rule of the section for the same body says whose votes are counted. */
function basedRules(decisions: readonly Decision[]): (decision: Decision) => boolean {
  const keyOf = ({ section, by }: Decision) => `${section} ${by}`;
  const based = new Set(
    decisions.filter(({ threshold }) => threshold?.base && threshold.type !== "unanimity").map(keyOf),
  );
  return (decision) => based.has(keyOf(decision));
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

/** A sentence nearby says whose votes are counted. */
function isSaidNear({ reading }: CheckInput, { sentence, section }: Voted): boolean {
  for (let at = sentence - REACH; at <= sentence + REACH; at++) {
    const each = reading.sentences[at];
    if (each?.section === section && says(each, "base")) return true;
  }
  return false;
}
