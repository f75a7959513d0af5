/** Numbers that cannot be: a quorum over the seats, seats that do not add up, a group that passes or blocks alone. */
import { placesOf, sizesOf } from "../model/sizes.js";
import type { Quorum, Seats } from "../model/types.js";
import { blocs } from "./blocs.js";
import type { CheckInput, Found } from "./check.js";

export function impossibleNumbers(input: CheckInput): Found[] {
  return [...quorums(input), ...counts(input), ...sums(input), ...totals(input), ...blocs(input)];
}

/** More have to be there than there are. */
function quorums(input: CheckInput): Found[] {
  const sizes = sizesOf(input.model);
  return input.model.quorums.flatMap((quorum) => {
    const size = quorum.of === undefined ? undefined : sizes.get(quorum.of);
    if (!isOver(quorum, size?.count) || !size) return [];
    const args = { quorum: quorum.count ?? 0, total: size.count };
    const related = [other(input, size.span, size.count)];
    return [{ span: quorum.span, message: { id: "impossible-numbers.quorum", args }, related }];
  });
}

function isOver({ count }: Quorum, size: number | undefined): boolean {
  return count !== undefined && size !== undefined && count > size;
}

/** More votes are needed than there are members. */
function counts(input: CheckInput): Found[] {
  const sizes = sizesOf(input.model);
  return input.model.decisions.flatMap(({ by, threshold }) => {
    const size = by === undefined || threshold?.type !== "count" ? undefined : sizes.get(by);
    if (!size || !threshold || threshold.value <= size.count) return [];
    const args = { votes: threshold.value, total: size.count };
    const related = [other(input, size.span, size.count)];
    return [{ span: threshold.span, message: { id: "impossible-numbers.votes", args }, related }];
  });
}

/** The seats of the groups are more than there are in all, or, where a table lists them all, fewer. */
function sums(input: CheckInput): Found[] {
  return input.model.seats.flatMap((seats) => {
    const sum = seats.shares.reduce((all, { count }) => all + count, 0);
    const { total } = seats;
    if (!total || seats.shares.length < 2 || sum === total.count) return [];
    const parts = seats.shares.map(({ count }) => count).join(" + ");
    const args = { parts, sum, total: total.count };
    const confidence = sum > total.count ? 0.92 : 0.87;
    return [
      {
        span: total.span,
        message: { id: "impossible-numbers.sum", args },
        confidence,
        related: shareRelated(input, seats),
      },
    ];
  });
}

function shareRelated({ document }: CheckInput, { shares }: Seats) {
  return shares.map(({ group, count, span }) => ({
    path: document.path,
    span,
    message: { id: "impossible-numbers.share", args: { group, count } },
  }));
}

/** One body, two sizes. */
function totals(input: CheckInput): Found[] {
  return [...placesOf(input.model)].flatMap(([, places]) => {
    const [first] = places;
    const later = places.find(({ count }) => first && count !== first.count);
    if (!first || !later) return [];
    const args = { here: later.count, there: first.count };
    const related = [other(input, first.span, first.count)];
    return [{ span: later.span, message: { id: "impossible-numbers.size", args }, related }];
  });
}

function other({ document }: CheckInput, span: Seats["shares"][number]["span"], count: number) {
  return { path: document.path, span, message: { id: "impossible-numbers.other", args: { count } } };
}
