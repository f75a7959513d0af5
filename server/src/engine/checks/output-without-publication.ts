/** Results that are named, and nothing on where they are published or who may use them. */

import type { ReadSentence } from "../coverage/reading.js";
import { tokenize } from "../cues/tokens.js";
import type { CheckInput, Found } from "./check.js";
import { saysPart } from "./own-data.js";
import { hitsNamed, isRule } from "./sentences.js";

export function outputWithoutPublication(input: CheckInput): Found[] {
  const { assessments, kind, reading } = input;
  const status = assessments.get("outputs")?.coverage.status;
  if (kind === "proposal" || status === "pointer") return [];
  const rules = reading.sentences.filter(isRule);
  const lists = listsOfResults(input);
  const place =
    rules.find((each) => isListed(each, lists)) ?? rules.find((each) => hitsNamed(each, "output").length > 0);
  if (!place || reading.sentences.some((each) => saysPart(each, "output-without-publication", "terms"))) return [];
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

/** It stands in a list or table of results. */
function isListed({ block, section }: ReadSentence, lists: ReadonlySet<number>): boolean {
  return (block.fact.form === "row" || block.fact.form === "item") && lists.has(section);
}

/** Sections whose heading promises results. */
function listsOfResults({ document, reading }: CheckInput): ReadonlySet<number> {
  const promises = (heading: string): boolean => {
    const { words } = tokenize(heading);
    return words.some((_, at) => reading.lexicon.classes.length("result-heading", words, at) > 0);
  };
  return new Set(document.sections.flatMap(({ heading, index }) => (heading && promises(heading.text) ? [index] : [])));
}
