/** Votes of those who happen to be there, where nothing says how many have to be. */
import { saying } from "../coverage/saying.js";
import type { CheckInput, Found } from "./check.js";
import { isVoted, type Voted } from "./thresholds-said.js";

/** Where the share is counted of all members, a quorum changes nothing. */
export function voteWithoutQuorum({ model, reading, assessments, others }: CheckInput): Found[] {
  if (assessments.get("threshold")?.coverage.status === "pointer") return [];
  if ([{ model, reading }, ...others].some(hasQuorum)) return [];
  const first = model.decisions.filter(isVoted).find(dependsOnPresence);
  if (!first) return [];
  return [{ span: first.span, message: { id: "vote-without-quorum", args: { text: first.threshold.text } } }];
}

function hasQuorum({ model, reading }: Pick<CheckInput, "model" | "reading">): boolean {
  return model.quorums.length > 0 || saying(reading, "quorum").length > 0 || saying(reading, "quorum-rules").length > 0;
}

function dependsOnPresence({ threshold, method, type }: Voted): boolean {
  if (method !== "vote" || type === "election" || threshold.type === "unanimity") return false;
  return threshold.base === "present" || threshold.base === "votes";
}
