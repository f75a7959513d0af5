/** One period that is stated twice with different lengths. */
import type { ReadSentence } from "../coverage/reading.js";
import { daysOf } from "../model/amounts.js";
import type { Limit, Period, PeriodEvent } from "../model/types.js";
import type { CheckInput, Found } from "./check.js";
import { Earlier } from "./earlier.js";

/** For the others, what is settled in two places is seldom the same. */
const COMPARED: ReadonlySet<PeriodEvent> = new Set([
  "comment",
  "notice",
  "appeal",
  "appeal-answer",
  "term",
  "review",
  "publication",
  "objection",
  "vote",
]);

interface Stated {
  readonly path: string;
  readonly period: Period;
  /** What it is of, but for the words that set nothing apart. */
  readonly words: readonly string[];
  /** Those of them that name a case. */
  readonly cases: string;
  /** The sentence in which it stands. */
  readonly sentence: ReadSentence | undefined;
  /** Two that are in conflict share it. */
  readonly key: string;
}

/** Of these a section may state two, and they are the same only when nothing in their sentences tells them apart. */
const TWICE_IN_A_SECTION: ReadonlySet<PeriodEvent> = new Set(["appeal", "term"]);

export function periodConflict({ document, model, others, reading }: CheckInput): Found[] {
  const { classes } = reading.lexicon;
  const isCase = (word: string) => classes.length("period-case", [word], 0) > 0;
  const elsewhere = new Earlier<Stated>();
  for (const other of others)
    if (other.toldHere)
      for (const each of statedIn(other.document.path, other, isCase)) elsewhere.add(each, [each.key]);
  const found: Found[] = [];
  const earlier = new Earlier<Stated>();
  const isNews = newsOf();
  for (const here of statedIn(document.path, { model, reading }, isCase)) {
    const keys = [here.key];
    const isMeant = (each: Stated) => conflict(each, here);
    const other = earlier.first(keys, isMeant) ?? elsewhere.first(keys, isMeant);
    if (other) found.push(foundFor(here.period, other));
    else if (isNews(here)) earlier.add(here, keys);
  }
  return [...found, ...termsInARow(document.path, model.limits)];
}

/** What is stated alike in two sections need not be kept a third time: whatever comes later, one of the two is not beside it. */
function newsOf(): (stated: Stated) => boolean {
  const sections = new Map<string, Set<number>>();
  return (stated) => {
    const { bound, amount, section } = stated.period;
    const key = `${stated.key} | ${daysOf(amount)} ${bound} ${stated.words.join(" ")}`;
    const known = sections.get(key) ?? new Set<number>();
    if (known.size > 1) return false;
    sections.set(key, known.add(section));
    return true;
  };
}

function statedIn(
  path: string,
  { model, reading }: Pick<CheckInput, "model" | "reading">,
  isCase: (word: string) => boolean,
): Stated[] {
  const known = new Map<string, Pick<Stated, "words" | "cases">>();
  const wordsOf = (of: string) => {
    const words = of.split(" ").filter((word) => word !== "" && !ORDER.has(word));
    const read = { words, cases: words.filter(isCase).join(" ") };
    known.set(of, read);
    return read;
  };
  return model.periods
    .filter(({ event }) => COMPARED.has(event))
    .map((period) => {
      const { words, cases } = known.get(period.of ?? "") ?? wordsOf(period.of ?? "");
      const key = keyOf(period, words, cases);
      return { path, period, words, cases, sentence: reading.sentences[period.sentence], key };
    });
}

function keyOf({ event, amount }: Period, words: readonly string[], cases: string): string {
  const of = event === "appeal" ? ofAppeal(words) : event === "term" || event === "notice" ? words.join(" ") : "";
  return `${event} ${amount.working} ${cases} | ${of}`;
}

