/** A condition that keeps people out, with neither a reason nor another way in beside it. */
import type { ReadSentence } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import type { CheckInput, Found } from "./check.js";
import { saysPart } from "./own-data.js";
import { hitsNamed, isRule } from "./sentences.js";

const INVITATION = /invitation/i;

export function barrierWithoutReason({ reading }: CheckInput): Found[] {
  return saying(reading, "barrier").flatMap(({ sentence, index }) => {
    const [barrier] = hitsNamed(sentence, "barrier");
    if (!barrier || !isRule(sentence) || hitsNamed(sentence, "no-barrier").length > 0) return [];
    const around = [sentence, ...besides(reading.sentences, index)];
    if (around.some(isExplained)) return [];
    const what = sentence.textOf(barrier);
    if (INVITATION.test(what) && saying(reading, "earned").length > 0) return [];
    const span = sentence.spanOf(barrier.start, barrier.end);
    const remedy = { type: "complete", parts: ["reason", "otherwise"] } as const;
    return [{ span, message: { id: "barrier-without-reason", args: { what } }, remedy }];
  });
}

function isExplained(sentence: ReadSentence): boolean {
  return ["reason", "otherwise"].some((part) => saysPart(sentence, "barrier-without-reason", part));
}

/** The sentences before and after it in the same paragraph. */
function besides(sentences: readonly ReadSentence[], index: number): ReadSentence[] {
  const own = sentences[index];
  return [index - 1, index + 1].flatMap((at) => {
    const each = sentences[at];
    return each && each.block === own?.block ? [each] : [];
  });
}
