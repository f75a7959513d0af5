/** A text that calls itself multistakeholder and lists stakeholders of one kind. */
import type { CheckInput, Found } from "./check.js";
import { listingOf } from "./multistakeholder.js";
import { standsFor } from "./sentences.js";

export function singleStakeholderList(input: CheckInput): Found[] {
  const listing = listingOf(input);
  const [first] = input.model.groups;
  if (!first || !listing?.isOfOneKind) return [];
  const args = { groups: listing.names.join(", ") };
  return [{ span: first.span, message: { id: "single-stakeholder-list", args }, ...standsFor(input, "stakeholders") }];
}
