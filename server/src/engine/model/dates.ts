/** Calendar dates as texts write them. */
import { matchesIn } from "../text/matches.js";

export interface WrittenDate {
  readonly year: number;
  /** 1 to 12, as written; more for a month that there is not. */
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = `(?:${MONTHS.map((each) => (each.length > 4 ? `${each.slice(0, 3)}(?:${each.slice(3)}|${each === "september" ? "t" : ""}\\.?)` : each)).join("|")})`;
const DATE = new RegExp(
  `(?<![\\d/.-])(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (\\d{4})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))(?![\\d/-])`,
  "giu",
);

export function datesIn(text: string): WrittenDate[] {
  if (!/\d{4}/.test(text)) return [];
  return matchesIn(text, DATE).map((match) => {
    const [whole, isoYear, isoMonth, isoDay, day, month, year, month2, day2, year2] = match;
    return {
      year: Number(isoYear ?? year ?? year2),
      month: isoMonth === undefined ? monthOf(month ?? month2 ?? "") : Number(isoMonth),
      day: Number(isoDay ?? day ?? day2),
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

function monthOf(name: string): number {
  return MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

/** The days of a month, 0 for a month that there is not. */
export function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

export function exists({ year, month, day }: WrittenDate): boolean {
  return day >= 1 && day <= daysIn(year, month);
}

/** Days since an arbitrary day, for comparing. */
export function dayNumber({ year, month, day }: WrittenDate): number {
  return year * 372 + month * 31 + day;
}
