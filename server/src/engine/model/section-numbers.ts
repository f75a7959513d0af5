/** The numbers under which the sections, annexes and numbered paragraphs of a document stand. */
import { type GovernanceDocument, type Part, placeSpan, type Section, upToDate } from "../document/document.js";
import type { Facts, HeadingFact, ProseFact } from "../document/facts.js";
import type { Placed } from "../document/in-place.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";

export interface SectionNumbers {
  /** By key: `4.2` for a section however it is labelled, `annex A` for an annex; where it stands. */
  readonly places: ReadonlyMap<string, Span>;
  /** By key the first place of which the number is a part of it: that of `4.2` for `4`. */
  readonly within: ReadonlyMap<string, Span>;
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

const kept = new KeptOf<GovernanceDocument, SectionNumbers>();

export function sectionNumbers(document: GovernanceDocument): SectionNumbers {
  return kept.of(document, () => gather(document));
}

function gather(version: GovernanceDocument): SectionNumbers {
  const document = upToDate(version);
  const places = new Map<string, Span>();
  const own = new Map<Section, readonly string[]>();
  const add = (key: string, span: Span) => void (places.has(key) || places.set(key, span));
  const headings = new Set<string>();
  const numbered = document.parts.map((part) => numbersIn(document, part));
  const ofHeadings = numbered.flatMap((each) => each.headings);
  for (const section of document.sections) {
    const { heading, index } = section;
    const above = numberAbove(section, own);
    // Each heading begins a section; before the first there is one without.
    const numbers = ofHeadings[index - 1] ?? [];
    if (heading)
      for (const number of numbers) for (const key of [number, ...under(above, number)]) add(key, heading.span);
    if (numbers[0]) headings.add(numbers[0]);
    const full = numbers.flatMap((each) => (each.includes(".") || above.length === 0 ? [each] : under(above, each)));
    if (full.length > 0) own.set(section, full);
    for (const block of section.prose) {
      const told = numbered[block.part]?.blocks?.get(block.block);
      if (told) addBlock(block, told, own.get(section) ?? above, headings.size < 2, add);
    }
  }
  return { places, within: partsOf(places), headings: headings.size, annexes: countAnnexes(places) };
}

function countAnnexes(places: ReadonlyMap<string, Span>): number {
  let count = 0;
  for (const key of places.keys()) if (key.startsWith("annex")) count++;
  return count;
}

function partsOf(places: ReadonlyMap<string, Span>): Map<string, Span> {
  const within = new Map<string, Span>();
  for (const [key, span] of places)
    for (let dot = key.indexOf("."); dot >= 0; dot = key.indexOf(".", dot + 1)) {
      const above = key.slice(0, dot);
      if (!within.has(above)) within.set(above, span);
    }
  return within;
}

/** What the headings and blocks of a part say of their numbers, whatever stands above them. */
interface PartNumbers {
  readonly headings: readonly (readonly string[])[];
  /** By number of the block; left out where no block has one. */
  readonly blocks?: ReadonlyMap<number, BlockNumbers>;
}

interface BlockNumbers {
  readonly numbers: readonly string[];
  readonly isLabelled: boolean;
  /** Of an item of a list. */
  readonly marker: string | undefined;
}

const byPart = new KeptOf<Facts, PartNumbers>();

function numbersIn(document: GovernanceDocument, { facts, span }: Part): PartNumbers {
  return byPart.of(facts, () => numbersAnew(document, facts, span.start));
}

function numbersAnew(document: GovernanceDocument, { blocks }: Facts, base: number): PartNumbers {
  const headings: string[][] = [];
  const found = new Map<number, BlockNumbers>();
  for (const [i, block] of blocks.entries()) {
    const start = base + block.span.start;
    if (block.type === "heading") headings.push(numbersOf(document, block, start));
    if (block.type !== "prose") continue;
    const numbers = numbersAt(block.text);
    const marker = markerBefore(document, start);
    if (numbers.length === 0 && marker === undefined) continue;
    found.set(i, { numbers, isLabelled: LABELLED.test(block.text), marker });
  }
  return found.size > 0 ? { headings, blocks: found } : { headings };
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
  block: Placed<ProseFact>,
  { numbers, isLabelled, marker }: BlockNumbers,
  above: readonly string[],
  alone: boolean,
  add: (key: string, span: Span) => void,
): void {
  const { fact } = block;
  const span = placeSpan(block, fact.span);
  for (const number of numbers) {
    if (number.includes(".") || isLabelled) add(number, span);
    for (const key of under(above, number)) add(key, span);
  }
  if (marker === undefined) return;
  for (const key of under(above, marker)) add(key, span);
  if (above.length === 0 && alone && fact.depth === 1) add(marker, span);
}

/** The number of an item of a list, as the source has it. */
function markerBefore({ text }: GovernanceDocument, start: number): string | undefined {
  const last = text.charCodeAt(start - 1);
  if (last !== BLANK && last !== TAB) return undefined;
  const marker = /(\d{1,3})[.)][ \t]+$/.exec(text.slice(Math.max(0, start - 9), start))?.[1];
  return marker === undefined ? undefined : String(Number(marker));
}

const BLANK = 32;
const TAB = 9;

function numbersOf(document: GovernanceDocument, { text, style }: HeadingFact, start: number): string[] {
  const marker = style === "item" ? markerBefore(document, start) : undefined;
  return marker === undefined ? numbersAt(text.trim()) : [marker];
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
