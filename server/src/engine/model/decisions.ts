/** What is decided, by whom, by which method and with how many. */
import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { placeSpan } from "../document/document.js";
import type { Span } from "../types.js";
import { deciderIn } from "./deciders.js";
import { examplesIn } from "./examples.js";
import { perViewAnd } from "./per-view.js";
import { fromHeading, ordinarySubject, type Subject, subjectsIn } from "./subjects.js";
import { type FoundThreshold, thresholdsIn } from "./thresholds.js";
import type { Body, Decision, Threshold } from "./types.js";
import { breaksBefore, hasComma, hitsFor, type Stretch, says, spanInPart, textOf, type View, viewer } from "./view.js";
import { type Around, votingBodies } from "./voting-bodies.js";

export function readDecisions(reading: Reading, bodies: readonly Body[]): Decision[] {
  const view = viewer(reading, bodies);
  const context = {
    around: votingBodies(reading, bodies, view),
    headingOf: (section: number) => reading.document.sections[section]?.heading?.text ?? "",
    offices: new Set(bodies.filter(({ type }) => type === "role").map(({ id }) => id)),
  };
  const examples = examplesIn(reading);
  return candidatesIn(reading).flatMap(({ sentence, index }) => {
    const seen = sentence.unfinished || examples.has(index) ? undefined : view(index);
    return seen ? draftsIn(seen, context).map((draft) => settled(draft, seen, context)) : [];
  });
}

const EVERYBODY = "member";
const OF_WHOLE: ReadonlySet<Decision["type"]> = new Set(["amendment", "dissolution"]);

interface Context {
  readonly around: Around;
  readonly headingOf: (section: number) => string;
  /** Ids of the offices that one person holds. */
  readonly offices: ReadonlySet<string>;
}

const candidatesIn = perPart((sentence) => {
  if (sentence.setsNoRule) return undefined;
  return says(sentence, "threshold") || says(sentence, "consensus") || says(sentence, "single") || undefined;
});

/** A decision as its sentence alone tells of it. */
interface Draft {
  readonly subject: Subject;
  /** Only the heading may tell what it is about. */
  readonly isOpen: boolean;
  readonly method: Decision["method"];
  readonly threshold?: FoundThreshold | undefined;
  /** Who decides; those around it tell where it names nobody. */
  readonly named?: string | undefined;
  /** The office that decides alone. */
  readonly by?: string | undefined;
  /** All of its words, from the start of the part. */
  readonly whole: Span;
  readonly fallback: boolean;
}

type Told = Omit<Draft, "whole" | "fallback">;

/** Of the context it matters which of those named are offices, and whether it stands in a section on amendments. */
const draftsIn = perViewAnd(
  (view: View, { offices }: Pick<Context, "offices">): Draft[] => {
    const thresholds = thresholdsIn(view);
    const subjects = subjectsIn(view);
    const voted = thresholds.flatMap((threshold, number): Told[] => {
      const method = methodOf(view, threshold);
      const named = deciderIn(view, threshold);
      return subjectsFor(view, threshold, thresholds, subjects, number).map(({ subject, isOpen }) => ({
        subject,
        isOpen,
        method,
        threshold,
        named,
      }));
    });
    const whole = spanInPart(view, { from: 0, to: view.tokens.words.length });
    const fallback = says(view.sentence, "fallback");
    return [...voted, ...agreed(view, voted), ...single(view, offices, voted)].map((each) => {
      const { subject, isOpen, method, threshold, named, by } = each;
      return { subject, isOpen, method, threshold, named, by, whole, fallback };
    });
  },
  ({ mentions, sentence }, { offices }) =>
    `${mentions.map(({ body }) => offices.has(body)).join()} ${sentence.under.includes("amendment")}`,
);

/** What each threshold is for: the decision named nearest to it in its clause, else whatever is to be decided. */
function subjectsFor(
  view: View,
  threshold: Stretch,
  all: readonly FoundThreshold[],
  subjects: readonly Subject[],
  number: number,
): Pick<Draft, "subject" | "isOpen">[] {
  const told = (subject: Subject) => ({ subject, isOpen: false });
  const own = subjects.filter((subject) => closest(view, subject, all) === threshold);
  if (own.length > 0) return own.map(told);
  const joint = number > 0 && isJoined(view, all[number - 1], threshold);
  const before = joint ? subjects.filter((subject) => closest(view, subject, all) === all[number - 1]) : [];
  return before.length > 0 ? before.map(told) : [{ subject: ordinarySubject(view, threshold), isOpen: true }];
}

function closest(view: View, subject: Stretch, thresholds: readonly Stretch[]): Stretch | undefined {
  const far = (each: Stretch) => Math.abs(each.from - subject.from) + (isApart(view, each, subject) ? FAR : 0);
  return [...thresholds].sort((a, b) => far(a) - far(b))[0];
}

