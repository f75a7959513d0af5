/** Of whom a majority or a fraction is counted. */
import type { Base, Threshold } from "./types.js";
import { breaksBefore, firstOf, hasComma, type Stretch, type View } from "./view.js";

/** How many words after and before the fraction belong to it. */
const AFTER = 14;
const BEFORE = 8;
/** Words that begin another thought. */
const ENDS = new Set(
  "if unless provided except when where after before which who whoever and but while until in".split(" "),
);
const CONTINUES = new Set(["favour", "favor", "person", "attendance", "good"]);

/** Undefined where the sentence does not say. */
export function baseOf(view: View, at: Stretch, type: Threshold["type"]): Base | undefined {
  const after = { from: at.to, to: endOfPhrase(view, at.to) };
  return (
    within(view, after) ??
    ofWhom(view, after, type) ??
    within(view, { from: startOfClause(view, at.from), to: at.from }, true)
  );
}

function within(view: View, { from, to }: Stretch, before = false): Base | undefined {
  const present = firstOf(view, "base-present", from, to);
  if (present && !(before && isQuorumWord(view, present))) return "present";
  const votes = firstOf(view, "base-votes", from, to);
  const entire = firstOf(view, "base-entire", from, to);
  if (entire && !isOfVotes(view, entire.to, to))
    return before && !hasVoters(view, entire.to, to) ? undefined : "members";
  return votes ? "votes" : undefined;
}

/** "All votes cast" counts votes, "all members entitled to vote" counts members. */
function isOfVotes(view: View, from: number, to: number): boolean {
  const votes = firstOf(view, "base-votes", from, Math.min(to, from + 3));
  const voters = firstOf(view, "voter", from, to);
  return votes !== undefined && (voters === undefined || votes.from < voters.from);
}

function hasVoters(view: View, from: number, to: number): boolean {
  return firstOf(view, "voter", from, Math.min(to, from + 4)) !== undefined;
}

function isQuorumWord({ tokens }: View, { from }: Stretch): boolean {
  return tokens.words[from] === "quorum";
}

/** "A majority of the council", "a two-thirds vote of the members": some are named, all of them are meant. */
function ofWhom(view: View, { from, to }: Stretch, type: Threshold["type"]): Base | undefined {
  const { words } = view.tokens;
  const of = words.findIndex(
    (word, at) => at >= from && at < to && (word === "of" || word === "by" || word === "from" || word === "among"),
  );
  const start = of < 0 ? (type === "majority" ? to : from) : of + 1;
  if (start >= to) return undefined;
  const named = view.mentions.some((each) => each.from >= start && each.from < Math.min(to, start + 5));
  if (named || firstOf(view, "voter", start, Math.min(to, start + 5))) return "members";
  return of >= 0 && of - from <= 2 && !/^(?:votes?|majority)$/.test(words[start] ?? "") ? "other" : undefined;
}

function endOfPhrase(view: View, from: number): number {
  const { words } = view.tokens;
  for (let at = from; at < Math.min(words.length, from + AFTER); at++) {
    if (breaksBefore(view, at) || (at > from && hasComma(view, at))) return at;
    if (
      at > from &&
      ENDS.has(words[at] ?? "") &&
      !(CONTINUES.has(words[at + 1] ?? "") || isVotingPair(words, at) || isPoll(words, at))
    )
      return at;
  }
  return Math.min(words.length, from + AFTER);
}

/** "Present and voting", "members who vote". */
function isVotingPair(words: readonly string[], at: number): boolean {
  return /^vot/.test(words[at + 1] ?? "") || words[at - 1] === "those";
}

/** "In a poll among the members". */
function isPoll(words: readonly string[], at: number): boolean {
  return words[at] === "in" && /^(?:poll|vote|ballot|referendum)$/.test(words[at + 2] ?? "");
}

function startOfClause(view: View, to: number): number {
  for (let at = to - 1; at > Math.max(0, to - BEFORE); at--) if (breaksBefore(view, at)) return at;
  return Math.max(0, to - BEFORE);
}
