/** Who decides in a sentence: the body that it names as acting, or those of whom the votes are counted. */
import { idOf } from "../cues/names.js";
import { subjectOf } from "./actors.js";
import type { Mention } from "./types.js";
import { breaksBefore, firstOf, type Stretch, type View } from "./view.js";

const NEAR = 8;
/** A known body that stands so near the beginning is the subject, if anyone is. */
const NEAR_START = 3;
const FAR = Number.POSITIVE_INFINITY;
const PASSIVE =
  /^(?:(?:shall|will|must|may|can|should|might|could) )?(?:only |also |not |then )?(?:be|is|are|been|being)\b/;
/** What follows a name that is not the subject of a verb. */
const NO_VERB = /^(?:for|of|in|on|and|or|who|which|whom|to|with|by|at|from|as|that|than|has|have|is|are)\b/;
/** "The council's members decide", "board members shall have …": they are the body. */
const VOTERS_ACT =
  /^members? (?:(?:shall|will|may|must|can) (?!be\b)|votes?\b|decides?\b|elects?\b|approves?\b|(?:have|has|make|makes|take|takes) )/;
const PART_OF_NAME = /^(?:members?|meetings?|decisions?|votes?|seats?)\b/;

/**
 * The id of a body, or of those who vote one by one (`member`); undefined where the sentence names nobody, or only
 * carries on ("it").
 */
export function deciderIn(view: View, threshold?: Stretch): string | undefined {
  const counted = threshold && countedIn(view, threshold);
  if (counted?.mention) return counted.mention.body;
  const acting =
    agentIn(view) ?? (carriesOn(view) ? undefined : (subjectIn(view, threshold?.from) ?? plainActor(view)));
  if (acting !== undefined || carriesOn(view)) return acting;
  return (counted && voterId(view, counted.voters)) ?? votersIn(view);
}

/** "It adopts its report by a majority of the members present". */
export function carriesOn({ tokens }: View): boolean {
  const next = tokens.words.slice(1, 5).join(" ");
  return /^(?:it|they)$/.test(tokens.words[0] ?? "") && !PASSIVE.test(next);
}

type Counted =
  | { readonly mention: Mention; readonly voters?: undefined }
  | { readonly voters: Stretch; readonly mention?: undefined };

/** "A majority of the council", "a two-thirds vote of the members of the board". */
function countedIn(view: View, { to }: Stretch): Counted | undefined {
  const { words } = view.tokens;
  for (let at = to; at < Math.min(words.length, to + NEAR); at++) {
    if (breaksBefore(view, at)) return undefined;
    const word = words[at] ?? "";
    if (/^(?:of|by|from|among|within)$/.test(word)) return countedSoon(view, at + 1);
    if (/^(?:in|at|on)$/.test(word))
      return POLL.test(words[at + 2] ?? "") ? countedAfterPoll(view, at + 3) : countedAt(view, at + 1);
    if (word === "if") return undefined;
  }
  return undefined;
}

const POLL = /^(?:poll|vote|ballot|referendum|election)$/;

/** "In a poll among eligible voters". */
function countedAfterPoll(view: View, at: number): Counted | undefined {
  return /^(?:of|by|among|within)$/.test(view.tokens.words[at] ?? "") ? countedSoon(view, at + 1) : undefined;
}

/** "A two-thirds majority at a general meeting", "on two consecutive general meetings". */
function countedAt(view: View, from: number): Counted | undefined {
  const mention = view.mentions.find((each) => each.from >= from && each.from <= from + 2);
  return mention && /meeting|assembly|congress|plenary/.test(mention.body) ? { mention } : undefined;
}

/** The body that stands next, or the voters; "members of the board" are the board. */
function countedSoon(view: View, from: number): Counted | undefined {
  if (view.tokens.words.slice(from, from + 3).some((word) => /^(?:its|their|those|them|whom)$/.test(word)))
    return undefined;
  const mention = view.mentions.find((each) => each.from >= from && each.from < from + NEAR - 2);
  const voters = firstOf(view, "voter", from, from + NEAR - 3);
  if (!mention || (voters && voters.from < mention.from && !isOf(view, voters, mention))) return voters && { voters };
  return { mention };
}

function isOf({ tokens }: View, voters: Stretch, mention: Mention): boolean {
  return tokens.words.slice(voters.to, mention.from).some((word) => word === "of" || word === "on");
}

/** "The yearly meeting needs …": a subject that is no known body. */
function plainActor(view: View): string | undefined {
  return (view.mentions[0]?.from ?? FAR) <= NEAR_START ? undefined : subjectOf(view);
}

function voterId({ tokens }: View, { from, to }: Stretch): string {
  if (/^(?:meeting|assembly)$/.test(tokens.words[to] ?? "")) return tokens.words.slice(from, to + 1).join(" ");
  const id = idOf(tokens.words.slice(from, to).join(" "));
  return id === "membership" ? "member" : id;
}

/** "Approved by the board". */
function agentIn(view: View): string | undefined {
  const { words } = view.tokens;
  for (const [at, word] of words.entries()) {
    if (word !== "by") continue;
    const mention = view.mentions.find((each) => each.from > at && each.from <= at + 2);
    if (mention) return mention.body;
  }
  const by = words.findIndex((word, at) => word === "by" && /^(?:the|its|all|our)$/.test(words[at + 1] ?? ""));
  const voters = by < 0 ? undefined : firstOf(view, "voter", by + 1, by + 4);
  return voters && voterId(view, voters);
}

/** "The board may …", but not "the chair may be removed …". */
export function subjectIn(view: View, before = Number.POSITIVE_INFINITY): string | undefined {
  const acts = view.mentions.find((each) => each.from < before && isActing(view, each));
  if (acts) return acts.body;
  const of = view.mentions.find((each) => each.from <= NEAR - 2 && isOwner(view, each));
  return of?.body;
}

function isActing({ tokens }: View, { from, to }: Mention): boolean {
  const before = tokens.words.slice(Math.max(0, from - 2), from).join(" ");
  if (/(?:^|\s)(?:of|to|from|for|with|on|in|as|before|until)(?: the| its| an?)?$/.test(before)) return false;
  const next = tokens.words.slice(to, to + 4).join(" ");
  if (next === "" || NO_VERB.test(next) || PASSIVE.test(next)) return false;
  return !PART_OF_NAME.test(next) || VOTERS_ACT.test(next);
}

/** "Decisions of the board …", "board decisions …", "at meetings of the board". */
function isOwner({ tokens }: View, { from, to }: Mention): boolean {
  const next = tokens.words[to] ?? "";
  if (/^(?:decisions?|resolutions?|votes?|meetings?)$/.test(next)) return true;
  const before = tokens.words.slice(Math.max(0, from - 4), from).join(" ");
  return /\b(?:decisions?|resolutions?|motions?|meetings?|votes?|matters?|vote|within|in|on)(?: taken| made)? ?(?:of|by|in|before)?(?: the| its)?$/.test(
    before,
  );
}

/** "The members decide", "maintainers vote". */
function votersIn(view: View): string | undefined {
  const { words } = view.tokens;
  const voters = firstOf(view, "voter", 0, 4);
  const acts = /^(?:decides?|votes?|may|can|shall|must|will|approves?|adopts?|elects?|amends?|agree|present|voting)$/;
  const isPassive = voters && PASSIVE.test(words.slice(voters.to, voters.to + 4).join(" "));
  return voters && !isPassive && acts.test(words[voters.to] ?? "") ? voterId(view, voters) : undefined;
}
