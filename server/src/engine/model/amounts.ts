/** Spans of time as texts write them: "thirty (30) days", "a month", "14 working days". */
import { ignoringCase } from "../text/ignoring-case.js";
import { NUMBER, numberOf } from "./numbers.js";
import type { Amount } from "./types.js";

export interface WrittenAmount extends Pick<Amount, "count" | "unit" | "working"> {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const AMOUNT = ignoringCase(
  `(?<![\\p{L}\\p{N}.,/])(?:(${NUMBER})(?: ?\\((\\d{1,3})\\))?[ \\u00a0-](?:full |clear |consecutive |calendar |additional |more |further )?((?:business|working)[ -])?(hour|day|week|month|year)s?|(?<=(?:within|for|after|than|least|of|lasts|by|following) )an? (hour|day|week|month|year|fortnight)|(half a year))(?![\\p{L}\\p{N}])`,
);
const UNITS: Readonly<Record<string, { readonly unit: Amount["unit"]; readonly count: number }>> = {
  hour: { unit: "hour", count: 1 },
  day: { unit: "day", count: 1 },
  week: { unit: "week", count: 1 },
  fortnight: { unit: "week", count: 2 },
  month: { unit: "month", count: 1 },
  year: { unit: "year", count: 1 },
};

export function amountsIn(text: string, from = 0, to = text.length): WrittenAmount[] {
  const slice = text.slice(from, to);
  if (!/hour|day|week|month|year|fortnight/i.test(slice)) return [];
  return AMOUNT.all(slice).flatMap((match) => {
    const [whole, words, digits, working, unit, single] = match;
    const place = { start: from + match.index, end: from + match.index + whole.length };
    if (words === undefined && single === undefined) return [{ count: 6, unit: "month", working: false, ...place }];
    const count = single ? 1 : Number(digits ?? numberOf(words ?? ""));
    const named = UNITS[(unit ?? single ?? "").toLowerCase()];
    if (!named || Number.isNaN(count)) return [];
    return [{ count: count * named.count, unit: named.unit, working: working !== undefined, ...place }];
  });
}

const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 } as const;

/** In days, for comparing: a month is thirty of them, a year twelve months or 365. */
export function daysOf({ count, unit }: Pick<Amount, "count" | "unit">): number {
  return unit === "month" && count % 12 === 0 ? (count / 12) * DAYS.year : count * DAYS[unit];
}
