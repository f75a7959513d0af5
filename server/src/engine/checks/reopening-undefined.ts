/** Decisions that hold, and no rule on when one may be taken up again. */
import type { ReadSentence } from "../coverage/reading.js";
import { saying, sentencesFor } from "../coverage/saying.js";
import type { CheckInput, Found } from "./check.js";
import { bestVoice, hitsNamed, isMet, isOfManyGroups, isRule } from "./sentences.js";

export function reopeningUndefined(input: CheckInput): Found[] {
  const { reading, kind } = input;
  if (kind === "proposal" || !isMet(input, "decision-procedure")) return [];
  if (sentencesFor(reading, "reopening-undefined", "part:again").some(isRule)) return [];
  const settled = saying(reading, "settled").find(
    ({ sentence }) => isRule(sentence) && sentence.under.includes("decision-procedure"),
  )?.sentence;
  const place = settled ?? (isOfManyGroups(input) ? bestVoice(input, "decision-procedure") : undefined);
  return place ? [foundAt(place)] : [];
}

function foundAt(sentence: ReadSentence): Found {
  const [hit] = hitsNamed(sentence, "settled");
  const span = hit ? sentence.spanOf(hit.start, hit.end) : sentence.span;
  const remedy = { type: "complete", parts: ["again"] } as const;
  return { span, message: { id: "reopening-undefined", args: {} }, remedy };
}
