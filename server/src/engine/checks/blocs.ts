/** A group whose seats are enough to pass a decision, or to stop every one. */
import { sizesOf } from "../model/sizes.js";
import type { Seats, Threshold } from "../model/types.js";
import type { CheckInput, Found } from "./check.js";
import { generalIn, isVoted, relatedTo, type Voted } from "./thresholds-said.js";

/** A hair, so that two thirds of nine are six. */
const HAIR = 1e-9;

export function blocs(input: CheckInput): Found[] {
  const sizes = sizesOf(input.model);
  const isGeneral = generalIn(input);
  return input.model.seats.flatMap((seats) => {
    const { of, shares } = seats;
    const total = seats.total?.count ?? (of === undefined ? undefined : sizes.get(of)?.count);
    if (!total || of === undefined || shares.length < 2) return [];
    const rule = input.model.decisions.find(
      (each): each is Voted => each.by === of && isVoted(each) && isGeneral(each),
    );
    return !rule || rule.threshold.type === "unanimity" ? [] : found(input, seats, total, rule);
  });
}

/** Votes that it takes when all are there. */
export function needed({ value, over }: Pick<Threshold, "value" | "over">, total: number): number {
  return over ? Math.floor(value * total + HAIR) + 1 : Math.ceil(value * total - HAIR);
}

function found(input: CheckInput, { shares }: Seats, total: number, rule: Voted): Found[] {
  const votes = needed(rule.threshold, total);
  const related = [relatedTo(input, rule, "impossible-numbers.rule")];
  const passing = shares.find(({ count }) => count >= votes);
  if (passing) {
    const args = { group: passing.group, seats: passing.count, total, needed: votes, text: rule.threshold.text };
    return [{ span: passing.span, message: { id: "impossible-numbers.pass", args }, related }];
  }
  const blocking = shares.filter(({ count }) => total - count < votes);
  const [first] = blocking;
  if (!first || blocking.length > 1) return [];
  const rest = total - first.count;
  const args = { group: first.group, seats: first.count, total, rest, needed: votes, text: rule.threshold.text };
  return [{ span: first.span, message: { id: "impossible-numbers.block", args }, confidence: 0.87, related }];
}