const FAR = 100;
const APART = /^(?:except|but|while|whereas|unless|other|however|otherwise)$/;

function isApart(view: View, a: Stretch, b: Stretch): boolean {
  const [from, to] = a.from < b.from ? [a.to, b.from] : [b.to, a.from];
  for (let at = from; at < to; at++)
    if (breaksBefore(view, at) || APART.test(view.tokens.words[at] ?? "") || isNewClause(view, at)) return true;
  return false;
}

/** "..., and it decides …". */
function isNewClause(view: View, at: number): boolean {
  const next = view.tokens.words[at + 1] ?? "";
  return (
    view.tokens.words[at] === "and" &&
    hasComma(view, at) &&
    /^(?:it|they|he|she|can|may|decides?|adopts?|takes?|the)$/.test(next)
  );
}

/** "Two thirds of the members and a majority of the board". */
function isJoined(view: View, last: Stretch | undefined, next: Stretch): boolean {
  return last !== undefined && !isApart(view, last, next);
}

function methodOf(view: View, { from, to }: Stretch): Decision["method"] {
  const near = hitsFor(view, "consensus").filter(
    (each) => Math.abs(each.from - from) < FAR && !isApart(view, each, { from, to }),
  );
  const [first] = near;
  if (!first || says(view.sentence, "fallback")) return "vote";
  return consensusAt(view, first);
}

function consensusAt({ tokens }: View, { from }: Stretch): Decision["method"] {
  const before = tokens.words[from - 1];
  if (before === "rough" || tokens.words[from] === "sustained") return "rough-consensus";
  return before === "lazy" ? "lazy-consensus" : "consensus";
}

/** Decisions by consensus, where the sentence counts no votes for the same. */
function agreed(view: View, voted: readonly Told[]): Told[] {
  if (!says(view.sentence, "consensus") || voted.some(({ method }) => method !== "vote")) return [];
  const [hit] = hitsFor(view, "by-consensus");
  const [name] = hitsFor(view, "consensus");
  if (!hit || !name) return [];
  const [subject = ordinarySubject(view, hit)] = subjectsIn(view);
  return [{ subject, isOpen: false, method: consensusAt(view, name), named: deciderIn(view) }];
}

/** "The chair decides." */
function single(view: View, offices: ReadonlySet<string>, voted: readonly Told[]): Told[] {
  const [hit] = hitsFor(view, "single");
  if (!hit || voted.length > 0) return [];
  const role = view.mentions.find(
    (each) => each.to <= hit.from + 1 && hit.from - each.to < 4 && offices.has(each.body),
  );
  if (!role) return [];
  const [subject = singleSubject(view, hit)] = subjectsIn(view);
  return [{ subject, isOpen: false, method: "single", by: role.body }];
}

/** "Decides whether the reason applies": the words after the verb; of a casting vote, the tie. */
function singleSubject(view: View, hit: Stretch): Subject {
  const { words } = view.tokens;
  const at = { from: hit.to, to: hit.to };
  if (words.slice(hit.from, hit.to).includes("casting"))
    return { type: "ordinary", ...at, object: "ties", scope: textOf(view, hit) };
  while (at.to < words.length && at.to - at.from < MOST_WORDS && !hasComma(view, at.to) && !breaksBefore(view, at.to))
    at.to++;
  const told = textOf(view, at).replace(/^on /i, "");
  if (at.to === at.from || /^(?:by|with|within|if|in|alone|when|after)\b/i.test(told))
    return ordinarySubject(view, hit);
  return { type: "ordinary", ...at, object: told.toLowerCase(), scope: told };
}

const MOST_WORDS = 6;

/** A decision with what only the text around its sentence tells. */
function settled(draft: Draft, view: View, context: Context): Decision {
  const { threshold } = draft;
  const { type, object, scope } = draft.isOpen ? fromHeading(draft.subject, view, context.headingOf) : draft.subject;
  const by = draft.by ?? deciderOf(draft, type, view, context);
  const span = placeSpan(view.sentence.block, threshold?.span ?? draft.whole);
  return {
    type,
    object,
    by,
    method: draft.method,
    threshold: threshold && withSpan(threshold.threshold, span),
    scope,
    fallback: draft.fallback,
    sentence: view.index,
    section: view.sentence.section,
    span,
  };
}

function withSpan({ type, value, over, base, text }: FoundThreshold["threshold"], span: Span): Threshold {
  return { type, value, over, base, text, span };
}

function deciderOf({ named }: Pick<Draft, "named">, type: Decision["type"], view: View, { around }: Context) {
  // Whose members they are counts only within a body: its own text may be changed by all members there are.
  const whose = named === EVERYBODY && !OF_WHOLE.has(type) ? around.members(view.index) : undefined;
  return whose ?? named ?? (type === "ordinary" ? around.ordinary : around.of)(view.index);
}
