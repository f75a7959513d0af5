/** An appeal that is heard by those who took the decision, and by nobody after them. */
import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { sentenceAt } from "../coverage/where.js";
import { modelHits } from "../cues/hit.js";
import type { Escalation, Model } from "../model/types.js";
import { says } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";

export function appealToSameBody({ model, reading }: CheckInput): Found[] {
  const appeals = model.escalations.filter(({ type }) => type === "appeal");
  const names = new Map(model.bodies.map(({ id, name }) => [id, name]));
  for (const appeal of appeals) {
    if (appeal.from !== appeal.to || goesOn(model, appeal.to)) continue;
    if (othersHear(reading, appeal, model)) continue;
    const args = { name: names.get(appeal.to) ?? appeal.to };
    return [{ span: appeal.span, message: { id: "appeal-to-same-body", args }, confidence: 0.88 }];
  }
  return toThoseWhoDecided(reading, appeals);
}

/** A second instance makes the first a mere reconsideration. */
function goesOn({ escalations }: Model, body: string): boolean {
  return escalations.some(
    ({ type, from, to }) => to !== body && (from === body || (type === "appeal" && from === undefined)),
  );
}

/** "The appeal is heard by the same body", in so many words. */
function toThoseWhoDecided(reading: Reading, appeals: readonly Escalation[]): Found[] {
  for (const { sentence } of saying(reading, "same-body")) {
    const [same] = modelHits(sentence.hits, "same-body");
    if (!same || !says(sentence, "appeal") || sentence.setsNoRule || DENIED.test(sentence.text)) continue;
    if (appeals.length > 0 || othersHear(reading, { span: sentence.span })) return [];
    const name = sentence.textOf(same);
    return [{ span: sentence.span, message: { id: "appeal-to-same-body.words", args: { name } }, confidence: 0.88 }];
  }
  return [];
}

const DENIED = /\b(?:not|never|other than|no|except|without|nor)\b/i;
/** Members who took part in the decision leave the appeal to others. */
const OTHERS =
  /\b(?:(?:not|nor|never|none|no one|nobody)\b[^.]{0,40}\b(?:took part|taken part|take part|involved|participat\p{L}*|sit|sat|hear|vote|voted)|uninvolved|different members|other members|independent|recuse\p{L}*|fresh panel|second panel)/iu;

const ofOthers = perPart(({ text }) => OTHERS.test(text) || undefined);

/** What is said of those who hear another appeal does not count: "the panel hears it; none of them took part". */
function othersHear(
  reading: Reading,
  { span, to }: Pick<Escalation, "span"> & Partial<Escalation>,
  model?: Model,
): boolean {
  const section = reading.sentences[sentenceAt(reading, span.start)]?.section;
  const isOfOthers = (number: number) => {
    const namedIn = (at: number) =>
      model?.bodies.filter(({ mentions }) => mentions.some(({ sentence }) => sentence === at)) ?? [];
    // "…; nobody who took part hears it": of those whom the sentence before names.
    const here = namedIn(number);
    const named = here.length > 0 ? here : namedIn(number - 1);
    const hearers = model?.escalations.filter(({ type, from }) => type === "appeal" && from !== to) ?? [];
    return (
      to !== undefined &&
      !named.some(({ id }) => id === to) &&
      named.some(({ id }) => hearers.some((each) => each.to === id))
    );
  };
  return ofOthers(reading).some(({ sentence, index }) => sentence.section === section && !isOfOthers(index));
}
