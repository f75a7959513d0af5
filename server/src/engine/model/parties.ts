/** Who stands where around a verb: "the chair and the secretary are elected by the assembly". */
import type { ReadSentence } from "../coverage/reading.js";
import type { Placed } from "./placed.js";

export interface Parties {
  /** Those to whom it is done. */
  readonly done: readonly Placed[];
  readonly by?: Placed;
  /** "by the members": all of them, no body. */
  readonly byAll: boolean;
}

/** What stands between two names of one list, and between a name and the one that it belongs to. */
const AND =
  /^\s*(?:,|;|\/|&|and|or|,\s*(?:and|or)|and\/or)\s*(?:(?:another|one|a second)\s+(?:as|to be)\s+)?(?:(?:an?|the|its|our|their|one|two|three)\s+)?$/i;
/** "A president, who leads it, a secretary, ..." */
const WHO = /^,\s+(?:who|which|whose)\s[^.;:]{1,90},\s*(?:and\s+)?(?:an?|the)\s+$/;
const OF = /^\s*(?:of|on|to|for|in|from|within)\s+(?:(?:the|its|our|each|an?|every)\s+)?$/i;
const BY = /\bby\s+(?:[\p{L}\d/%-]+\s+){0,8}$/u;
const BE = /\b(?:is|are|be|been|being|was|were|gets?)\s+(?:\p{L}+\s+){0,3}$/u;
const ANOTHER_VERB =
  /(?:^|,|\s)\s*and\s+(?:(?:is|are|be|shall be|will be|must be|may be|can be)\s+)(?:\p{L}+\s+){0,2}$/u;
const HAVE = /\b(?:has|have|had)\s+(?:\p{L}+\s+)?$/u;
const PARTICIPLE = /(?:ed|chosen|drawn|sent)$/;
const ALL =
  /^\s*(?:\p{L}+\s+){0,4}?by\s+(?:(?:an?|the|all|its|our|their|simple|majority|vote|votes|ballot|consensus|of|secret|eligible|active|voting|full|two thirds|from|among)\s+){0,8}(?:members|membership|community|contributors|maintainers|participants|committers|voters)\b/iu;

/** The parties of a verb at `start`..`end` of the sentence's text; undefined when nobody is named to whom it is done. */
export function partiesOf(
  sentence: ReadSentence,
  places: readonly Placed[],
  start: number,
  end: number,
): Parties | undefined {
  const { text } = sentence.block.fact;
  const before = places.filter((each) => each.end <= start);
  const after = places.filter((each) => each.start >= end);
  const from = text.slice(Math.max(sentence.start, start - 40), start);
  const by = agentIn(text, end, after);
  const byAll = by === undefined && ALL.test(text.slice(end, Math.min(sentence.end, end + 90)));
  const agent = { ...(by ? { by } : {}), byAll };
  if (isAttribute(text, sentence.start, start, end)) return undefined;
  if (isPassive(text.slice(start, end), from)) {
    const done = subjectIn(text, before, start);
    return done.length > 0 ? { done, ...agent } : undefined;
  }
  const subject = places[0];
  const whom = before.at(-1);
  // "Five engineers, whom the assembly elects": those of whom the sentence speaks.
  if (subject && whom && subject !== whom && subject.from <= 2 && WHOM.test(text.slice(subject.end, whom.start)))
    return { done: listFrom(text, subject, []), by: whom, byAll: false };
  const [first, ...rest] = after.filter((each) => each !== by);
  if (!first || first.start - end > FAR || !isObject(text.slice(end, first.start))) return undefined;
  const done = listFrom(text, first, rest);
  const all = ALL_BEFORE.test(from);
  const actor = by ?? (all ? undefined : actorIn(text, before));
  return { done, byAll: byAll || all, ...(actor && !done.includes(actor) ? { by: actor } : {}) };
}

/** "All elected matters": the participle belongs to a noun, and nothing says that the body is made up of it. */
function isAttribute(text: string, from: number, start: number, end: number): boolean {
  if (!PARTICIPLE.test(text.slice(start, end)) || !NOUN_NEXT.test(text.slice(end, end + 30))) return false;
  const before = text.slice(Math.max(from, start - 60), start);
  return DETERMINED.test(before) && !MADE_UP.test(before);
}

