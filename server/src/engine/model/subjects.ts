/** What a sentence decides about: the type of the decision, its object, and the words that say so. */
import { singular } from "../cues/names.js";
import { perView } from "./per-view.js";
import type { DecisionType } from "./types.js";
import { breaksBefore, firstOf, hasComma, hitsFor, type Stretch, textOf, type View } from "./view.js";

/** The most telling first. */
const TYPES: readonly DecisionType[] = [
  "dissolution",
  "amendment",
  "removal",
  "override",
  "closing",
  "budget",
  "admission",
  "election",
];
const OBJECTS: Readonly<Partial<Record<DecisionType, readonly string[]>>> = {
  amendment: ["document"],
  dissolution: ["body-head", "entity"],
  removal: ["role-head", "officer", "voter", "body-head"],
  election: ["role-head", "officer", "body-head", "voter"],
  admission: ["voter", "body-head"],
};
const AFTER = 7;
const BEFORE = 8;

export interface Subject extends Stretch {
  readonly type: DecisionType;
  /** The noun of what is decided on, in the singular: `charter`, `chair`. */
  readonly object?: string;
  readonly scope: string;
}

/** The decisions that the sentence names, in its order; several words for one and the same count once. */
export const subjectsIn = perView((view): readonly Subject[] => {
  const found: Subject[] = [];
  for (const type of TYPES)
    for (const hit of hitsFor(view, type)) {
      if (found.some((each) => overlaps(each, hit) || each.type === type)) continue;
      if ((type === "election" || type === "admission") && isAside(view, hit)) continue;
      found.push(subjectAt(view, type, hit));
    }
  return found.sort((a, b) => a.from - b.from);
});

