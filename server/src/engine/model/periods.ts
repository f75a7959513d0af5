/** Periods and deadlines: what each is for, and of what. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Hit } from "../cues/hit.js";
import { tokenize } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { placeSpan } from "../document/document.js";
import { sourceSpan } from "../document/facts.js";
import type { Span } from "../types.js";
import { amountsIn, type WrittenAmount } from "./amounts.js";
import type { Body, Mention, Period, PeriodEvent } from "./types.js";
import { type Look, viewer } from "./view.js";

/** The classes `says-period-<event>` hold the cues; each match spans the number. The nearest match tells the event. */
const EVENTS: readonly PeriodEvent[] = [
  "notice",
  "comment",
  "appeal-answer",
  "appeal",
  "answer",
  "publication",
  "term",
  "review",
  "vote",
  "objection",
];
const PREFIX = "period-";

/** What a sentence alone says of a period. */
interface Said {
  readonly amount: Pick<Period["amount"], "count" | "unit" | "working" | "text">;
  /** From the start of the part. */
  readonly span: Span;
  readonly event: PeriodEvent;
  /** What it is of, as far as the words around it say, and the case that these name beside the holder of a term. */
  readonly matters: string;
  readonly cases: readonly string[];
  readonly refersBack: boolean;
  readonly bound: Period["bound"];
}

export function readPeriods(reading: Reading, bodies: readonly Body[]): Period[] {
  const view = viewer(reading, bodies);
  const periods: Period[] = [];
  for (const { sentence, value } of saidBy(reading)) {
    if (sentence.setsNoRule || sentence.unfinished) continue;
    for (const said of value) periods.push(periodAt(reading, sentence, said, view));
  }
  return periods;
}

const saidBy = perPart((sentence, { lexicon }) => saidIn(sentence, lexicon.classes));

function saidIn(sentence: ReadSentence, classes: ClassMatcher): Said[] | undefined {
  const { text } = sentence.block.fact;
  const amounts = amountsIn(text, sentence.start, sentence.end);
  if (amounts.length === 0) return undefined;
  const refersBack = REFERS_BACK.test(sentence.text);
  return amounts.map((amount, i) => {
    const before = i > 0 ? amounts[i - 1] : undefined;
    const range = { from: before?.end ?? sentence.start, to: amounts[i + 1]?.start ?? sentence.end };
    const event = eventOf(sentence, amount);
    const { count, unit, working, start, end } = amount;
    return {
      amount: { count, unit, working, text: text.slice(start, end) },
      span: sourceSpan(sentence.block.fact, start, end),
      event,
      matters: event === "term" ? "" : listed(matters(classes, text, range)),
      cases: event === "term" ? cases(classes, withoutNames(sentence), range) : [],
      refersBack,
      bound: boundOf(text, amount),
    };
  });
}

type Range = { readonly from: number; readonly to: number };

function periodAt(reading: Reading, sentence: ReadSentence, said: Said, view: Look): Period {
  const { event, bound, amount } = said;
  const span = placeSpan(sentence.block, said.span);
  const of = ofWhat(reading, sentence, said, span, view);
  return {
    event,
    amount: { count: amount.count, unit: amount.unit, working: amount.working, text: amount.text, span },
    of: of === "" ? undefined : of,
    bound,
    sentence: sentence.index,
    section: sentence.section,
  };
}

function ofWhat(reading: Reading, { index }: ReadSentence, said: Said, span: Span, view: Look): string {
  if (said.event === "term") return ofTerm(said.cases, holderOf(reading, span, view(index)?.mentions ?? []));
  return said.matters === "" && said.refersBack ? listed(mattersBefore(reading, index)) : said.matters;
}

