/** An appeal that is heard by those who took the decision, and by nobody after them. */
import type { ReadSentence } from "../coverage/reading.js";
import type { Escalation, Model } from "../model/types.js";
import type { CheckInput, Found } from "./check.js";

export function appealToSameBody({ model, reading }: CheckInput): Found[] {
  const appeals = model.escalations.filter(({ type }) => type === "appeal");
  const names = new Map(model.bodies.map(({ id, name }) => [id, name]));
  for (const appeal of appeals) {
    if (appeal.from !== appeal.to || goesOn(model, appeal.to)) continue;
    if (othersHear(reading.sentences, appeal.span.start)) continue;
    const args = { name: names.get(appeal.to) ?? appeal.to };
    return [{ span: appeal.span, message: { id: "appeal-to-same-body", args }, confidence: 0.88 }];
  }
  return toThoseWhoDecided(reading.sentences, appeals);
}

/** A second instance makes the first a mere reconsideration. */
function goesOn({ escalations }: Model, body: string): boolean {
  return escalations.some(({ from, to }) => to !== body && (from === body || from === undefined));
}

/** "The appeal is heard by the same body", in so many words. */
function toThoseWhoDecided(sentences: readonly ReadSentence[], appeals: readonly Escalation[]): Found[] {
  for (const sentence of sentences) {
    const says = (name: string) => sentence.hits.find(({ signal }) => signal.type === "model" && signal.name === name);
    const same = says("same-body");
    if (!same || !says("appeal") || sentence.setsNoRule || DENIED.test(sentence.text)) continue;
    if (appeals.length > 0 || othersHear(sentences, sentence.span.start)) return [];
    const name = sentence.textOf(same);
    return [{ span: sentence.span, message: { id: "appeal-to-same-body.words", args: { name } }, confidence: 0.88 }];
  }
  return [];
}

const DENIED = /\b(?:not|never|other than|no|except|without|nor)\b/i;
/** Members who took part in the decision leave the appeal to others. */
const OTHERS =
  /\b(?:(?:not|nor|never|none|no one|nobody)\b[^.]{0,40}\b(?:took part|taken part|take part|involved|participat\p{L}*|sit|sat|hear|vote|voted)|uninvolved|different members|other members|independent|recuse\p{L}*|fresh panel|second panel)/iu;

function othersHear(sentences: readonly ReadSentence[], start: number): boolean {
  const section = sentences.find(({ span }) => span.start === start)?.section;
  return sentences.some((each) => each.section === section && OTHERS.test(each.text));
}
