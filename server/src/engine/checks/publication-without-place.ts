/** A duty to publish, with no place in its section and none among the channels. What such a duty is, is data. */
import { check } from "../catalogue/lookup.js";
import { needed } from "../coverage/assess.js";
import { type GovernanceDocument, linksOf } from "../document/document.js";
import type { Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { findsCheck } from "./finds.js";

export function publicationWithoutPlace(input: CheckInput): readonly Found[] {
  const data = check("publication-without-place");
  if (!data.finds || channelsNamePlace(input)) return [];
  const found = findsCheck(data, data.finds)(input);
  return found.filter(({ span }) => !isLinkedNear(input.document, span)).slice(0, 1);
}

function channelsNamePlace({ document, reading, assessments }: CheckInput): boolean {
  const voices = assessments.get("channels")?.voices.filter(({ weight }) => weight >= needed("channels")) ?? [];
  const sections = new Set(voices.map(({ sentence }) => sentence.section));
  if (reading.sentences.some(({ section, hits }) => sections.has(section) && hits.some(namesPlace))) return true;
  return [...sections].some((index) => isLinked(document, document.sections[index]?.span));
}

function namesPlace({ signal }: CheckInput["reading"]["sentences"][number]["hits"][number]): boolean {
  return signal.type === "model" && signal.name === "place";
}

/** In the innermost section that holds the span. */
function isLinkedNear(document: GovernanceDocument, span: Span): boolean {
  const section = document.sections.findLast((each) => each.span.start <= span.start && span.end <= each.span.end);
  return isLinked(document, section?.span);
}

function isLinked(document: GovernanceDocument, within: Span | undefined): boolean {
  if (!within) return false;
  return [...linksOf(document)].some(({ span }) => within.start <= span.start && span.end <= within.end);
}
