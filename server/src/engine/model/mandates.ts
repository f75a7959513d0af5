/** What a body decides without a count of votes: "the board approves the budget", "members are admitted by the council". */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { examplesIn } from "./examples.js";
import type { Placed } from "./placed.js";
import { placesIn } from "./places.js";
import type { Body, Decision, DecisionType, Mandate } from "./types.js";

const VERB =
  "approves?|suspends?|removes?|expels?|ratif(?:y|ies)|adopts?|decides?|determines?|authori[sz]es?|revokes?|recalls?|dissolves?|waives?|amends?|admits?|vetoe?s?|overrides?|calls?(?= an? )|holds?(?= an? (?:\\p{L}+ ){0,2}vote)|makes?(?= (?:\\p{L}+ ){0,3}decisions?\\b)";
/** After the name: "may suspend a member", "'s members approve the plan"; never "may not". */
const ACTIVE = new RegExp(
  `^(?:['’]s? members?| members?)?\\s(?:(?:shall|will|must|may|can)\\s)?(?:(?:also|then|only|alone|always)\\s)?((?:${VERB})\\b[^.;:,()]{2,80}?)(?=[.;:,()]|$|(?<=.{60})\\s)`,
  "iu",
);
/** Before the name: "must be approved by the". */
const PASSIVE =
  /\b((?:must|shall|will|can|may|need to|has to|have to|is|are|to)\s(?:(?:be|also|only|first|then)\s){0,3}(approved|ratified|decided|determined|adopted|recalled|removed|suspended|expelled|authori[sz]ed|confirmed|revoked|dissolved|waived|admitted|amended)\s(?:\p{L}+\s){0,2}?by\s(?:(?:the|an?|any|all|its|our|full|whole)\s){0,2})$/iu;
const CONSENT =
  /\b((?:subject to|requires?|needs?|only with)\s(?:the\s)?(?:prior\s|written\s)?(?:approval|consent|permission)\s(?:of|by|from)\s(?:the|an?|its)\s)$/iu;
/** It tells when another rule holds. */
const CONDITION = /\b(?:if|when|unless|until|once|before|after|whether|where|that|as|should|which|who)\b[^,;:]*$/iu;
const REACH = 160;

const TYPES: readonly (readonly [RegExp, DecisionType])[] = [
  [/\bdissol/iu, "dissolution"],
  [/\bamend/iu, "amendment"],
  [/\b(?:suspen|remov|expel|recall)/iu, "removal"],
  [/\b(?:overrid|veto)/iu, "override"],
  [/\badmi(?:t|ssion)/iu, "admission"],
  [/\b(?:budget|spending|expenditure|fees?|dues)\b/iu, "budget"],
];

export function readMandates(
  reading: Reading,
  bodies: readonly Body[],
  decisions: readonly Pick<Decision, "sentence">[],
): Mandate[] {
  const counted = new Set(decisions.map(({ sentence }) => sentence));
  const examples = examplesIn(reading);
  const known = new Set(bodies.map(({ id }) => id));
  const found: Mandate[] = [];
  const { bySentence } = placesIn(reading);
  for (const index of bySentence.sentences) {
    const sentence = reading.sentences[index];
    if (!sentence || counted.has(index) || examples.has(index) || sentence.setsNoRule || sentence.unfinished) continue;
    for (const place of bySentence.get(index)) {
      const scope = known.has(place.body) ? scopeAt(sentence, place) : undefined;
      if (scope !== undefined && !found.some((each) => each.sentence === index && each.by === place.body))
        found.push({ by: place.body, ...mandate(scope, sentence, index) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function mandate(scope: string, { span, section }: ReadSentence, sentence: number): Omit<Mandate, "by"> {
  const type = TYPES.find(([pattern]) => pattern.test(scope))?.[1] ?? "ordinary";
  return { type, scope: scope.replace(/\s+/g, " ").trim(), span, sentence, section };
}

function scopeAt({ block, start: from, end: last }: ReadSentence, { start, end }: Placed): string | undefined {
  const { text } = block.fact;
  const before = text.slice(Math.max(from, start - REACH), start);
  const done = (PASSIVE.exec(before) ?? CONSENT.exec(before))?.[1];
  if (done !== undefined) return CONDITION.test(before.slice(0, -done.length)) ? undefined : whatIsDone(before, done);
  if (CONDITION.test(before) || /\b(?:of|by|to|from|for|with|on|in)\s(?:the\s|its\s|an?\s)?$/iu.test(anyMember(before)))
    return undefined;
  return ACTIVE.exec(text.slice(end, Math.min(last, end + REACH)))?.[1];
}

/** "Any single member of the council may …" speaks of the council. */
function anyMember(before: string): string {
  return before.replace(/\bany (?:single |one )?members? (?:of|on) (?:the |its )$/iu, "");
}

/** The words before and with the verb: "budgets must be approved". */
function whatIsDone(before: string, done: string): string {
  const whole = before.length === REACH ? before.slice(before.indexOf(" ") + 1) : before;
  const subject =
    whole
      .slice(0, -done.length)
      .split(/[.;:()]/)
      .at(-1) ?? "";
  return `${subject}${done.replace(/\s(?:by|of|from)\s(?:\p{L}+\s){0,2}$/iu, "")}`;
}
