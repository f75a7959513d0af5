/** One decision, two thresholds: the same body decides the same thing with different majorities. */
import { type Contents, contentsOf, isSameMatter, isSameWording } from "../model/content.js";
import { says } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";
import { Earlier } from "./earlier.js";
import { quorumConflicts } from "./quorum-conflict.js";
import { sentencesTwice } from "./sentences-twice.js";
import { differ, generalIn, isVoted, relatedTo, type Source, sentenceOf, type Voted } from "./thresholds-said.js";

/** A decision with what is known of it, in this document or in another of its set. */
interface Told {
  readonly decision: Voted;
  readonly source: Source;
  readonly contents: Contents;
  readonly isGeneral: boolean;
  /** The usual case: no exception, no second attempt, no special way of voting. */
  readonly isPlain: boolean;
}

export function thresholdConflict(input: CheckInput): Found[] {
  const elsewhere = new Earlier<Told>();
  for (const other of input.others)
    if (other.toldHere) for (const each of toldIn(other)) elsewhere.add(each, keysOf(each));
  const earlier = new Earlier<Told>();
  const conflicts = toldIn(input).flatMap((later) => {
    const keys = keysOf(later);
    const isMeant = (each: Told) => isConflict(each, later);
    const first = earlier.first(keys, isMeant) ?? elsewhere.first(keys, isMeant);
    earlier.add(later, keys);
    return first ? [found(later.decision, first)] : [];
  });
  const quorums = quorumConflicts(input);
  const told = (each: Found) => quorums.some(({ span }) => span.start < each.span.end && each.span.start < span.end);
  return [...conflicts, ...quorums, ...sentencesTwice(input).filter((each) => !told(each))];
}

function toldIn(source: Source): Told[] {
  const contents = contentsOf(source.reading, source.model.bodies);
  const isGeneral = generalIn(source);
  return source.model.decisions
    .filter(isVoted)
    .filter(({ method }) => method === "vote")
    .map((decision) => ({
      decision,
      source,
      contents,
      isGeneral: isGeneral(decision),
      isPlain: isPlain(source, decision),
    }));
}

function isPlain(source: Source, decision: Voted): boolean {
  const sentence = sentenceOf(source, decision);
  return sentence !== undefined && !decision.fallback && !says(sentence, "exception");
}

/** Two decisions that are in conflict share one: they are worded alike, or decide the same. */
function keysOf(told: Told): (string | number)[] {
  const { decision, contents, isPlain } = told;
  return [...contents.likes(decision), ...(isPlain ? decisionKeys(told) : [])];
}

function decisionKeys({ decision, contents, isGeneral }: Told): string[] {
  const { type, by, object } = decision;
  if (type === "amendment") return [type];
  if (type === "dissolution") return [`${type} ${object}`];
  if (type !== "ordinary") return by === undefined ? [] : [`${type} of ${object} by ${by}`];
  if (isGeneral) return [`all by ${by}`];
  return by === undefined ? [] : [...contents.matter(decision)].map((word) => `${word} by ${by}`);
}

function found(later: Voted, { decision, source }: Told): Found {
  const args = { here: later.threshold.text, there: decision.threshold.text, what: whatOf(later, decision) };
  return {
    span: later.span,
    message: { id: "threshold-conflict", args },
    related: [relatedTo(source, decision, "threshold-conflict.other")],
  };
}

function isConflict(first: Told, later: Told): boolean {
  const a = first.decision;
  const b = later.decision;
  if (!differ(a.threshold, b.threshold)) return false;
  if (first.source !== later.source && !isOneMatterOfTheSet(a, b)) return false;
  return isTwice(first, later) || (first.isPlain && later.isPlain && isSameDecision(first, later));
}

const OWN_TEXT = /^(?:document|articles?|governance|rules?)$/;

/** Each document is amended by its own rule, and "it is decided" is said of whoever the document is about. */
function isOneMatterOfTheSet(a: Voted, b: Voted): boolean {
  if (a.type === "amendment") return a.object !== undefined && a.object === b.object && !OWN_TEXT.test(a.object);
  return a.type === "dissolution" || (a.by !== undefined && b.by !== undefined);
}

/** One sentence twice, but for its threshold. */
function isTwice(first: Told, later: Told): boolean {
  const a = first.decision;
  const b = later.decision;
  const isApart = first.source !== later.source || a.section !== b.section;
  if (a.by !== undefined && b.by !== undefined && a.by !== b.by) return false;
  return isApart && isSameWording(first.contents.wording(a), later.contents.wording(b));
}

function isSameDecision(first: Told, later: Told): boolean {
  const a = first.decision;
  const b = later.decision;
  if (a.type !== b.type || (first.source === later.source && a.sentence === b.sentence)) return false;
  if (!isSameDecider(a, b) && !isOfTheirMembers(first, later) && !isOfTheirMembers(later, first)) return false;
  return a.type === "ordinary" ? isMatter(first, later) : isSameObject(a, b);
}

function isMatter(first: Told, later: Told): boolean {
  if (first.isGeneral && later.isGeneral) return true;
  const matter = first.contents.matter(first.decision);
  return (
    first.decision.by !== undefined && matter.size > 0 && isSameMatter(matter, later.contents.matter(later.decision))
  );
}

/** For changes of the document and its end a text often names nobody in one of the places. */
function isSameDecider(a: Voted, b: Voted): boolean {
  if (a.by !== undefined && b.by !== undefined) return a.by === b.by;
  return a.type === "amendment" || a.type === "dissolution" || (a.by === b.by && a.type === "ordinary");
}

/** Those who vote one by one. */
const VOTERS = /^(?:member|voting member|full member)$/;
const OF_ALL = /(?:assembly|meeting|congress|convention|plenary|conference)$/;
const OF_ITS = /\b(?:its|their)\s(?:(?:\p{L}+)\s){0,2}members\b/iu;

/** "Two thirds of all members" in one section, "adopted by the assembly by three quarters of all its members" in another. */
function isOfTheirMembers(voters: Told, body: Told): boolean {
  const [a, b] = [voters.decision, body.decision];
  if (a.type !== "amendment" && a.type !== "dissolution") return false;
  if (!VOTERS.test(a.by ?? "") || b.by === undefined || VOTERS.test(b.by)) return false;
  if (voters.source === body.source && a.section === b.section) return false;
  return OF_ALL.test(b.by) || OF_ITS.test(sentenceOf(body.source, b)?.text ?? "");
}

const ITSELF =
  /^(?:charter|bylaws?|by laws?|constitution|statutes?|document|articles?|governance|rules?|terms? of reference|policy|framework)$/;

function isSameObject(a: Voted, b: Voted): boolean {
  if (a.object === b.object)
    return (
      a.object !== undefined ||
      a.type === "amendment" ||
      a.type === "dissolution" ||
      a.type === "closing" ||
      a.type === "override"
    );
  if (a.type !== "amendment") return false;
  return (
    (a.object === undefined && b.object === undefined) ||
    (isItself(a) &&
      isItself(b) &&
      (a.object ?? b.object) !== undefined &&
      (a.object === undefined || b.object === undefined))
  );
}

function isItself({ object }: Voted): boolean {
  return object === undefined || ITSELF.test(object);
}

function whatOf(later: Voted, first: Voted): string {
  return later.scope.length <= first.scope.length && later.type !== "ordinary" ? later.scope : first.scope;
}
