/** How many have to agree: majorities, fractions, unanimity and numbers of votes, where a sentence decides something. */
import type { Span } from "../types.js";
import { baseOf } from "./bases.js";
import { isInAside } from "./examples.js";
import { shareOf } from "./fractions.js";
import { numberOf } from "./numbers.js";
import { quorumStretches } from "./quorum-words.js";
import type { Threshold } from "./types.js";
import { hitsFor, type Stretch, says, spanInPart, textOf, type View } from "./view.js";

/** A threshold without its place in the document. */
export type SaidThreshold = Omit<Threshold, "span">;

export interface FoundThreshold extends Stretch {
  readonly threshold: SaidThreshold;
  /** All the words that say it, from the start of the part. */
  readonly span: Span;
}

type Value = Pick<Threshold, "type" | "value" | "over">;

/** "Seventy" in "seventy-five percent". */
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
/** A smaller share calls a meeting, or has other rights of a minority. */
const SMALLEST = 0.4;
const MAJORITY: Value = { type: "majority", value: 0.5, over: true };
const UNANIMITY: Value = { type: "unanimity", value: 1, over: false };

export function thresholdsIn(view: View): FoundThreshold[] {
  if (
    !says(view.sentence, "threshold") ||
    !says(view.sentence, "decides") ||
    view.sentence.setsNoRule ||
    says(view.sentence, "example")
  )
    return [];
  const quorums = quorumStretches(view);
  const found: (Stretch & { value: Value })[] = [];
  for (const hit of candidatesIn(view)) {
    if (quorums.some((each) => each.from < hit.to && hit.from < each.to)) continue;
    const value = valueAt(view, hit);
    if (!value || isLimit(view, hit) || countsNoVoters(view, hit) || isAside(view, hit, value)) continue;
    const last = found.at(-1);
    if (last && hit.from >= last.to && hit.from - last.to <= 4 && isOne(view, last, hit))
      found.splice(-1, 1, joined(last, { ...hit, value }));
    else if (!last || hit.from >= last.to) found.push({ ...hit, value });
  }
  return found.map((each) => make(view, each, each.value));
}

