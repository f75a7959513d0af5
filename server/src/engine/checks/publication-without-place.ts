/** A duty to publish, with no place in its section and none among the channels. What such a duty is, is data. */
import { check } from "../catalogue/lookup.js";
import { needed } from "../coverage/assess.js";
import { saying } from "../coverage/saying.js";
import type { GovernanceDocument } from "../document/document.js";
import { isLinkIn, sectionAround } from "../document/links.js";
import type { Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { findsCheck } from "./finds.js";

export function publicationWithoutPlace(input: CheckInput): readonly Found[] {
  const data = check("publication-without-place");
  if (!data.finds || channelsNamePlace(input)) return [];
  const found = findsCheck(data, data.finds)(input);
  const first = found.find(({ span }) => !isLinkedNear(input.document, span));
  return first ? [first] : [];
}

function channelsNamePlace({ document, reading, assessments }: CheckInput): boolean {
  const voices = assessments.get("channels")?.voices.filter(({ weight }) => weight >= needed("channels")) ?? [];
  const sections = new Set(voices.map(({ sentence }) => sentence.section));
  if (saying(reading, "place").some(({ sentence }) => sections.has(sentence.section))) return true;
  return [...sections].some((index) => isLinked(document, document.sections[index]?.span));
}

/** In the innermost section that holds the span. */
function isLinkedNear(document: GovernanceDocument, span: Span): boolean {
  return isLinked(document, sectionAround(document, span)?.span);
}

function isLinked(document: GovernanceDocument, within: Span | undefined): boolean {
  return within !== undefined && isLinkIn(document, within);
}
