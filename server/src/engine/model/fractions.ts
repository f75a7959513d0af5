/** The value of a fraction or a share as texts write it. */
import { numberOf } from "./numbers.js";

const TOP = new Map<string, number>([
  ["a", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);
const BOTTOM = new Map<string, number>([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["tenth", 10],
]);
const SIGNS = new Map<string, number>([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
]);

/** 0 to 1 for `two thirds`, `2/3rds`, `⅔`, `75%`, `fifty per cent`; undefined for what is no share. */
export function shareOf(words: readonly string[]): number | undefined {
  const [first = "", second = ""] = words;
  const sign = SIGNS.get(first);
  if (sign !== undefined) return sign;
  const digits = /^(\d{1,3})\/(\d{1,3})(?:rds?|ths?|nds?)?$/.exec(first);
  if (digits) return proper(Number(digits[1]) / Number(digits[2]));
  const percent = percentOf(words);
  if (percent !== undefined) return proper(percent / 100);
  const bottom = BOTTOM.get((second || first).replace(/s$/, "").replace(/^halve$/, "half"));
  if (bottom === undefined) return undefined;
  return proper((second === "" ? 1 : (TOP.get(first) ?? 0)) / bottom);
}

function percentOf(words: readonly string[]): number | undefined {
  const [first = ""] = words;
  const name = words.findIndex((word) => word === "percent" || word === "per");
  if (!first.endsWith("%") && name < 1) return undefined;
  const digits = Number(first.replace("%", "").replace(",", "."));
  return Number.isNaN(digits) ? numberOf(words.slice(0, name).join(" ")) : digits;
}

function proper(value: number): number | undefined {
  return value > 0 && value <= 1 ? value : undefined;
}

/** Two shares that a reader takes for the same, such as 66 % and two thirds. */
export function sameShare(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.011;
}
