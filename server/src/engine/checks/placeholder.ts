/** Text that a template left behind. Where a topic hangs on it, the topic's own finding goes before (see lint.ts). */

import { draftGaps } from "../coverage/untouched.js";
import { readControl } from "../document/control.js";
import { type Placed, placeSpan, type Section } from "../document/document.js";
import { type PlainText, type ProseFact, sourceSpan } from "../document/facts.js";
import { gapsIn, holesIn, placeholdersIn } from "../document/placeholders.js";
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

/** Brackets that belong to a link or its definition, that are escaped or quoted. */
function isMarked(source: string, start: number, text: string): boolean {
  const end = start + text.length;
  if (source.slice(start, end) !== text || (text.startsWith("[") && isDefined(source, text))) return true;
  return source[start] === "[" && (/[\]\\"“'‘]/.test(source[start - 1] ?? "") || /[[("”]/.test(source[end] ?? ""));
}

/** `[label]: address` at the beginning of a line. */
function isDefined(source: string, text: string): boolean {
  for (let at = source.indexOf(`${text}:`); at >= 0; at = source.indexOf(`${text}:`, at + 1))
    if (/(?:^|\n) {0,3}$/.test(source.slice(Math.max(0, at - 4), at))) return true;
  return false;
}

interface Gap {
  readonly text: string;
  readonly span: Span;
}

export function placeholder({ document, reading }: CheckInput): Found[] {
  const confidence = readControl(document).status === "draft" ? A_DRAFT : 0.93;
  const ours = draftGaps(reading.lexicon.language);
  const isGap = (text: string) => ours.has(text.toLowerCase()) || looksLikeGap(text);
  const gaps = document.sections.flatMap((section) => [
    ...inHeading(document.text, section, isGap),
    ...inProse(document.text, section, isGap),
  ]);
  return onePerPlace(gaps).map(({ text, span }) => ({
    span,
    message: { id: "placeholder.left", args: { text } },
    confidence,
  }));
}

/** A draft may have gaps: they are told as a note. */
const A_DRAFT = 0.8;

type IsGap = (text: string) => boolean;

function inHeading(source: string, { heading }: Section, isGap: IsGap): Gap[] {
  return heading ? gapsAt(source, heading.span, undefined, isGap) : [];
}

function inProse(source: string, { prose }: Section, isGap: IsGap): Gap[] {
  return prose.flatMap((block) => [
    ...gapsAt(source, placeSpan(block, block.fact.span), block, isGap),
    ...holesAt(block),
  ]);
}

/** Where words were taken out and none put in. */
function holesAt({ fact, base }: Placed<ProseFact>): Gap[] {
  return holesIn(fact.text).map(({ start, end, text }) => {
    const span = sourceSpan(fact, start, end);
    return { text, span: { start: base + span.start, end: base + span.end } };
  });
}

/** In the source, as `<name>` is taken for HTML, with code left out. */
function gapsAt(source: string, span: Span, block: Placed<ProseFact> | undefined, isGap: IsGap): Gap[] {
  const text = source.slice(span.start, span.end);
  if (!/[[{<]|TB[DC]|TODO|FIXME|XXX|lorem|here\b|one:/i.test(text)) return [];
  const code = codeIn(text);
  const isCode = (at: number) => code.some(({ start, end }) => start <= at && at < end);
  const place = (start: number, found: string): Gap[] =>
    isCode(start) || isMarked(source, span.start + start, found)
      ? []
      : [{ text: found, span: { start: span.start + start, end: span.start + start + found.length } }];
  const angled = [...text.matchAll(ANGLED)].filter(({ 1: name = "" }) => isName(text, name));
  const plain = block ? plainGaps(block.fact, block.base, span.start) : placeholdersIn(text);
  return [
    ...plain.filter((each) => isGap(each.text)).flatMap((each) => place(each.start, each.text)),
    ...[...angled, ...text.matchAll(STRAY)].flatMap((match) => place(match.index, match[0])),
  ];
}

/** Not an element, nor one that is closed. */
function isName(text: string, name: string): boolean {
  return !ELEMENT.test(name) && !text.includes(`</${name}>`);
}

/** In plain text, as links have lost their brackets there. */
function plainGaps(fact: ProseFact & PlainText, base: number, from: number) {
  return gapsIn(fact, 0, fact.text.length).map((each) => ({
    text: each.text,
    start: base + sourceSpan(fact, each.start, each.end).start - from,
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
