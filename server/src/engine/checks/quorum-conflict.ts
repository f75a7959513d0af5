/** One body, two quorums for the same kind of decision. */
import { sameShare } from "../model/fractions.js";
import { placesOf, sizesOf } from "../model/sizes.js";
import { subjectsIn } from "../model/subjects.js";
import type { Quorum } from "../model/types.js";
import { says, viewer } from "../model/view.js";
import type { Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import type { Source } from "./thresholds-said.js";

/** A quorum that holds in the usual case. */
interface Told {
  readonly quorum: Quorum;
  readonly source: Source;
  /** The words in the text: `half`, `six`. */
  readonly text: string;
  /** What is decided, where it is not just anything: `amendment`, `removal council member`. */
  readonly matter: string;
}

export function quorumConflicts(input: CheckInput): Found[] {
  const own = toldIn(input);
  const elsewhere = input.others.filter(({ toldHere }) => toldHere).flatMap(toldIn);
  return own.flatMap((later, at) => {
    const first = [...own.slice(0, at), ...elsewhere].find((each) => isConflict(each, later));
    return first ? [found(later, first)] : [];
  });
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
  return model.quorums.flatMap((quorum) => {
    const index = reading.sentences.findIndex(
      ({ span }) => span.start <= quorum.span.start && quorum.span.start < span.end,
    );
    const view = look(index);
    if (!view || says(view.sentence, "exception") || says(view.sentence, "fallback") || AGAIN.test(view.sentence.text))
      return [];
    const words = document.text.slice(quorum.span.start, quorum.span.end);
    const matter = subjectsIn(view)
      .map(({ type, object }) => (type === "amendment" || type === "dissolution" ? type : `${type} ${object ?? ""}`))
      .concat(TURNOUT.test(words) ? ["turnout"] : [])
      .sort()
      .join(", ");
    return [{ quorum, source, matter, text: quorum.text }];
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
  return a.source === b.source && a.source.model.quorums.every(({ of }) => of === undefined);
}

/** Of a body whose size is known, a number of persons is a share of it. */
function shareOf({ quorum, source }: Told): number | undefined {
  const size = sizeOf(quorum, source);
  return quorum.fraction ?? (size && quorum.count !== undefined ? quorum.count / size : undefined);
}

function sizeOf({ of }: Quorum, { model }: Source): number | undefined {
  return of === undefined ? undefined : (sizesOf(model).get(of)?.count ?? placesOf(model).get(of)?.[0]?.count);
}

/** "Five of the nine" is what "half" comes to. */
function isRounded(a: Told, b: Told, first: number, second: number): boolean {
  const size = sizeOf(a.quorum, a.source) ?? sizeOf(b.quorum, b.source);
  if (size === undefined || (a.quorum.count ?? b.quorum.count) === undefined) return false;
  return Math.abs(first - second) * size < 1;
}
