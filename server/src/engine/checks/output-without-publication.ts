/** Results that are named, and nothing on where they are published or who may use them. */

import type { ReadSentence } from "../coverage/reading.js";
import { saying, sentencesFor } from "../coverage/saying.js";
import { sentencesIn } from "../coverage/where.js";
import type { CheckInput, Found } from "./check.js";
import { headingsThatSay, hitsNamed, isRule } from "./sentences.js";

export function outputWithoutPublication(input: CheckInput): Found[] {
  const { assessments, kind, reading } = input;
  const status = assessments.get("outputs")?.coverage.status;
  if (kind === "proposal" || status === "pointer") return [];
  if (sentencesFor(reading, "output-without-publication", "part:terms").length > 0) return [];
  const place =
    headingsThatSay(input, "result-heading")
      .flatMap(({ index }) => sentencesIn(reading, index))
      .find((each) => isRule(each) && isListed(each)) ??
    saying(reading, "output").find(({ sentence }) => isRule(sentence))?.sentence;
  if (!place) return [];
  const [hit] = hitsNamed(place, "output");
  const { start, end } = hit ?? place;
  const what = place.block.fact.text.slice(start, end).split(" | ")[0] ?? "";
  return [
    {
      span: place.spanOf(start, end),
      message: { id: "output-without-publication", args: { what } },
      ...(status === "absent"
        ? { inPlaceOf: "outputs", remedy: { type: "insert", topic: "outputs" } }
        : { remedy: { type: "complete", parts: ["terms"] } }),
    },
  ];
}

/** It stands in a list or table: of results, where the heading promises them. */
function isListed({ block }: ReadSentence): boolean {
  return block.fact.form === "row" || block.fact.form === "item";
}
