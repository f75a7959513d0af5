/** A proposal that says nothing from which one could judge whether it can be carried out. */
import { saying } from "../coverage/saying.js";
import type { CheckInput, Found } from "./check.js";
import { headingsThatSay, isMet } from "./sentences.js";

export function feasibilityMissing(input: CheckInput): Found[] {
  const { document, kind, reading } = input;
  if (kind !== "proposal" || !isMet(input, "purpose") || isGuide(input)) return [];
  if (saying(reading, "feasible").length > 0) return [];
  if (headingsThatSay(input, "feasibility-heading").length > 0) return [];
  return [{ span: document.title, message: { id: "feasibility-missing", args: {} } }];
}

/** It tells how proposals are written, and proposes nothing that could be carried out. */
function isGuide(input: CheckInput): boolean {
  return headingsThatSay(input, "guide-title").some(
    ({ heading }) => heading?.span.start === input.document.title.start,
  );
}
