/** A text that calls itself multistakeholder and names fewer than three kinds of stakeholder. */
import type { CheckInput, Found } from "./check.js";
import { listLead } from "./list-lead.js";
import { listingOf } from "./multistakeholder.js";
import { standsFor } from "./sentences.js";

/** As forums ask that call themselves so. */
const USUAL = 3;

export function tooFewGroups(input: CheckInput): Found[] {
  const listing = listingOf(input);
  if (!listing || listing.isOfOneKind || listing.most >= USUAL) return [];
  const first = input.model.groups[0]?.span;
  const span = (first && listLead(input.reading, first.start)?.span) ?? listing.claim.span;
  const args = { count: listing.most, groups: listing.names.join(", ") };
  return [{ span, message: { id: "too-few-groups", args }, ...standsFor(input, "stakeholders") }];
}