/** Every number and word that may set a threshold, in order, the longest first; a cue itself is found once a sentence. */
function candidatesIn(view: View): Stretch[] {
  const { words } = view.tokens;
  const found = hitsFor(view, "threshold");
  for (let at = 0; at < words.length; at++) {
    const length = /^(?:majorit|unanim|\d+\/\d+(?:rds?|ths?)$)/.test(words[at] ?? "")
      ? 1
      : Math.max(view.classes.length("fraction", words, at), view.classes.length("percent", words, at));
    if (length > 0) found.push({ from: at, to: at + length });
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "two-thirds (2/3) majority", "a majority of two thirds" are one. */
function isOne(view: View, last: Stretch, next: Stretch): boolean {
  const between = view.tokens.words.slice(last.to, next.from);
  return between.every((word) => /^(?:of|a|at|least|more|than|or|that|is|i|e|greater)$/.test(word));
}

function joined(last: Stretch & { value: Value }, next: Stretch & { value: Value }) {
  const isSame = last.value.value === next.value.value;
  const value = last.value.type === "majority" && !isSame ? next.value : last.value;
  return { from: last.from, to: Math.max(last.to, next.to), value };
}

function make(view: View, { from, to }: Stretch, value: Value): FoundThreshold {
  const base = baseOf(view, { from, to }, value.type);
  const whole = { from: TENS.test(view.tokens.words[from - 1] ?? "") ? from - 1 : from, to };
  const text = textOf(view, whole);
  // "Majority (more than 50%" ends before its bracket does.
  const said = /\([^)]*$/.test(text) ? `${text})` : text;
  return { threshold: { ...value, ...(base ? { base } : {}), text: said }, span: spanInPart(view, whole), from, to };
}

function valueAt(view: View, { from, to }: Stretch): Value | undefined {
  const { words: all } = view.tokens;
  const words = all.slice(TENS.test(all[from - 1] ?? "") ? from - 1 : from, to);
  const [first = ""] = words;
  if (first.startsWith("unanim")) return isNot(view, from) || isNamed(view, to) ? undefined : UNANIMITY;
  if (first.startsWith("majorit") && /^(?:special|qualified|extraordinary)$/.test(all[from - 1] ?? ""))
    return undefined;
  if (first.startsWith("majorit"))
    return isNumerous(view, from) || isRepeated(view, from) || isPresumed(view, to) ? undefined : MAJORITY;
  if (first.startsWith("super")) return undefined;
  const share = shareOf(words);
  if (share !== undefined) return ofShare(view, { from, to }, share);
  const count = numberOf(first);
  if (count !== undefined && (to === from + 1 || isPartOf(view, from))) return undefined;
  if (count !== undefined) return { type: "count", value: count, over: isOver(view, from) };
  return words.length > 2 ? UNANIMITY : undefined;
}

function ofShare(view: View, { from, to }: Stretch, share: number): Value | undefined {
  const next = view.tokens.words[to];
  const over = isOver(view, from) || (next === "plus" && view.tokens.words[to + 1] === "one") || next === "+1";
  if (share < SMALLEST) return undefined;
  if (share === 1) return UNANIMITY;
  if (share === 0.5 && over) return MAJORITY;
  return { type: "fraction", value: share, over };
}

/** "80 percent of the nine members", "+1 votes", "more than 25 votes" against "of 25 votes". */
function isPartOf({ sentence, tokens }: View, from: number): boolean {
  const sign = sentence.block.fact.text[(tokens.starts[from] ?? 0) - 1];
  return sign === "+" || sign === "-" || (tokens.words[from - 1] === "the" && tokens.words[from - 2] === "of");
}

function isOver({ tokens }: View, from: number): boolean {
  const before = tokens.words.slice(Math.max(0, from - 3), from).join(" ");
  return /\b(?:more than|over|exceeds?|exceeding|greater than|above)(?: an?| the)?$/.test(before);
}

/** "By the same majority" repeats, it sets none. */
function isRepeated({ tokens }: View, from: number): boolean {
  return tokens.words
    .slice(Math.max(0, from - 2), from)
    .some((word) =>
      /^(?:same|that|such|this|required|necessary|no|specific|particular|certain|different|higher|greater|larger|lower)$/.test(
        word,
      ),
    );
}

/** "The majority that it needs", "the majority required": set elsewhere. */
function isPresumed({ tokens }: View, to: number): boolean {
  const after = tokens.words.slice(to, to + 5).join(" ");
  return /^(?:(?:that|which) (?:(?:it|they|he|she|is|are)|the \p{L}+) (?:needs?|requires?|required|needed|necessary)|(?:needed|required|necessary)(?: for (?:it|them))?(?: |$)|(?:it|they) needs?\b)/u.test(
    after,
  );
}

/** "The majority of contributors are volunteers" tells how many there are; "a majority decides" tells how many it takes. */
function isNumerous({ tokens }: View, from: number): boolean {
  const before = tokens.words.slice(Math.max(0, from - 2), from).join(" ");
  return /(?:^|\s)(?:vast|great|large|the overwhelming)$/.test(before);
}

/** "The unanimous consent requirement" is spoken of, not set. */
function isNamed({ tokens }: View, to: number): boolean {
  return tokens.words.slice(to, to + 2).some((word) => /^(?:requirements?|rule|threshold)$/.test(word));
}

function isNot({ tokens }: View, from: number): boolean {
  const before = tokens.words.slice(Math.max(0, from - 3), from);
  return before.some((word) => word === "not" || word === "no" || word === "without" || word === "non");
}

/** "No more than a third of the members may …" caps, it does not decide. */
function isLimit({ tokens }: View, { from }: Stretch): boolean {
  const before = tokens.words.slice(Math.max(0, from - 4), from).join(" ");
  return /(?:no|not) (?:more|fewer|less) than(?: an?| the)?$|\b(?:at most|up to|fewer than|less than|maximum of|below|under|exceed|exceeds|first|second|every|remaining|other)(?: an?| the)?$/.test(
    before,
  );
}

/** What is feared ("to keep anyone from swaying the majority"), a case in brackets, or a share of something else. */
function isAside(view: View, hit: Stretch, { type }: Value): boolean {
  const { tokens, sentence } = view;
  if (isInAside(sentence, tokens.starts[hit.from] ?? 0)) return true;
  const before = tokens.words.slice(Math.max(0, hit.from - 4), hit.from).join(" ");
  if (/\b(?:sway|prevent|avoid|risk|dominat|captur|control)(?:ing|s|e)?\b/.test(before)) return true;
  return type === "fraction" && !isVoted(view, hit);
}

/** How far from a share the words stand that make it one of votes. */
const NEAR = 9;
const VOTED =
  /^(?:vot|ballot|poll|major|supermajor|approv|agree|consen|assent|support|favou?r|affirm|yes|pass|carr|deci|adopt|ratif|requir|need|elect|amend|chang|remov|recall|expel|expuls|dissol|resol|motion|overr|overt|veto|admi|back|accept|endors|signat|sign$|suspend|dismiss|by$)/;
const OTHERWISE = /^(?:size|participation|turnout|attendance|seats?|terms?|places|capacity)$/;

/** "Two thirds must vote in favour"; not "half of the normal size", nor "appoints half of the members". */
function isVoted({ tokens, classes }: View, { from, to }: Stretch): boolean {
  const { words } = tokens;
  if (words.slice(to, to + 5).some((word) => OTHERWISE.test(word))) return false;
  if (/^(?:elects?|appoints?|elected|renews?|replaces?)$/.test(words[from - 1] ?? "")) return false;
  const near = [...words.slice(Math.max(0, from - NEAR), from), ...words.slice(to, to + NEAR + 3)];
  return near.some((word) => VOTED.test(word)) || near.some((_, at) => classes.length("decide", near, at) > 0);
}

/** "Half of the seats", "a majority of the cases". */
function countsNoVoters(view: View, { to }: Stretch): boolean {
  const { tokens, classes } = view;
  const { words } = tokens;
  const of = /^(?:of|or|an?)$/.test(words[to] ?? "");
  if (classes.length("no-voters", words, afterBrackets(view, to)) > 0) return true;
  for (let at = to; at < Math.min(words.length, to + (of ? 5 : 1)); at++) {
    if (classes.length("voter", words, at) > 0) return false;
    if (classes.length("no-voters", words, at) > 0) return true;
  }
  return false;
}

/** "Half (rounded up) of the seats": the word after the brackets. */
function afterBrackets({ sentence, tokens }: View, to: number): number {
  const start = tokens.ends[to - 1] ?? 0;
  const aside = /^\s?\([^()]{1,60}\)\s(?:of\s)?(?:the\s)?/.exec(sentence.block.fact.text.slice(start, start + 80));
  return aside ? tokens.starts.findIndex((at) => at >= start + aside[0].length) : -1;
}
