/** Whom each sentence speaks of: its subject, or the one that "it" and "they" carry on from the sentence before. */
import type { Reading } from "../coverage/reading.js";
import { KeptOf } from "../text/kept-of.js";
import type { Body } from "./types.js";
import { breaksBefore, type View } from "./view.js";

const PRONOUN =
  /^(?:it|they|its|their|these|both|each|all|such|here|this|that|if|when|where|unless|after|without|there)$/;
/** How many words a subject has at the most. */
const MOST = 4;

/** Ids of bodies, or the words of a subject that is no known body (`yearly meeting`). */
export interface Actors {
  /** Whom the sentence itself or its section speaks of. */
  readonly of: (index: number) => string | undefined;
  /** The same, or whom the sentences before it spoke of. */
  readonly near: (index: number) => string | undefined;
}

export function actorsIn(reading: Reading, bodies: readonly Body[], view: (index: number) => View | undefined): Actors {
  const ofSection = bodyOfSection(reading, bodies);
  const known = new Map<number, string | undefined>();
  const near = (index: number): string | undefined => {
    if (!known.has(index)) known.set(index, of(index) ?? before(index));
    return known.get(index);
  };
  const of = (index: number): string | undefined => {
    const sentence = reading.sentences[index];
    const seen = sentence && view(index);
    if (!seen) return undefined;
    return subjectOf(seen) ?? (refersBack(seen) ? before(index) : undefined) ?? ofSection(sentence.section);
  };
  const before = (index: number): string | undefined =>
    index > 0 && reading.sentences[index - 1]?.section === reading.sentences[index]?.section
      ? near(index - 1)
      : undefined;
  return { of, near };
}

function refersBack({ tokens }: View): boolean {
  return tokens.words.slice(0, 4).some((word) => PRONOUN.test(word));
}

/** "The board …", "The yearly meeting also needs …". */
export function subjectOf(view: View): string | undefined {
  const first = view.mentions[0];
  if (first && first.from <= 2 && !/^(?:of|to|by|for|in|on|from|with)$/.test(view.tokens.words[0] ?? ""))
    return first.body;
  return plainSubject(view);
}

/** The words between "the" and a verb of action or a modal; things that are decided do not act. */
function plainSubject(view: View): string | undefined {
  const { tokens, classes } = view;
  const { words } = tokens;
  const start = words.findIndex((word, at) => word === "the" && (at === 0 || breaksOrJoins(view, at)));
  if (start < 0) return undefined;
  for (let at = start + 2; at <= Math.min(words.length - 1, start + MOST); at++) {
    const noun = words.slice(start + 1, at);
    if (ACTS.test(words[at] ?? "") || (MODAL.test(words[at] ?? "") && words[at + 1] !== "be")) {
      const last = noun.length - 1;
      const isThing = ["decision", "document", "vote", "decide"].some((list) => classes.length(list, noun, last) > 0);
      return isThing || noun.some((word) => NO_ACTOR.test(word)) ? undefined : noun.join(" ");
    }
  }
  return undefined;
}

/** It begins the sentence, or a clause after a comma. */
function breaksOrJoins(view: View, at: number): boolean {
  const { sentence, tokens } = view;
  const between = sentence.block.fact.text.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0);
  return breaksBefore(view, at) || between.includes(",");
}

const NO_ACTOR =
  /^(?:of|and|or|is|are|to|changes?|notice|quorum|candidates?|text|amendments?|person|consensus|result|following|vote|majority|results|period|term|same|nominees?|proposers?|applicants?|petitioners?|elections?|members?|affirmative)$/;
const MODAL = /^(?:may|can|shall|must|will|also|only|first)$/;
const ACTS =
  /^(?:decides?|votes?|adopts?|approves?|amends?|needs?|elects?|takes?|removes?|meets?|seeks?|works?|agrees?|tries|determines?|appoints?|makes?|dissolves?|changes?|ratifies|accepts?|admits?|expels?|sells?)$/;

/** "Remove a board member", "council appeals": the section is about what becomes of its members or decisions. */
const ABOUT_OTHERS = /^(?:['’]s)?\s(?:members?(?:hip)?|seats?|decisions?|appeals?|candidates?|elections?)\b/i;
const DONE_TO =
  /\b(?:remov\p{L}*|nominat\p{L}*|elect\p{L}*|appoint\p{L}*|dissol\p{L}*|form\p{L}*|dismiss\p{L}*|join\p{L}*|recall\p{L}*|select\p{L}*|creat\p{L}*|formation|appeals?)\b/iu;

function isDoneTo(heading: string | undefined, text: string): boolean {
  if (heading === undefined) return false;
  return DONE_TO.test(heading) || ABOUT_OTHERS.test(heading.slice(heading.indexOf(text) + text.length));
}

/**
 * The body whose section this is: the nearest heading that names one body, and no other.
 * @param acting only headings under which the body itself acts, not those about what is done to it
 */
export function bodyOfSection(
  reading: Reading,
  bodies: readonly Body[],
  acting = false,
): (section: number) => string | undefined {
  const known = (acting ? ofActs : ofNames).get(bodies) ?? sectionsOf(reading, bodies, acting);
  (acting ? ofActs : ofNames).set(bodies, known);
  return known;
}

const ofActs = new KeptOf<readonly Body[], (section: number) => string | undefined>();
const ofNames = new KeptOf<readonly Body[], (section: number) => string | undefined>();

function sectionsOf({ document }: Reading, bodies: readonly Body[], acting: boolean) {
  const named = new Map<number, string | null>();
  const headings = new Map<number, string>();
  if (acting) for (const { heading } of document.sections) if (heading) headings.set(heading.span.start, heading.text);
  for (const body of bodies)
    for (const { sentence, span, text } of body.mentions)
      if (sentence < 0 && !(acting && isDoneTo(headings.get(span.start), text)))
        named.set(span.start, named.has(span.start) && named.get(span.start) !== body.id ? null : body.id);
  return (index: number) => {
    for (let at = document.sections[index]; at; at = at.parent) {
      const start = at.heading?.span.start;
      const found = start === undefined || start === document.title.start ? undefined : named.get(start);
      if (found !== undefined) return found ?? undefined;
    }
    return undefined;
  };
}
