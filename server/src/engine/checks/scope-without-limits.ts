/** A scope that says what is in, and neither what is out nor when the work is done. */
import type { CheckInput, Found } from "./check.js";
import { foundByData } from "./own-data.js";
import { headingsThatSay } from "./sentences.js";

export function scopeWithoutLimits(input: CheckInput): readonly Found[] {
  return headingsThatSay(input, "limits-heading").length > 0 ? [] : foundByData("scope-without-limits", input);
}