/** "Elected members", "the appointed chair" decide nothing. */
function isAside({ tokens, classes }: View, { from, to }: Stretch): boolean {
  const { words } = tokens;
  if (/^(?:who|which|that|whom)$/.test(words[from - 1] ?? "")) return true;
  if (to - from > 1 || !/ed$|chosen$/.test(words[from] ?? "")) return false;
  const before = words[from - 1] ?? "";
  if (/^(?:be|is|are|been|being|not|also|only|newly|re)$/.test(before)) return false;
  return classes.length("voter", words, to) > 0 || classes.length("officer", words, to) > 0 || before === "the";
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

function subjectAt(view: View, type: DecisionType, hit: Stretch): Subject {
  const object = objectOf(view, type, hit);
  const whole = object ? { from: Math.min(hit.from, object.from), to: Math.max(hit.to, object.to) } : hit;
  const noun = object ? nounOf(view, object) : type === "amendment" ? kindOf(view, hit) : undefined;
  return { type, ...hit, ...(noun === undefined ? {} : { object: noun }), scope: textOf(view, whole) };
}

/** "Substantial amendments" are not all amendments. */
function kindOf({ tokens }: View, { from, to }: Stretch): string | undefined {
  const before = tokens.words[from - 1] ?? "";
  const isNoun = /^(?:amendment|change|modification|revision)/.test(tokens.words[from] ?? "");
  return isNoun && /(?:al|ant|ent|or|ous|ive|ic|ed|ble|ical)$/.test(before)
    ? `${before} ${singular(tokens.words.slice(from, to).join(" "))}`
    : undefined;
}

/** "Member of the council" and "council member" are `council member`. */
function nounOf({ tokens, mentions }: View, { from, to }: Stretch): string {
  const noun = singular(tokens.words.slice(from, to).join(" "));
  const of = tokens.words[to] === "of" ? mentions.find((each) => each.from > to && each.from <= to + 2) : undefined;
  const before = mentions.find((each) => each.from < from && each.to >= from && each.to <= to);
  const body = (of ?? before)?.body;
  return body === undefined || body.endsWith(noun) ? (body ?? noun) : `${body} ${noun}`;
}

/** The noun after the verb ("remove a member"), or before it ("a member may be removed"). */
function objectOf(view: View, type: DecisionType, hit: Stretch): Stretch | undefined {
  const lists = OBJECTS[type] ?? [];
  const inside = nearest(view, lists, hit.from, hit.to);
  if (inside) return inside;
  const end = clauseEnd(view, hit.to);
  const isPassive = /^(?:be|is|are|been|being)$/.test(view.tokens.words[hit.from - 1] ?? "");
  const after = isPassive ? undefined : nearest(view, lists, hit.to, end);
  return (after && compound(view, lists, after)) ?? last(view, lists, Math.max(0, hit.from - BEFORE), hit.from);
}

/** The member of "board member", not the board. */
function compound(view: View, lists: readonly string[], first: Stretch): Stretch {
  const next = nearest(view, lists, first.to, first.to + 1);
  return next && !hasComma(view, first.to) ? next : first;
}

/** Votes of the members and the like belong to who decides. */
function clauseEnd(view: View, from: number): number {
  const { words } = view.tokens;
  for (let at = from; at < Math.min(words.length, from + AFTER); at++)
    if (
      breaksBefore(view, at) ||
      /^(?:by|with|requires?|needs?|must|shall|may|if|when|vote|votes)$/.test(words[at] ?? "")
    )
      return at;
  return Math.min(words.length, from + AFTER);
}

function nearest(view: View, lists: readonly string[], from: number, to: number): Stretch | undefined {
  const all = lists.map((list) => firstOf(view, list, from, to)).filter((each) => each !== undefined);
  return all.sort((a, b) => a.from - b.from || b.to - a.to)[0];
}

function last(view: View, lists: readonly string[], from: number, to: number): Stretch | undefined {
  for (let at = to - 1; at >= from; at--) {
    const found = nearest(view, lists, at, at + 1);
    if (found) return found;
  }
  return undefined;
}

/** "The assembly adopts it by …" in the section on amendments. */
function isCarriedOnAmendment({ sentence, tokens }: View): boolean {
  if (!sentence.under.includes("amendment")) return false;
  const isOnText = tokens.words.some((word) => /^(?:it|they|them|amendments?|proposals?|text|changes?)$/.test(word));
  return (
    isOnText && tokens.words.some((word) => /^(?:adopt|approv|accept|pass|agree|carri|ratif|amend|chang)/.test(word))
  );
}

/** A rule for whatever is to be decided; `object` holds the words that narrow it ("technical decisions"), if any. */
export function ordinarySubject(view: View, at: Stretch): Subject {
  if (isCarriedOnAmendment(view)) return { type: "amendment", ...at, scope: textOf(view, at) };
  const hits = hitsFor(view, "ordinary").sort((a, b) => distance(a, at) - distance(b, at));
  const hit = hits.find((each) => NOUN.test(view.tokens.words[each.from] ?? "")) ?? hits[0];
  const thing = hit && NOUN.test(view.tokens.words[hit.from] ?? "") ? undefined : thingDecided(view);
  if (thing) return { type: "ordinary", ...at, object: textOf(view, thing).toLowerCase(), scope: textOf(view, thing) };
  if (!hit) return { type: "ordinary", ...at, scope: textOf(view, at) };
  const isVerb = /^(?:decides?|votes?)$/.test(view.tokens.words[hit.from] ?? "");
  const narrow = isVerb ? undefined : narrowing(view, hit);
  const whole = narrow ? { from: narrow.from, to: Math.max(hit.to, narrow.to) } : hit;
  return {
    type: "ordinary",
    ...hit,
    ...(narrow ? { object: textOf(view, narrow).toLowerCase() } : {}),
    scope: textOf(view, whole),
  };
}

const NOUN = /^(?:decision|resolution|motion|matter|proposal|issue|question)/;
/** After the thing that is decided: "the tariff is decided", "prices change only if". */
const DECIDED =
  /^(?:(?:is|are|be|must be|shall be|will be|may be|can be) (?:only )?(?:decided|approved|adopted|set|fixed|agreed|settled|changed|raised|lowered|sold|bought|chosen|accepted|confirmed|determined)|(?:may |can )?(?:only )?(?:change|changes|rise|rises) (?:only )?(?:if|when|by|with))\b/;
const DETERMINER = /^(?:the|a|an|its|our|their|all|any|each|every|new)$/;
const NOT_A_THING =
  /^(?:it|they|this|that|these|those|he|she|we|who|which|there|members?|quorum|vote|votes|majority|amendments?|charter|bylaws|document|text|rules?)$/;
const LONGEST_THING = 4;

/** The subject at the beginning of the sentence, where something is decided about it; never a body. */
function thingDecided(view: View): Stretch | undefined {
  const { tokens, mentions } = view;
  const from = DETERMINER.test(tokens.words[0] ?? "") ? 1 : 0;
  for (let to = from + 1; to <= from + LONGEST_THING; to++) {
    if (!DECIDED.test(tokens.words.slice(to, to + 4).join(" "))) continue;
    const words = tokens.words.slice(from, to);
    const isBody = mentions.some((each) => each.from < to && from < each.to);
    return isBody || words.some((word) => NOT_A_THING.test(word) || GENERAL.has(word)) ? undefined : { from, to };
  }
  return undefined;
}

const GENERAL = new Set(
  (
    "all any each every the its our their these such a an and or decision decisions resolution resolutions motion motions matter matters proposal proposals issue issues " +
    "ordinary usual normal routine everyday question questions other council's board's formal final is are must shall will may make makes made take takes taken on by votes vote decide decides of to for in"
  ).split(" "),
);

function distance(a: Stretch, b: Stretch): number {
  return a.from < b.from ? b.from - a.from : a.from - b.from;
}

/** "Technical decisions", "decisions about money". */
function narrowing(view: View, { from, to }: Stretch): Stretch | undefined {
  const { words } = view.tokens;
  const named = (at: number) => view.mentions.some((each) => each.from <= at && at < each.to);
  const before = words[from - 1];
  if (before !== undefined && !GENERAL.has(before) && !named(from - 1)) return { from: from - 1, to: from };
  if (
    /^(?:on|about|concerning|regarding|relating|affecting|involving|that|which|under|in)$/.test(words[to] ?? "") &&
    !named(to + 2)
  )
    return { from: to, to: Math.min(words.length, to + 4) };
  return undefined;
}

/** What a section is about when its heading begins so, or is nothing else. */
const HEADINGS: readonly (readonly [RegExp, DecisionType])[] = [
  [/^(?:remov|recall|expel|expulsion|dismiss)\p{L}*\b/iu, "removal"],
  [/^(?:nominat|admit|admission|invit|accept)\p{L}*\b.*\bmembers?\b|^new members?$/iu, "admission"],
  [
    /^(?:modify|modif|amend|chang|revis)\p{L}*\b.*\b(?:governance|charter|by-?laws|constitution|statutes)\b/iu,
    "amendment",
  ],
  [/^(?:dissolution|dissolving|winding up)\b/iu, "dissolution"],
];

/** "75% to pass" under the heading "Remove a member" is on removal; the heading is the object. */
export function fromHeading(subject: Subject, view: View, headingOf: (section: number) => string): Subject {
  if (subject.type !== "ordinary" || subject.object !== undefined || view.sentence.block.fact.form !== "item")
    return subject;
  const heading = headingOf(view.sentence.section).replace(/^[\d.\s]+/, "");
  const type = HEADINGS.find(([pattern]) => pattern.test(heading))?.[1];
  if (!type) return subject;
  return { ...subject, type, scope: heading, ...(type === "amendment" ? {} : { object: heading.toLowerCase() }) };
}
