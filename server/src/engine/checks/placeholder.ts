/** Text that a template left behind. Where a topic hangs on it, the topic's own finding goes before (see lint.ts). */

import { draftGaps } from "../coverage/untouched.js";
import { readControl } from "../document/control.js";
import type { GovernanceDocument } from "../document/document.js";
import { type HeadingFact, type ProseFact, shift, sourceSpan } from "../document/facts.js";
import { perFacts } from "../document/links.js";
import { gapsIn, holesIn, placeholdersIn } from "../document/placeholders.js";
import { matchesIn } from "../text/matches.js";
import type { Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";

const ELEMENT =
  /^(?:a|abbr|address|article|aside|audio|b|bdi|bdo|big|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|link|main|map|mark|math|meta|nav|nobr|ol|p|param|picture|pre|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr)$/i;
/** `<name>`, `<date of adoption>`: no element of HTML, no attributes, no address. */
const ANGLED = /<(\p{L}[\p{L}\d_-]{1,30}(?: [\p{L}\d_'-]{1,30}){0,6})>/gu;
const STRAY =
  /\blorem ipsum\b|\bpick one:|\bchoose one:|\byour (?:project|organi[sz]ation|group)(?:'s)? name here\b|\binsert \p{L}+(?: \p{L}+){0,3} here\b/giu;
/** What stands in brackets without being left to be filled in: marks, variables of a site, citations. */
const NO_GAP =
  /^\[(?:optional|x|(?:re)?move[ds]?|empty|redacted|deleted|emphasis added|.*\bet al\b.*)\]$|^\{\{.*[.|].*\}\}$/i;
const CITED =
  /^\[(?!TB[ADC]\b|TODO|FIXME|XXX)(?:\p{Lu}{2,6}|\p{Lu}{2,}[\w.:/ -]*\d[\w.:/ -]*|[\p{Lu}\d_.:]+(?:-[\p{Lu}\d_.:]+)+)\]$/u;

/** What asks to be filled in however long it is. */
const ASKS =
  /^\[(?:insert|name|names|describe|list|choose|date|number|your|link|add|enter|specify|state|say|e\.g\.)\b/iu;
const MOST_WORDS = 8;
/** Single words in brackets that stand for what they name; any other is an insertion into the sentence. */
const STANDS_FOR =
  /^\[(?:address|place|title|period|grounds?|reasons?|contact|amount|name|number|date|fraction|majority|e-?mail|url|website|organi[sz]ation|project|company|city|country|year|month|days?|amount|percentage|fraction|threshold|body|group|committee|role|person|term|deadline|chair|secretary|tb[adc]|todo|fixme|xxx)\]$/i;

/** A remark in brackets, or a name that begins with an abbreviation, is finished text; what our drafts write never is. */
function looksLikeGap(text: string): boolean {
  if (NO_GAP.test(text) || CITED.test(text)) return false;
  if (!text.startsWith("[") || ASKS.test(text)) return true;
  const words = text.split(/\s+/).length;
  if (words === 1) return STANDS_FOR.test(text);
  return words <= MOST_WORDS && !/^\[\p{Lu}{2,}[^\]]*\p{Ll}/u.test(text);
}

/** Brackets that belong to a link, that are escaped or quoted. Nothing of it runs on into another part. */
function isMarked(source: string, start: number, text: string): boolean {
  const end = start + text.length;
  if (source.slice(start, end) !== text) return true;
  return source[start] === "[" && (/[\]\\"“'‘]/.test(source[start - 1] ?? "") || /[[("”]/.test(source[end] ?? ""));
}

/** `[label]: address` at the beginning of a line, anywhere in the document. */
function definedIn(document: GovernanceDocument): (text: string) => boolean {
  const { parts, text } = document;
  const front = labelsIn(text.slice(0, parts[0]?.span.start ?? text.length));
  const labels = [...(front.first ?? []), ...front.later];
  labelsOf(document).forEach(({ first, later }, part) => {
    const start = parts[part]?.span.start ?? 0;
    if (first && (start === 0 || text[start - 1] === "\n")) labels.push(...first);
    labels.push(...later);
  });
  return (gap) => gap.startsWith("[") && labels.some((label) => label.startsWith(`${gap}:`));
}

interface Labels {
  /** Of the first line, which begins one only where a line feed stands before the part. */
  readonly first?: readonly string[];
  readonly later: readonly string[];
}

/** Lines that begin with a bracket, after three blanks at the most. */
function labelsIn(source: string): Labels {
  const first = /^ {0,3}(\[[^\n]*)/.exec(source)?.[1];
  const later = [...source.matchAll(/\n {0,3}(\[[^\n]*)/g)].map(([, label = ""]) => label);
  return { ...(first === undefined ? {} : { first: [first] }), later };
}

const labelsOf = perFacts((_, source) => labelsIn(source));

interface Gap {
  readonly text: string;
  readonly span: Span;
}

/** A gap of a part, in which the span counts. */
interface Candidate extends Gap {
  /** False: only where our own drafts write it. */
  readonly isGap: boolean;
}

export function placeholder({ document, reading }: CheckInput): Found[] {
  const confidence = readControl(document).status === "draft" ? A_DRAFT : 0.93;
  const ours = draftGaps(reading.lexicon.language);
  const gaps = candidatesOf(document).flatMap((found, part) => {
    const base = document.parts[part]?.span.start ?? 0;
    const gaps = found.filter(({ isGap, text }) => isGap || ours.has(text.toLowerCase()));
    return gaps.map(({ text, span }) => ({ text, span: shift(span, base) }));
  });
  const isDefined = gaps.length > 0 ? definedIn(document) : () => false;
  return onePerPlace(gaps.filter(({ text }) => !isDefined(text))).map(({ text, span }) => ({
    span,
    message: { id: "placeholder.left", args: { text } },
    confidence,
  }));
}

/** A draft may have gaps: they are told as a note. */
const A_DRAFT = 0.8;

const candidatesOf = perFacts(({ blocks }, source) =>
  blocks.flatMap((fact): Candidate[] => {
    if (fact.type === "aside") return [];
    return fact.type === "heading" ? gapsAt(source, fact) : [...gapsAt(source, fact), ...holesAt(fact)];
  }),
);

/** Where words were taken out and none put in. */
function holesAt(fact: ProseFact): Candidate[] {
  return holesIn(fact.text).map(({ start, end, text }) => ({ text, isGap: true, span: sourceSpan(fact, start, end) }));
}

/** In the source, as `<name>` is taken for HTML, with code left out. */
function gapsAt(source: string, fact: HeadingFact | ProseFact): Candidate[] {
  const { span } = fact;
  const text = source.slice(span.start, span.end);
  if (!/[[{<]|TB[DC]|TODO|FIXME|XXX|lorem|here\b|one:/i.test(text)) return [];
  const code = codeIn(text);
  const isCode = (at: number) => code.some(({ start, end }) => start <= at && at < end);
  const place = (start: number, found: string, isGap: boolean): Candidate[] =>
    isCode(start) || isMarked(source, span.start + start, found)
      ? []
      : [{ text: found, isGap, span: { start: span.start + start, end: span.start + start + found.length } }];
  const angled = matchesIn(text, ANGLED).filter(({ 1: name = "" }) => isName(text, name));
  const plain = fact.type === "prose" ? plainGaps(fact) : placeholdersIn(text);
  return [
    ...plain.flatMap((each) => place(each.start, each.text, looksLikeGap(each.text))),
    ...[...angled, ...matchesIn(text, STRAY)].flatMap((match) => place(match.index, match[0], true)),
  ];
}

/** Not an element, nor one that is closed. */
function isName(text: string, name: string): boolean {
  return !ELEMENT.test(name) && !text.includes(`</${name}>`);
}

/** In plain text, as links have lost their brackets there. */
function plainGaps(fact: ProseFact) {
  return gapsIn(fact, 0, fact.text.length).map((each) => ({
    text: each.text,
    start: sourceSpan(fact, each.start, each.end).start - fact.span.start,
  }));
}

function codeIn(text: string): Span[] {
  return [...text.matchAll(/(`{1,3})[^`]{1,400}\1/g)].map((each) => ({
    start: each.index,
    end: each.index + each[0].length,
  }));
}

function onePerPlace(gaps: readonly Gap[]): Gap[] {
  const sorted = [...gaps].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return sorted.filter((each, i) => i === 0 || each.span.start >= (sorted[i - 1]?.span.end ?? 0));
}
