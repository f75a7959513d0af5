/** Openness that leaves out what comes in, what happens or what comes out. */
import type { CheckInput, Found } from "./check.js";
import { foundByData } from "./own-data.js";
import { isOfManyGroups } from "./sentences.js";

/** A remark on minutes in passing does not set out to say what is open: a section on it does, or many groups need one. */
export function transparencyStages(input: CheckInput): readonly Found[] {
  const hasSection = input.document.sections.some(({ topics }) => topics.includes("transparency"));
  return hasSection || isOfManyGroups(input) ? foundByData("transparency-stages", input) : [];
}
