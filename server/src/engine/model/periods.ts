/** Periods and deadlines: what each is for, and of what. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Hit } from "../cues/hit.js";
import { tokenize } from "../cues/tokens.js";
import type { Span } from "../types.js";
import { amountsIn, type WrittenAmount } from "./amounts.js";
import type { Body, Period, PeriodEvent } from "./types.js";

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

const amountsOf = perPart(({ block, start, end }) => {
  const amounts = amountsIn(block.fact.text, start, end);
  return amounts.length > 0 ? amounts : undefined;
});

export function readPeriods(reading: Reading, bodies: readonly Body[]): Period[] {
  const named = bodiesBySentence(bodies);
  return amountsOf(reading).flatMap(({ sentence, index, value: amounts }) => {
    if (sentence.setsNoRule || sentence.unfinished) return [];
    return amounts.map((amount, i) => {
      const from = amounts[i - 1]?.end ?? sentence.start;
      const to = amounts[i + 1]?.start ?? sentence.end;
      return periodAt(reading, { sentence, index }, amount, { from, to }, named.get(index) ?? []);
    });
  });
}

type Range = { readonly from: number; readonly to: number };

function periodAt(
  reading: Reading,
  { sentence, index }: { readonly sentence: ReadSentence; readonly index: number },
  amount: WrittenAmount,
  range: Range,
  named: readonly NamedBody[],
): Period {
  const { text } = sentence.block.fact;
  const event = eventOf(sentence, amount);
  const span = sentence.spanOf(amount.start, amount.end);
  const holder = event === "term" ? holderOf(reading, span, named) : [];
  // Of a holder's term only the case counts, and no word of a name: "elected by the Annual Assembly for two years".
  const said = holder.length > 0 ? cases(reading, withoutNames(sentence), range) : matters(reading, text, range);
  const own = event !== "term" ? said : holder.length > 0 ? [...said, ...holder] : [];
  const of =
    own.length > 0 || event === "term" || !REFERS_BACK.test(sentence.text) ? own : mattersBefore(reading, index);
  return {
    event,
    amount: {
      count: amount.count,
      unit: amount.unit,
      working: amount.working,
      text: text.slice(amount.start, amount.end),
      span,
    },
    ...(of.length > 0 ? { of: [...new Set(of)].sort().join(" ") } : {}),
    bound: boundOf(text, amount),
    sentence: index,
    section: sentence.section,
  };
}

const REFERS_BACK = /^(?:its|it|they|their|these|this|such|comments|the (?:period|time|draft))\b/i;

type NamedBody = { readonly id: string; readonly start: number; readonly end: number };

/** "The chair serves for two years", "the board elects the chair for two years": whoever is named right by the verb. */
function holderOf({ document }: Reading, { start }: Span, named: readonly NamedBody[]): string[] {
  const before = named.filter((each) => each.end <= start && start - each.end < 120);
  const holder =
    before.find((each) => HOLDS.test(document.text.slice(each.end, start))) ??
    before.find((each) => ELECTS.test(document.text.slice(Math.max(0, each.start - 40), each.start)));
  return holder ? [holder.id] : [];
}

const ELECTS =
  /\b(?:elects?|appoints?|chooses?|names|selects?|picks?|designates?)[\s*_]{1,3}(?:(?:the|an?|its|one|their)\s)?[*_]{0,2}$/;

/** The text of the block with blanks in place of the names of bodies. */
function withoutNames({ block, names }: ReadSentence): string {
  let { text } = block.fact;
  for (const { start, end } of names) text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  return text;
}

function cases({ lexicon }: Reading, text: string, { from, to }: Range): string[] {
  const { words } = tokenize(text, from, to);
  return words.filter((_, at) => lexicon.classes.length("period-case", words, at) > 0);
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
function matters({ lexicon }: Reading, text: string, { from, to }: Range): string[] {
  const { words } = tokenize(text, from, to);
  return words
    .filter(
      (_, at) =>
        lexicon.classes.length("period-matter", words, at) > 0 || lexicon.classes.length("period-case", words, at) > 0,
    )
    .map((word) => word.replace(/ies$/, "y").replace(/(?<!s)s$/, ""));
}

/** "Its draft …", "The period is …": what the sentence before speaks of. */
function mattersBefore(reading: Reading, index: number): string[] {
  const before = reading.sentences[index - 1];
  const here = reading.sentences[index];
  if (!before || !here || before.section !== here.section) return [];
  return matters(reading, before.block.fact.text, { from: before.start, to: before.end });
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

function bodiesBySentence(bodies: readonly Body[]) {
  const named = new Map<number, NamedBody[]>();
  for (const { id, mentions } of bodies)
    for (const { sentence, span } of mentions) {
      const list = named.get(sentence) ?? [];
      list.push({ id, start: span.start, end: span.end });
      named.set(sentence, list);
    }
  for (const list of named.values()) list.sort((a, b) => a.start - b.start);
  return named;
}
