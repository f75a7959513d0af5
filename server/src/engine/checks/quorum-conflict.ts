/** One body, two quorums for the same kind of decision. */
import { sentenceAt } from "../coverage/where.js";
import { sameShare } from "../model/fractions.js";
import { placesOf, sizesOf } from "../model/sizes.js";
import { subjectsIn } from "../model/subjects.js";
import type { Quorum } from "../model/types.js";
import { says, viewer } from "../model/view.js";
import type { Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { Earlier } from "./earlier.js";
import type { Source } from "./thresholds-said.js";

/** A quorum that holds in the usual case. */
interface Told {
  readonly quorum: Quorum;
  readonly source: Source;
  /** The words in the text: `half`, `six`. */
  readonly text: string;
  /** What is decided, where it is not just anything: `amendment`, `removal council member`. */
  readonly matter: string;
  /** No quorum of the text is said to be anybody's. */
  readonly isNobodys: boolean;
  /** How many members the body has. */
  readonly size: number | undefined;
}

export function quorumConflicts(input: CheckInput): Found[] {
  const elsewhere = new Earlier<Told>();
  for (const other of input.others)
    if (other.toldHere) for (const each of toldIn(other)) elsewhere.add(each, [keyOf(each)]);
  const earlier = new Earlier<Told>();
  return toldIn(input).flatMap((later) => {
    const keys = [keyOf(later)];
    const isMeant = (each: Told) => isConflict(each, later);
    const first = earlier.first(keys, isMeant) ?? elsewhere.first(keys, isMeant);
    earlier.add(later, keys);
    return first ? [found(later, first)] : [];
  });
}

/** Two that are in conflict share it. */
function keyOf({ quorum, matter }: Told): string {
  return `${matter} of ${quorum.of}`;
}

function found(later: Told, first: Told): Found {
  const { source, text } = first;
  return {
    span: amountOf(later),
    message: { id: "threshold-conflict.quorum", args: { here: later.text, there: text } },
    related: [
      {
        path: source.document.path,
        span: amountOf(first),
        message: { id: "threshold-conflict.quorum-there", args: { text } },
      },
    ],
  };
}

/** The number alone, where the source has it in one piece. */
function amountOf({ quorum: { span }, source, text }: Told): Span {
  const at = source.document.text.slice(span.start, span.end).indexOf(text);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + text.length };
}

/** To be there and to take part in a ballot are two things. */
const TURNOUT = /\b(?:participat\p{L}*|turnout|vot(?:e|es|ed|ing)|ballots?|cast)\b/iu;
/** A meeting that is called again, and whatever else is told as another case. */
const AGAIN =
  /\b(?:adjourn|reconven|postpon|second (?:call|meeting|convocation|attempt)|again|another meeting|too few|reduced|lower(?:ed|s)?|once more|repeated)/i;

function toldIn(source: Source): Told[] {
  const { reading, model, document } = source;
  const look = viewer(reading, model.bodies);
  const sizeOf = sizeIn(model);
  const isNobodys = model.quorums.every(({ of }) => of === undefined);
  return model.quorums.flatMap((quorum) => {
    const view = look(sentenceAt(reading, quorum.span.start));
    if (!view || says(view.sentence, "exception") || says(view.sentence, "fallback") || AGAIN.test(view.sentence.text))
      return [];
    const words = document.text.slice(quorum.span.start, quorum.span.end);
    const matter = subjectsIn(view)
      .map(({ type, object }) => (type === "amendment" || type === "dissolution" ? type : `${type} ${object ?? ""}`))
      .concat(TURNOUT.test(words) ? ["turnout"] : [])
      .sort()
      .join(", ");
    return [{ quorum, source, matter, isNobodys, size: sizeOf(quorum), text: quorum.text }];
  });
}

function isConflict(a: Told, b: Told): boolean {
  const [one, other] = [a.quorum, b.quorum];
  if (one.of !== other.of || a.matter !== b.matter) return false;
  if (one.of === undefined && !isSoleBody(a, b)) return false;
  if (a.source === b.source && one.section === other.section) return false;
  if (one.count !== undefined && other.count !== undefined) return one.count !== other.count;
  const shares = [a, b].map(shareOf);
  const [first, second] = shares;
  return first !== undefined && second !== undefined && !sameShare(first, second) && !isRounded(a, b, first, second);
}

/** Where no quorum of the text is said to be anybody's, all are of those whom the text is about. */
function isSoleBody(a: Told, b: Told): boolean {
  return a.source === b.source && a.isNobodys;
}

/** Of a body whose size is known, a number of persons is a share of it. */
function shareOf({ quorum, size }: Told): number | undefined {
  return quorum.fraction ?? (size && quorum.count !== undefined ? quorum.count / size : undefined);
}

function sizeIn(model: Source["model"]): (quorum: Quorum) => number | undefined {
  const [sizes, places] = [sizesOf(model), placesOf(model)];
  return ({ of }) => (of === undefined ? undefined : (sizes.get(of)?.count ?? places.get(of)?.[0]?.count));
}

/** "Five of the nine" is what "half" comes to. */
function isRounded(a: Told, b: Told, first: number, second: number): boolean {
  const size = a.size ?? b.size;
  if (size === undefined || (a.quorum.count ?? b.quorum.count) === undefined) return false;
  return Math.abs(first - second) * size < 1;
}
