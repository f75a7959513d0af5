/** Decisions that hold, and no rule on when one may be taken up again. */
import type { ReadSentence } from "../coverage/reading.js";
import type { CheckInput, Found } from "./check.js";
import { saysPart } from "./own-data.js";
import { bestVoice, hitsNamed, isMet, isOfManyGroups, isRule } from "./sentences.js";

export function reopeningUndefined(input: CheckInput): Found[] {
  const { reading, kind } = input;
  if (kind === "proposal" || !isMet(input, "decision-procedure")) return [];
  const rules = reading.sentences.filter(isRule);
  if (rules.some((each) => saysPart(each, "reopening-undefined", "again"))) return [];
  const settled = rules.filter(
    (each) => each.under.includes("decision-procedure") && hitsNamed(each, "settled").length > 0,
  );
  const place = settled[0] ?? (isOfManyGroups(input) ? bestVoice(input, "decision-procedure") : undefined);
  return place ? [foundAt(place)] : [];
}

function foundAt(sentence: ReadSentence): Found {
  const [hit] = hitsNamed(sentence, "settled");
  const span = hit ? sentence.spanOf(hit.start, hit.end) : sentence.span;
  const remedy = { type: "complete", parts: ["again"] } as const;
  return { span, message: { id: "reopening-undefined", args: {} }, remedy };
}
