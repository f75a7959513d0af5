/** The numbers under which the sections, annexes and numbered paragraphs of a document stand. */
import type { GovernanceDocument, Placed, Section } from "../document/document.js";
import type { ProseFact } from "../document/facts.js";
import type { Span } from "../types.js";

export interface SectionNumbers {
  /** By key: `4.2` for a section however it is labelled, `annex A` for an annex; where it stands. */
  readonly places: ReadonlyMap<string, Span>;
  /** How many different numbers headings bear. */
  readonly headings: number;
  readonly annexes: number;
}

const ANNEX = "annex(?:es)?|appendix|appendices|schedules?|exhibits?|attachments?";
const LABEL = `articles?|art\\.?|sections?|sec\\.?|clauses?|chapters?|part|rule|§{1,2}|${ANNEX}`;
const AT_START = new RegExp(
  `^\\W{0,3}(?:(${LABEL})\\s*)?(\\d{1,3}(?:\\.\\d{1,3}){0,4}|[IVXLC]{1,7}|[ivxlc]{1,7}|\\p{L})(?![\\p{L}\\p{N}])([.)]?)`,
  "iu",
);
const IS_ANNEX = new RegExp(`^(?:${ANNEX})$`, "i");

const kept = new WeakMap<GovernanceDocument, SectionNumbers>();

export function sectionNumbers(document: GovernanceDocument): SectionNumbers {
  const known = kept.get(document) ?? gather(document);
  kept.set(document, known);
  return known;
}

function gather(document: GovernanceDocument): SectionNumbers {
  const places = new Map<string, Span>();
  const own = new Map<Section, readonly string[]>();
  const add = (key: string, span: Span) => void (places.has(key) || places.set(key, span));
  const headings = new Set<string>();
  for (const section of document.sections) {
    const { heading } = section;
    const above = numberAbove(section, own);
    const numbers = heading ? numbersOf(document, heading) : [];
    if (heading)
      for (const number of numbers) for (const key of [number, ...under(above, number)]) add(key, heading.span);
    if (numbers[0]) headings.add(numbers[0]);
    const full = numbers.flatMap((each) => (each.includes(".") || above.length === 0 ? [each] : under(above, each)));
    if (full.length > 0) own.set(section, full);
    for (const block of section.prose) addBlock(document, block, own.get(section) ?? above, headings.size < 2, add);
  }
  return {
    places,
    headings: headings.size,
    annexes: [...places.keys()].filter((key) => key.startsWith("annex")).length,
  };
}

function under(above: readonly string[], number: string): string[] {
  return number.startsWith("annex") ? [] : above.map((each) => `${each}.${number}`);
}

function numberAbove(section: Section, own: ReadonlyMap<Section, readonly string[]>): readonly string[] {
  for (let at = section.parent; at; at = at.parent) {
    const found = own.get(at);
    if (found) return found;
  }
  return [];
}

/** A paragraph that begins with its number, or an item of a numbered list. */
function addBlock(
  document: GovernanceDocument,
  { fact, base }: Placed<ProseFact>,
  above: readonly string[],
  alone: boolean,
  add: (key: string, span: Span) => void,
): void {
  const span = { start: base + fact.span.start, end: base + fact.span.end };
  for (const number of numbersAt(fact.text)) {
    if (number.includes(".") || LABELLED.test(fact.text)) add(number, span);
    for (const key of under(above, number)) add(key, span);
  }
  const number = markerBefore(document, span);
  if (number === undefined) return;
  for (const key of under(above, number)) add(key, span);
  if (above.length === 0 && alone && fact.depth === 1) add(number, span);
}

/** The number of an item of a list, as the source has it. */
function markerBefore({ text }: GovernanceDocument, { start }: Span): string | undefined {
  const marker = /(\d{1,3})[.)][ \t]+$/.exec(text.slice(Math.max(0, start - 9), start))?.[1];
  return marker === undefined ? undefined : String(Number(marker));
}

function numbersOf(document: GovernanceDocument, { text, style, span }: NonNullable<Section["heading"]>): string[] {
  const marker = style === "item" ? markerBefore(document, span) : undefined;
  return marker === undefined ? numbersAt(text) : [marker];
}

const LABELLED = new RegExp(`^\\W{0,3}(?:${LABEL})\\s*(?:\\d|[IVXLC]|[A-Z](?![\\p{L}]))`, "iu");

/** The keys that the beginning of a heading or a paragraph stands for; "C." may be a letter or a hundred. */
function numbersAt(text: string): string[] {
  const match = AT_START.exec(text);
  if (!match) return [];
  const [, label, digits = "", dot] = match;
  if (!label && !dot && !/^\d/.test(digits)) return [];
  const annex = label !== undefined && IS_ANNEX.test(label);
  return keysOf(digits).map((key) => (annex ? `annex ${key}` : key));
}

/** `4.2` for itself, `4` for `IV`, `C` and `100` for `C`. */
export function keysOf(number: string): string[] {
  if (/^\d/.test(number)) return [number.split(".").map(Number).join(".")];
  const value = romanValue(number);
  const letter = number.length === 1 ? [number.toUpperCase()] : [];
  return value === undefined ? letter : [...letter, String(value)];
}

const WORTH: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(letters: string): number | undefined {
  const values = [...letters.toUpperCase()].map((each) => WORTH[each]);
  let sum = 0;
  for (const [i, value] of values.entries()) {
    if (value === undefined) return undefined;
    sum += value < (values[i + 1] ?? 0) ? -value : value;
  }
  return sum;
}
