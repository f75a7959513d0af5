/** Times to appeal, to comment and to answer, terms of office and intervals, made shorter or longer. */
import { daysOf } from "../model/amounts.js";
import type { Period, PeriodEvent } from "../model/types.js";
import type { TopicId } from "../types.js";
import { type Found, type Half, inSentences, type Reader, unmatched } from "./revision.js";

/** What an event is called in the messages, and which way it is weakened. */
type Use = Exclude<PeriodEvent, "other"> | "interval" | "duty" | "right" | "other";

const WEAKER: Readonly<Record<Use, "shorter" | "longer" | "unknown">> = {
  notice: "shorter",
  comment: "shorter",
  appeal: "shorter",
  objection: "shorter",
  vote: "shorter",
  right: "shorter",
  "appeal-answer": "longer",
  answer: "longer",
  publication: "longer",
  term: "longer",
  review: "longer",
  interval: "longer",
  duty: "longer",
  other: "unknown",
};

const TOPIC: Readonly<Partial<Record<Use, TopicId>>> = {
  comment: "consultation",
  appeal: "appeals",
  "appeal-answer": "appeals",
  publication: "transparency",
  term: "selection",
  review: "amendment",
};

export const periods: Reader = ({ before, after }) => {
  const [old, now] = [periodsIn(before), periodsIn(after)];
  const { gone, come } = unmatched(old, now, isAsLong);
  return gone.flatMap((period, i): Found[] => {
    const use = useOf(period, before, come[i], after);
    const topics = TOPIC[use] ? { topics: [TOPIC[use]] } : {};
    const args = { what: `period.${use}`, before: period.amount.text };
    const other = come[i];
    if (other) {
      const longer = lengthOf(other) > lengthOf(period);
      const id = longer ? "period-longer" : "period-shorter";
      return [
        { kind: "period", effect: effectOf(use, longer), id, args: { ...args, after: other.amount.text }, ...topics },
      ];
    }
    return now.length === 0 && WEAKER[use] !== "unknown"
      ? [{ kind: "period", effect: "weakened", id: "period-dropped", args, ...topics }]
      : [];
  });
};

function periodsIn(half: Half): Period[] {
  return inSentences(half, half.side.model.periods);
}

function lengthOf({ amount }: Period): number {
  return amount.working ? (daysOf(amount) * 7) / 5 : daysOf(amount);
}

/** Four weeks and a month are the same to a reader. */
const ABOUT = 0.07;

function isAsLong(a: Period, b: Period): boolean {
  const [x, y] = [lengthOf(a), lengthOf(b)];
  return a.amount.unit === b.amount.unit ? x === y : Math.abs(x - y) <= ABOUT * Math.max(x, y);
}

function effectOf(use: Use, longer: boolean): Found["effect"] {
  if (WEAKER[use] === "unknown") return "changed";
  return (WEAKER[use] === "longer") === longer ? "weakened" : "strengthened";
}

function useOf(period: Period, half: Half, other: Period | undefined, after: Half): Use {
  if (period.event !== "other") return period.event;
  if (other && other.event !== "other") return other.event;
  return guess(period, half) ?? (other ? guess(other, after) : undefined) ?? "other";
}

/** What the words around a number say, where the cues know no event: every so often, at least, within. */
function guess({ amount, bound }: Period, { text }: Half): Use | undefined {
  const at = text.indexOf(amount.text);
  const before = text.slice(0, Math.max(0, at));
  if (/\b(?:every|each|once (?:in )?(?:every|per)?)\s*$/i.test(before)) return "interval";
  if (/\b(?:serves?|serving|terms?|holds? office|elected|appointed)\b[^.;]{0,60}$/i.test(before)) return "term";
  if (/\b(?:appeal|appeals|appealed|complaint|complaints)\b/i.test(text) && /\b(?:may|can)\b/i.test(before))
    return "appeal";
  if (/\bobject(?:s|ed|ions?)?\b/i.test(text) && bound !== "at-most") return "objection";
  if (/\b(?:comments?|feedback|consultation)\b/i.test(text) && bound !== "at-most") return "comment";
  if (/\b(?:notice|announced?|circulated|notified|in advance|prior|before)\b/i.test(text) && bound !== "at-most")
    return "notice";
  if (bound === "at-least") return "right";
  if (bound === "at-most") return /\b(?:may|can)\b[^.;]*$/i.test(before) ? "right" : "duty";
  return undefined;
}
