/** A body that is introduced under one name, or goes by one, and is spoken of once under another. */
import { likeness, twinOf } from "../model/likeness.js";
import type { Body, Mention } from "../model/types.js";
import type { Message } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { introducedIn, isCalled, undefinedIn } from "./undefined-body.js";

export function twoNamesOneBody(input: CheckInput): Found[] {
  const slips = notIntroduced(input);
  return [
    ...slips,
    ...onceOtherwise(input).filter(({ span }) => !slips.some((slip) => slip.span.start === span.start)),
  ];
}

function notIntroduced(input: CheckInput): Found[] {
  const { model, others } = input;
  const unknown = undefinedIn(model.bodies, true).filter(
    (body) => !introducedIn(others).some((each) => isCalled(each, body)),
  );
  return unknown.flatMap((body) => {
    const known = likenessIn([input, ...others], body);
    const first = body.mentions.find((each) => isInRule(input, each));
    if (!known || !first) return [];
    const args = { name: first.text, other: known.name };
    const message: Message = { id: "two-names-one-body.other", args: { other: known.name } };
    const related = [{ path: known.path, span: known.span, message }];
    return [{ span: first.span, message: { id: "two-names-one-body", args }, confidence: 0.88, related }];
  });
}

/** The body that is meant, in the first of the documents that introduces one like it. */
function likenessIn(sources: readonly Pick<CheckInput, "document" | "model">[], body: Body) {
  for (const { document, model } of sources) {
    const known = likeness(body, model.bodies);
    if (known?.introducedAt) return { name: known.name, path: document.path, span: known.introducedAt };
  }
  return undefined;
}

/** What the text sets up in passing may be a second body. */
const UNSURE = 0.8;

/** Written out in one place only, where all others have another noun, whether or not the text says what it is. */
function onceOtherwise(input: CheckInput): Found[] {
  const { document, model, others } = input;
  return model.bodies.flatMap((body) => {
    const at = body.mentions.findIndex(isWritten);
    const first = body.mentions[at];
    if (
      !first ||
      body.mentions.findLastIndex(isWritten) !== at ||
      body.type !== "body" ||
      !first.proper ||
      !isInRule(input, first)
    )
      return [];
    if (isEntry(input, first) || introducedIn(others).some((each) => isCalled(each, body))) return [];
    const twin = twinOf(body, model.bodies);
    const there = twin?.body.mentions.find(isWritten);
    if (!twin || !there || twin.body.mentions.some(({ sentence }) => sentence === first.sentence)) return [];
    const { name: other } = twin.body;
    const message: Message = { id: "two-names-one-body.elsewhere", args: { other } };
    const args = { name: first.text, other, count: twin.count };
    const related = [{ path: document.path, span: there.span, message }];
    const confidence = body.introducedAt ? UNSURE : 0.87;
    return [{ span: first.span, message: { id: "two-names-one-body.once", args }, confidence, related }];
  });
}

/** Written out, in more than its noun. */
function isWritten({ text }: Mention): boolean {
  return text.includes(" ");
}

function isInRule({ reading }: CheckInput, { sentence }: Mention): boolean {
  return sentence >= 0 && !reading.sentences[sentence]?.unfinished;
}

/** A row or an item that is about the body: a list of bodies keeps them apart. */
function isEntry({ reading }: CheckInput, { sentence, from }: Mention): boolean {
  const form = reading.sentences[sentence]?.block.fact.form;
  return form === "row" || (form === "item" && from === 0);
}