/** Of a holder's term only the case counts, and no word of a name: "elected by the Annual Assembly for two years". */
function ofTerm(cases: readonly string[], holder: readonly string[]): string {
  return holder.length > 0 ? listed([...cases, ...holder]) : "";
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

const REFERS_BACK = /^(?:its|it|they|their|these|this|such|comments|the (?:period|time|draft))\b/i;

/** "The chair serves for two years", "the board elects the chair for two years": whoever is named right by the verb. */
function holderOf({ document }: Reading, { start }: Span, named: readonly Mention[]): string[] {
  const before = named.filter(({ span }) => span.end <= start && start - span.end < 120);
  const holder =
    before.find(({ span }) => HOLDS.test(document.text.slice(span.end, start))) ??
    before.find(({ span }) => ELECTS.test(document.text.slice(Math.max(0, span.start - 40), span.start)));
  return holder ? [holder.body] : [];
}

const ELECTS =
  /\b(?:elects?|appoints?|chooses?|names|selects?|picks?|designates?)[\s*_]{1,3}(?:(?:the|an?|its|one|their)\s)?[*_]{0,2}$/;

/** The text of the block with blanks in place of the names of bodies. */
function withoutNames({ block, names }: ReadSentence): string {
  let { text } = block.fact;
  for (const { start, end } of names) text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  return text;
}

function cases(classes: ClassMatcher, text: string, { from, to }: Range): string[] {
  const { words } = tokenize(text, from, to);
  return words.filter((_, at) => classes.length("period-case", words, at) > 0);
}

const HOLDS =
  /^["”*_]{0,3}(?:[’']s? term (?:of office )?(?:is|lasts) [^.;:]{0,20}|,? (?:is|are|shall be|will be) (?:re-?)?(?:elected|appointed|chosen|named|nominated|selected)\b[^.;:]*|,? (?:shall |will )?(?:serves?|holds? office)\b[^.;:]{0,40})$/;

function eventOf(sentence: ReadSentence, { start, end }: WrittenAmount): PeriodEvent {
  const spanning = (hit: Hit) => hit.start <= start && hit.end > start && hit.end <= Math.max(end, hit.end);
  let best: { readonly event: PeriodEvent; readonly length: number } | undefined;
  for (const hit of sentence.hits) {
    if (hit.signal.type !== "model" || !hit.signal.name.startsWith(PREFIX)) continue;
    const name = hit.signal.name.slice(PREFIX.length);
    const event = EVENTS.find((each) => each === name);
    const length = hit.end - hit.start;
    if (event && spanning(hit) && (!best || length < best.length)) best = { event, length };
  }
  return best?.event ?? "other";
}

/** Nouns that say what a period is of, as single words: `draft`, `amendment`, `emergency`. */
function matters(classes: ClassMatcher, text: string, { from, to }: Range): string[] {
  const { words } = tokenize(text, from, to);
  const entries = classes.entriesOf(words);
  const [matter, ofCase] = [classes.setOf("period-matter"), classes.setOf("period-case")];
  const isIn = (set: number, at: number) => classes.lengthOf(set, words, at, entries[at] ?? 0) > 0;
  return words
    .filter((_, at) => isIn(matter, at) || isIn(ofCase, at))
    .map((word) => word.replace(/ies$/, "y").replace(/(?<!s)s$/, ""));
}

/** "Its draft …", "The period is …": what the sentence before speaks of. */
function mattersBefore(reading: Reading, index: number): string[] {
  const before = reading.sentences[index - 1];
  const here = reading.sentences[index];
  if (!before || !here || before.section !== here.section) return [];
  return matters(reading.lexicon.classes, before.block.fact.text, { from: before.start, to: before.end });
}

function boundOf(text: string, { start, end }: WrittenAmount): Period["bound"] {
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  const after = text.slice(end, end + 12).toLowerCase();
  if (
    /(?:within|at most|up to|no(?:t)? (?:more|longer|later) than|maximum(?: of)?|by) (?:the |an? |another |first |next )?$/.test(
      before,
    )
  )
    return "at-most";
  if (/(?:at least|minimum(?: of)?|(?:less|fewer|earlier|sooner|more) than) (?:an? )?$/.test(before)) return "at-least";
  if (/^ or (?:more|longer)/.test(after)) return "at-least";
  return "exactly";
}
