/** One period that is stated twice with different lengths. */
import { daysOf } from "../model/amounts.js";
import type { Period, PeriodEvent } from "../model/types.js";
import type { CheckInput, Found } from "./check.js";

/** For the others, what is settled in two places is seldom the same. */
const COMPARED: ReadonlySet<PeriodEvent> = new Set([
  "comment",
  "notice",
  "appeal",
  "appeal-answer",
  "term",
  "review",
  "publication",
  "objection",
  "vote",
]);

interface Stated {
  readonly path: string;
  readonly period: Period;
}

export function periodConflict({ document, model, others, reading }: CheckInput): Found[] {
  const isCase = (word: string) => reading.lexicon.classes.length("period-case", [word], 0) > 0;
  const compared = (periods: readonly Period[]) => periods.filter(({ event }) => COMPARED.has(event));
  const elsewhere: Stated[] = others
    .filter(({ toldHere }) => toldHere)
    .flatMap((other) => compared(other.model.periods).map((period) => ({ path: other.document.path, period })));
  const found: Found[] = [];
  const earlier: Stated[] = [];
  for (const period of compared(model.periods)) {
    const other = [...earlier, ...elsewhere].find((each) => conflict(each, { path: document.path, period }, isCase));
    if (other) found.push(foundFor(period, other));
    else earlier.push({ path: document.path, period });
  }
  return found;
}

function foundFor({ amount }: Period, other: Stated): Found {
  const earlier = other.period.amount.text;
  return {
    span: amount.span,
    message: { id: "period-conflict", args: { later: amount.text, earlier } },
    confidence: 0.88,
    related: [
      { path: other.path, span: other.period.amount.span, message: { id: "period-conflict.first", args: { earlier } } },
    ],
  };
}

function conflict(a: Stated, b: Stated, isCase: (word: string) => boolean): boolean {
  const [one, other] = [a.period, b.period];
  if (one.event !== other.event || (a.path === b.path && one.section === other.section)) return false;
  if (one.amount.working !== other.amount.working || daysOf(one.amount) === daysOf(other.amount)) return false;
  return !compatible(one, other) && isSame(one, other, isCase);
}

/** "At least seven days" and "thirty days" can both be kept. */
function compatible(one: Period, other: Period): boolean {
  if (one.bound === other.bound) return false;
  const [low, high] = [one, other].sort((a, b) => daysOf(a.amount) - daysOf(b.amount));
  return (
    (low?.bound === "at-least" && high?.bound !== "at-least") || (high?.bound === "at-most" && low?.bound !== "at-most")
  );
}

/** Comments are asked for before a decision, notice is given before a meeting: these words set nothing apart. */
const ORDER = new Set(["before", "after", "prior", "following"]);

/** They are of the same things, or the one of a part of those of the other; a case that only one names sets them apart. */
function isSame(one: Period, other: Period, isCase: (word: string) => boolean): boolean {
  const [a, b] = [one, other].map((each) =>
    (each.of ?? "").split(" ").filter((word) => word !== "" && !ORDER.has(word)),
  );
  if (!a || !b) return false;
  const cases = (words: readonly string[]) => words.filter(isCase).join(" ");
  if (cases(a) !== cases(b)) return false;
  if (one.event === "term" || one.event === "appeal" || one.event === "notice")
    return a.join(" ") === b.join(" ") && (a.length > 0 || one.event === "appeal");
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}