/** "At most two terms" and "at most three terms" of one office. */
function termsInARow(path: string, limits: readonly Limit[]): Found[] {
  const terms = limits.filter(({ what, of }) => what === "terms" && of !== undefined);
  const earlier = new Earlier<Limit>();
  return terms.flatMap((later) => {
    const keys = [later.of ?? ""];
    const first = earlier.first(keys, (each) => each.count !== later.count && each.section !== later.section);
    earlier.add(later, keys);
    if (!first) return [];
    const message = { id: "period-conflict.first", args: { earlier: first.text } };
    return [
      {
        span: later.span,
        message: { id: "period-conflict", args: { later: later.text, earlier: first.text } },
        confidence: 0.88,
        related: [{ path, span: first.span, message }],
      },
    ];
  });
}

function foundFor({ amount }: Period, other: Stated): Found {
  const earlier = other.period.amount.text;
  return {
    span: amount.span,
    message: { id: "period-conflict", args: { later: amount.text, earlier } },
    confidence: 0.88,
    related: [
      { path: other.path, span: other.period.amount.span, message: { id: "period-conflict.first", args: { earlier } } },
    ],
  };
}

function conflict(a: Stated, b: Stated): boolean {
  const one = a.period;
  const other = b.period;
  if (one.event !== other.event || isBeside(a, b)) return false;
  if (one.amount.working !== other.amount.working || daysOf(one.amount) === daysOf(other.amount)) return false;
  return !compatible(one, other) && isSame(a, b);
}

/** In one section the two are usually steps of one procedure. */
function isBeside(a: Stated, b: Stated): boolean {
  const one = a.period;
  const other = b.period;
  if (a.path !== b.path || one.section !== other.section) return false;
  if (!TWICE_IN_A_SECTION.has(one.event) || one.sentence === other.sentence) return true;
  return one.event === "appeal" && [a, b].some(({ sentence }) => isStep(sentence?.text ?? ""));
}

/** Not how long whoever appeals has. */
function isStep(text: string): boolean {
  return NEXT_STEP.test(text) || !FILED.test(text);
}

/** Who hands an appeal on, or where it goes from there. */
const NEXT_STEP =
  /\b(?:further|final|second|again|instance|hands?|forwards?|passes|then|thereafter|upheld|rejected|dismissed)\b/i;
/** Whoever appeals has so long: "may appeal within", "an appeal is filed within". */
const FILED =
  /\b(?:may|can|must|shall|has to|have to|should)\s(?:\p{L}+\s)?appeal\b|\bappeals?\b[^.;:]{0,40}\b(?:is|are|be)\s(?:\p{L}+\s)?(?:sent|filed|lodged|made|submitted|brought|raised|received|handed in|given)\b|\b(?:may|can|must|shall)\sbe\sappealed\b|\bto appeal\b/iu;

/** "At least seven days" and "thirty days" can both be kept. */
function compatible(one: Period, other: Period): boolean {
  if (one.bound === other.bound) return false;
  const isOtherLower = daysOf(other.amount) < daysOf(one.amount);
  const low = isOtherLower ? other : one;
  const high = isOtherLower ? one : other;
  return (
    (low.bound === "at-least" && high.bound !== "at-least") || (high.bound === "at-most" && low.bound !== "at-most")
  );
}

/** Comments are asked for before a decision, notice is given before a meeting: these words set nothing apart. */
const ORDER = new Set(["before", "after", "prior", "following"]);

/** They are of the same things, or the one of a part of those of the other; a case that only one names sets them apart. */
function isSame(one: Stated, other: Stated): boolean {
  const a = one.words;
  const b = other.words;
  if (one.cases !== other.cases) return false;
  const { event } = one.period;
  if (event === "appeal") return ofAppeal(a) === ofAppeal(b);
  if (event === "term" || event === "notice") return a.join(" ") === b.join(" ") && a.length > 0;
  return a.length <= b.length ? isWithin(a, b) : isWithin(b, a);
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** Every appeal is against a decision. */
function ofAppeal(words: readonly string[]): string {
  return words.filter((word) => word !== "decision").join(" ");
}
