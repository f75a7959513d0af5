/** Numbers of sections: `4.`, `Article IV`, `§ 4`. */
import type { Section } from "../document/document.js";

export interface Numbering {
  readonly prefix: string;
  readonly suffix: string;
  readonly form: "arabic" | "roman" | "letter";
  /** The number of the last numbered section. */
  readonly last: number;
}

export interface NumberedHeading {
  readonly prefix: string;
  readonly digits: string;
  readonly suffix: string;
  readonly rest: string;
}

const NUMBERED =
  /^((?:article|art\.?|section|sec\.|clause|chapter|part|title|rule|§+)?\s*)(\d+|[IVXLC]+|[A-Z])(?![\p{L}\p{N}])([.):]?(?:\s*[-–—:]\s*|\s+)|[.):]?$)(.*)$/iu;

export function numberedHeading(text: string): NumberedHeading | undefined {
  const match = NUMBERED.exec(text);
  if (!match) return undefined;
  const [, prefix = "", digits = "", suffix = "", rest = ""] = match;
  const bareLetter = prefix.trim() === "" && !/^\d/.test(digits) && !/^[.):]/.test(suffix);
  return bareLetter ? undefined : { prefix, digits, suffix, rest };
}

/** How most of the sections are numbered; undefined when fewer than half (or only one) are. */
export function numberingOf(sections: readonly Section[]): Numbering | undefined {
  const numbered = sections
    .map((each) => numberedHeading(each.heading?.text ?? ""))
    .filter((each) => each !== undefined);
  if (numbered.length < 2 || numbered.length * 2 < sections.length) return undefined;
  const last = numbered.at(-1);
  if (!last) return undefined;
  const form = formOf(numbered.map((each) => each.digits));
  const suffix = numbered.find((each) => each.rest !== "")?.suffix ?? ". ";
  return { prefix: last.prefix, suffix, form, last: numberValue(last.digits, form) };
}

function formOf(digits: readonly string[]): Numbering["form"] {
  if (digits.every((each) => /^\d+$/.test(each))) return "arabic";
  return digits.every((each) => /^[IVXLC]+$/i.test(each)) && digits[0]?.toUpperCase() === "I" ? "roman" : "letter";
}

export function numberText({ prefix, suffix, form }: Numbering, value: number): string {
  const digits = form === "arabic" ? String(value) : form === "roman" ? roman(value) : String.fromCharCode(64 + value);
  return `${prefix}${digits}${suffix}`;
}

function numberValue(digits: string, form: Numbering["form"]): number {
  if (form === "arabic") return Number(digits);
  return form === "roman" ? fromRoman(digits.toUpperCase()) : digits.toUpperCase().charCodeAt(0) - 64;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [letters, worth] of ROMAN) for (; rest >= worth; rest -= worth) text += letters;
  return text;
}

function fromRoman(letters: string): number {
  let value = 0;
  let rest = letters;
  for (const [part, worth] of ROMAN) for (; rest.startsWith(part); rest = rest.slice(part.length)) value += worth;
  return value;
}
