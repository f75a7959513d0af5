/** Dates that are in no calendar, and ends before their beginnings. */
import { type FoundIn, perPart } from "../coverage/per-part.js";
import { type GovernanceDocument, placeSpan } from "../document/document.js";
import { type ProseFact, sourceSpan } from "../document/facts.js";
import type { Placed } from "../document/in-place.js";
import { datesIn, dayNumber, daysIn, exists, type WrittenDate } from "../model/dates.js";
import type { Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";

export function impossibleDate({ document, reading }: CheckInput): Found[] {
  const blocks = dated(reading);
  return [
    ...blocks.flatMap(({ sentence, value: { dates } }) => inBlock(document, sentence.block, dates)),
    ...labelled(document, blocks),
  ];
}

interface Dated {
  readonly dates: readonly WrittenDate[];
  readonly label?: Label;
}

/** Blocks with dates, told at their first sentence. */
const dated = perPart(({ found, block: { fact } }): Dated | undefined => {
  const dates = found.sentence === 0 ? datesIn(fact.text) : [];
  const label = labelIn(fact.text, dates);
  return dates.length > 0 ? { dates, ...(label ? { label } : {}) } : undefined;
});

function spanIn(block: Placed<ProseFact>, { start, end }: WrittenDate): Span {
  return placeSpan(block, sourceSpan(block.fact, start, end));
}

function inBlock(document: GovernanceDocument, block: Placed<ProseFact>, dates: readonly WrittenDate[]): Found[] {
  const { text } = block.fact;
  const found: Found[] = dates.filter((each) => !exists(each)).map((each) => notInCalendar(text, block, each));
  dates.forEach((end, i) => {
    const start = dates[i - 1];
    if (start && exists(start) && exists(end) && isRange(text, start, end) && dayNumber(end) < dayNumber(start))
      found.push(reversed(document, spanIn(block, start), spanIn(block, end)));
  });
  return found;
}

function notInCalendar(text: string, block: Placed<ProseFact>, date: WrittenDate): Found {
  const span = spanIn(block, date);
  const last = daysIn(date.year, date.month);
  const written = text.slice(date.start, date.end);
  if (last === 0 || date.day < 1)
    return { span, message: { id: "impossible-date", args: { date: written } }, confidence: 0.97 };
  const newText = written.replace(new RegExp(`(?<!\\d)0?${date.day}(?!\\d)`), String(last));
  const remedy = { type: "replace", edit: { span, newText }, safe: false } as const;
  return { span, message: { id: "impossible-date.day", args: { date: written, last } }, confidence: 0.97, remedy };
}

/** "from … to …", "between … and …", "1 May 2031 – 1 May 2030". */
function isRange(text: string, start: WrittenDate, end: WrittenDate): boolean {
  const between = text.slice(start.end, end.start);
  if (/^\s?(?:[–—-]|to|until|till|through)\s?(?:the )?$/i.test(between))
    return (
      /^\s?[–—]|^\s?-/.test(between) ||
      /\b(?:from|between|starting|beginning|period|open|valid|runs?|lasts?)\b[^.]{0,40}$/i.test(
        text.slice(0, start.start),
      )
    );
  if (/^ and (?:the )?$/i.test(between)) return /\bbetween (?:the )?$/i.test(text.slice(0, start.start));
  return START.test(text.slice(0, start.start)) && END_FOLLOWS.test(between);
}

const START = /\b(?:starts?|begins?|beginning|starting|opens?|effective|in force) (?:on |from |as of )?(?:the )?$/i;
const END_FOLLOWS = /^[^.]{0,40}\b(?:ends?|ending|expires?|closes?|concludes?|until) (?:on |by )?(?:the )?$/i;

interface Label {
  readonly role: "start" | "end";
  readonly about: string;
  readonly date: WrittenDate;
}

/** "Start date: …" and "End date: …" as neighbours in a list or a table. */
function labelled(document: GovernanceDocument, blocks: readonly FoundIn<Dated>[]): Found[] {
  const all = blocks.flatMap(({ sentence, value: { label } }) =>
    label ? [{ ...label, section: sentence.section, span: spanIn(sentence.block, label.date) }] : [],
  );
  return all.flatMap((end, i) => {
    const start = all[i - 1];
    if (start?.role !== "start" || end.role !== "end" || start.about !== end.about) return [];
    if (start.section !== end.section) return [];
    return dayNumber(end.date) < dayNumber(start.date) ? [reversed(document, start.span, end.span)] : [];
  });
}

const LABEL =
  /^\W{0,3}((?:\p{L}+ ){0,3}?)(start(?:s|ing)?|begin(?:s|ning)?|opens?|opening|end(?:s|ing)?|close[sd]?|closing|expir(?:y|es))((?: \p{L}+){0,2})\W{1,4}(?:on |by )?$/iu;

function labelIn(text: string, [date, ...others]: readonly WrittenDate[]): Label | undefined {
  if (!date || others.length > 0 || !exists(date)) return undefined;
  const match = LABEL.exec(text.slice(0, date.start));
  if (!match) return undefined;
  const [, before = "", verb = "", after = ""] = match;
  const about = `${before}${after}`
    .toLowerCase()
    .replace(/\b(?:date|day|of|the|on)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return { role: /^(?:start|begin|open)/i.test(verb) ? "start" : "end", about, date };
}

function reversed(document: GovernanceDocument, start: Span, end: Span): Found {
  const textOf = (span: Span) => document.text.slice(span.start, span.end);
  const message = { id: "impossible-date.reversed", args: { end: textOf(end), start: textOf(start) } };
  const related = {
    path: document.path,
    span: start,
    message: { id: "impossible-date.start", args: { start: textOf(start) } },
  };
  return { span: end, message, confidence: 0.93, related: [related] };
}