const DETERMINED = /\b(?:all|the|any|every|each|those|no|other|such|its|their)\s$/i;
const NOUN_NEXT =
  /^\s(?!by\b|for\b|in\b|at\b|from\b|to\b|on\b|as\b|and\b|or\b|who\b|with\b|annually\b|every\b|each\b|under\b|through\b)\p{L}/iu;
const MADE_UP = /\b(?:compos|consist|compris|ha(?:s|ve)\b|made up|includ|form)/i;

const LIGHT =
  /\s(?:from\s(?:among(?:st)?|amongst|within)?\s?(?:(?:its|their|the|our)\s)?(?:own\s|current\s|voting\s)?(?:members(?:hip)?|number|ranks|midst|directors|themselves)?|(?:an?|the|its|our|their)\s(?:new\s)?(?:\p{L}+\s)?(?:members?|representatives?|directors|seats?|delegates?|persons?|people|individuals|membership|chairs?)\s(?:of|to|on|for|from)|(?:\p{L}+\s){0,3}?(?:members?|representatives?|directors|seats?|delegates?|persons?|people|individuals|membership)\s(?:\([^()]*\)\s)?(?:of|to|on|for|as|from))(?=\s)/giu;
const PREPOSITION = /\s(?:for|to|in|on|with|of|at|under|that|which|who|if|when|into|between)\s/i;

/** Between a verb and its object stand only its other words: "elect from among its members a", "elect five members of the". */
function isObject(gap: string): boolean {
  return (
    !PREPOSITION.test(gap.replace(/\bat (?:least|most)\b/g, "").replace(LIGHT, " ")) ||
    /^\s(?:\p{L}+\s|(?:one|some|two|three|any) of (?:its|their|the) (?:own |members |number |people ){0,2})?(?:as|to be)\s/iu.test(
      gap,
    )
  );
}

/** The subject of the verb: not the board in "the meeting electing the chair of the board shall also elect". */
function actorIn(text: string, before: readonly Placed[]): Placed | undefined {
  let at = before.length - 1;
  for (; at > 0; at--) {
    const one = before[at];
    const isOf = OF.test(between(text, before[at - 1], one));
    if (!isOf && !(one && /\p{Ll}ing\s(?:the|an?|its)\s$/u.test(text.slice(Math.max(0, one.start - 30), one.start))))
      break;
  }
  return before[at];
}

const ALL_BEFORE =
  /\b(?:members|membership|community|participants|contributors|voters)\s(?:(?:shall|will|must|may|can|then)\s){0,2}$/i;
const WHOM = /,?\s(?:whom|which|that)\s(?:the|its|our)\s$/;
/** How far from its verb an object may stand. */
const FAR = 80;

function isPassive(verb: string, from: string): boolean {
  if (BE.test(from)) return true;
  return PARTICIPLE.test(verb) && !HAVE.test(from) && !/\bto\s+$/.test(from);
}

function agentIn(text: string, end: number, after: readonly Placed[]): Placed | undefined {
  const [first] = after;
  return first && BY.test(text.slice(end, first.start)) ? first : undefined;
}

/** The names that the verb's subject lists: not "Board" in "the Chair of the Board is elected". */
function subjectIn(text: string, before: readonly Placed[], start: number): Placed[] {
  let at = before.length - 1;
  const [first] = before;
  const last = before[at];
  if (!last) return [];
  // "The convener leads the council and is elected by it": the verb's subject is that of the sentence.
  if (first && first.from <= 2 && ANOTHER_VERB.test(text.slice(last.end, start))) return listFrom(text, first, []);
  if (start - last.end > FAR) return [];
  while (at > 0 && OF.test(between(text, before[at - 1], before[at]))) at--;
  const done: Placed[] = [];
  for (let one = before[at]; one; one = before[at]) {
    done.unshift(one);
    if (at === 0 || !AND.test(between(text, before[at - 1], one))) break;
    at--;
  }
  return done;
}

/** A list that begins with `first`; what belongs to one of its names is no item: "the Chair of the Board". */
export function listFrom(text: string, first: Placed, rest: readonly Placed[]): Placed[] {
  const done = [first];
  let last = first;
  for (const each of rest) {
    const gap = between(text, last, each);
    if (AND.test(gap) || WHO.test(gap)) done.push(each);
    else if (!OF.test(gap)) break;
    last = each;
  }
  return done;
}

function between(text: string, a: Placed | undefined, b: Placed | undefined): string {
  return a && b ? text.slice(a.end, b.start) : "\n";
}
