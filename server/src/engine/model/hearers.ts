/** In a sentence on an appeal: who hears it, and whose decision it is about. */
import type { ReadSentence } from "../coverage/reading.js";
import { listFrom } from "./parties.js";
import type { Placed } from "./placed.js";
import type { Escalation } from "./types.js";

/** A word for an appeal or for passing a matter on, at `start`..`end` of the block's text. */
export interface Case {
  readonly type: Escalation["type"];
  readonly sentence: ReadSentence;
  readonly start: number;
  readonly end: number;
}

/** How far from the word the one who hears may stand. */
const FAR = 140;
const ARTICLE = "(?:(?:the|its|our|an?|their|full|whole|next)\\s+){0,2}";
const TO = new RegExp(`\\b(?:to|before|with)\\s+${ARTICLE}$`, "i");
/** "Tell the three-person jury within six weeks." */
const TELLS = new RegExp(
  `\\b(?:tells?|asks?|petitions?|addresses|address|approach|approaches|consult|call (?:on|upon)|turn to|write to|go to)\\s+${ARTICLE}(?:\\p{L}+[- ](?:person|member|strong)\\s+)?$`,
  "iu",
);
const HEARD_BY = new RegExp(
  `\\b(?:heard|decided|considered|handled|reviewed|settled|determined|judged|resolved|dealt with|answered|ruled on)\\s+(?:\\p{L}+\\s+){0,3}?by\\s+${ARTICLE}$`,
  "iu",
);
const HEARS =
  /^(?:,[^,.;:]{1,80},)?\s+(?:(?:shall|will|must|may|then|also|then|has the power to|is responsible for|can)\s+){0,2}(?:hears?|hearing|decides?|deciding|handles?|handling|considers?|reviews?|rules? on|determines?|judges?|settles?|resolves?|answers?|serves? as)\b/i;
const OF_DECISION = new RegExp(
  `\\b(?:decisions?|rulings?|refusals?|actions?|determinations?|judge?ments?|resolutions?|orders?|sanctions?|measures?)\\s+(?:\\p{L}+\\s+){0,3}?(?:of|by|from)\\s+${ARTICLE}$`,
  "iu",
);
const OWN_DECISION =
  /^(?:['’]s?)?\s+(?:\p{L}+\s+){0,2}?(?:decisions?|rulings?|refusals?|determinations?|actions?|judge?ments?)\b/iu;
/** "If you think the council was unfair." */
const UNFAIR =
  /^\s(?:was|is|were|has been|acted|decided|judged|treated)\s(?:\p{L}+\s){0,3}?(?:un(?:fair|just)(?:ly)?|wrong(?:ly)?|badly|mistaken)\b/iu;
const AGAINST = new RegExp(`\\bagainst\\s+${ARTICLE}$`, "i");
const STUCK =
  /^\s+(?:(?:members|itself|still|again|also)\s+){0,2}(?:cannot|can not|can't|is unable|are unable|fails?|does not|do not|is not able|has not|is divided|is deadlocked|is evenly|refuses?|rejects?|declines?)\b/i;
const STUCK_IN = new RegExp(
  `\\b(?:agreement|consensus|decision|majority|disputes?|disagreements?|deadlock|conflicts?)\\s+(?:\\p{L}+\\s+){0,4}?(?:in|within|among|between|inside|of)\\s+${ARTICLE}$`,
  "iu",
);
/** "Someone rejected by the team": the refusal is what the appeal is about. */
const REFUSED_BY = new RegExp(
  `\\b(?:rejected|refused|denied|expelled|removed|excluded|suspended|dismissed)\\s(?:from|by)\\s${ARTICLE}$`,
  "i",
);
const PASSES_ON =
  /^\s+(?:(?:shall|will|must|may|can|then|also)\s+){0,2}(?:escalates?|refers?|passes|pass|sends?|brings?|takes?|puts?|submits?)\b/i;

export function hearerIn({ sentence, start, end }: Case, here: readonly Placed[]): Placed | undefined {
  const { text } = sentence.block.fact;
  const after = here.filter((each) => each.start >= end && each.start - end < FAR);
  const before = here.filter((each) => each.end <= start && start - each.end < FAR);
  return (
    before.find((each) => HEARS.test(text.slice(each.end, start))) ??
    after.find((each) => TO.test(text.slice(start, each.start)) && !isPart(text, each)) ??
    after.find((each) => TELLS.test(text.slice(start, each.start)) && !isPart(text, each)) ??
    after.find((each) => HEARD_BY.test(text.slice(end, each.start)))
  );
}

/** "To the Board's website", "to the committee mailing list": not to the body itself. */
function isPart(text: string, { end }: Placed): boolean {
  return /^(?:['’]s?)?\s+(?:mailing|list|website|email|address|meeting's)\b/i.test(text.slice(end, end + 20));
}

/** Those from whom the matter comes, as far as the sentence names them. */
export function decidersIn(each: Case, here: readonly Placed[], to: Placed): string[] {
  const { sentence, type, start } = each;
  const own = ownDecidersIn(
    sentence,
    here.filter((place) => place !== to),
  );
  if (own.length > 0) return own;
  const { text } = sentence.block.fact;
  const others = here.filter((place) => place !== to && place.body !== to.body);
  const stuck = others.find(
    (place) => STUCK.test(text.slice(place.end, place.end + 60)) || STUCK_IN.test(before(sentence, place)),
  );
  const passing = others.find((place) => place.end <= start && PASSES_ON.test(text.slice(place.end, place.end + 40)));
  const refusing = others.find((place) => REFUSED_BY.test(before(sentence, place)));
  const from = stuck ?? (refusing && fullNameOf(refusing, others)) ?? (type === "appeal" ? undefined : passing);
  return from ? [from.body] : [];
}

/** "If it cannot agree, it refers the matter to the board": the sentence says "it" for those it comes from. */
export function saysIt({ sentence, type }: Case): boolean {
  return (
    type === "escalation" &&
    /\b(?:it|they)\s+(?:cannot|can not|can't|is|are|fails?|does|do|refers?|escalates?|passes|pass|brings?|sends?|has|have)\b/i.test(
      sentence.text,
    )
  );
}

/** Whose decision it is about. */
export function ownDecidersIn(sentence: ReadSentence, here: readonly Placed[]): string[] {
  const { text } = sentence.block.fact;
  const first = here.findIndex(
    (place) =>
      OF_DECISION.test(before(sentence, place)) ||
      AGAINST.test(before(sentence, place)) ||
      UNFAIR.test(text.slice(place.end, place.end + 50)) ||
      OWN_DECISION.test(text.slice(place.end, place.end + 50)),
  );
  const [one, ...rest] = first < 0 ? [] : here.slice(first);
  return one ? listFrom(text, one, rest).map(({ body }) => body) : [];
}

function before({ block, start }: ReadSentence, place: Placed): string {
  return block.fact.text.slice(Math.max(start, place.start - 70), place.start);
}

/** "An applicant to the Project Team who was rejected by the team": that team. */
function fullNameOf(place: Placed, others: readonly Placed[]): Placed {
  const full = others.find(({ body, head }) => head === place.head && body !== head);
  return place.body === place.head && full ? full : place;
}
