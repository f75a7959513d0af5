/** A reference to a section of the document itself, shifted beyond its last one. */
import { type Change, replaced, search } from "./text.js";

const REFERENCE = /\b(sections?|articles?|clauses?) (\d{1,2}|[IVX]{1,5})((?:\.\d{1,2}|\.[a-z](?![a-z]))*)(?![\w-])/gi;
/** A heading, or a paragraph, that begins with its number. */
const NUMBERED =
  /^(?: {0,3}#{1,6} *(?:\*\*)?(?:(?:section|article|clause) )?|\W{0,6}(?:section|article|clause) | *(?:\*\*)?(?=\d))(\d{1,2}|[IVX]{1,5})(?![\p{L}\d])(?![.,]\d|[ ]\p{Ll})/gimu;
/** A law, or another document, whose sections are not here. */
const FOREIGN =
  /^(?:\([^)]*\))*[\])]{0,2}(?:\([^)]*\))? {0,2}(?:\[|,? ?(?:of|in|under) (?!this\b))|^[^[\]\n]*\]\(http/i;
const NAMED_BEFORE =
  /\b(?:process|document|rules|policy|code|agreement|bylaws)(?: beginning at| at|,| \()?(?: section)? $/i;

export function referenceChanges(text: string): Change[] {
  const numbers = [...text.matchAll(NUMBERED)].map(({ 1: number = "" }) => number);
  const known = new Set(numbers.map(countOf));
  const isRoman = numbers.some((each) => /^[IVX]/.test(each));
  const next = Math.max(0, ...known) + 1;
  return search(text, REFERENCE).flatMap(({ start, end, match }) => {
    const [whole, label = "", number = "", rest = ""] = match;
    const isHeading = /^\W*(?:\d+\. *)?$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
    const isForeign =
      FOREIGN.test(text.slice(end, end + 80)) || NAMED_BEFORE.test(text.slice(Math.max(0, start - 40), start));
    if (isHeading || isForeign || known.size < LEAST || !known.has(countOf(number))) return [];
    if (/^[IVX]/.test(number) && !isRoman) return [];
    const shifted = `${label} ${/^\d/.test(number) ? next : romanOf(next)}${rest}`;
    const at = { start, end: start + shifted.length };
    return [{ what: `${whole} -> ${shifted}`, text: replaced(text, { start, end }, shifted), at }];
  });
}

const LEAST = 3;

const WORTH: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function countOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const values = [...number.toUpperCase()].map((each) => WORTH[each] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function romanOf(value: number): string {
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(value / 10)) + units[value % 10];
}
