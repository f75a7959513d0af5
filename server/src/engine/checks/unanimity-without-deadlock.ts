/** All have to agree, and nothing says what happens when one does not. */
import { MET } from "../coverage/assess.js";
import { says } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";
import { isVoted } from "./thresholds-said.js";

export function unanimityWithoutDeadlock(input: CheckInput): Found[] {
  const { model, reading } = input;
  if (saysWhatNext(input)) return [];
  const first = model.decisions.filter(isVoted).find(({ type, threshold, fallback, sentence }) => {
    const read = reading.sentences[sentence];
    if (threshold.type !== "unanimity" || fallback || !read || !says(read, "unanimous-rule")) return false;
    return (type === "ordinary" || type === "budget") && !says(read, "exception") && !says(read, "hope");
  });
  if (!first?.threshold) return [];
  return [
    {
      span: first.span,
      message: { id: "unanimity-without-deadlock", args: { text: first.threshold.text } },
      inPlaceOf: "deadlock",
      remedy: { type: "insert", topic: "deadlock" },
    },
  ];
}

/** What is decided "is taken up again only if …" tells of decisions that were reached. */
function saysWhatNext({ assessments }: CheckInput): boolean {
  const deadlock = assessments.get("deadlock");
  if (deadlock?.coverage.status !== "present") return deadlock?.coverage.status === "pointer";
  return deadlock.voices.some(({ sentence, weight }) => weight >= MET && !says(sentence, "back-again"));
}
