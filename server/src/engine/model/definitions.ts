/** Where a text says what a body or an office is. */

import type { ReadSentence } from "../coverage/reading.js";
import { tokenize } from "../cues/tokens.js";
import type { Placed } from "./placed.js";
import { type Told, toldAround } from "./told.js";

/** Verbs by which a text says what somebody does, right after the name. */
const DOING = new Set(
  (
    "is are shall will must may can has have consists comprises includes oversees decides leads chairs calls keeps manages maintains " +
    "coordinates convenes meets represents approves adopts appoints elects hears answers reviews publishes prepares runs acts serves " +
    "ensures reports sets handles presides supervises advises directs administers governs makes takes"
  ).split(" "),
);
/** The most words before a name that is what the sentence speaks of. */
const FEW = 3;
const REACH = 70;

type Place = Pick<Placed, "text" | "from" | "start" | "end">;

/** What the sentence tells of a name in it. */
export function toldIn(sentence: ReadSentence, place: Place): Told {
  const { written, followsIt, given, isOfMember } = toldAround(sentence.block.fact.text, place);
  return {
    written,
    followsIt,
    given,
    isOfMember,
    isIntroduced: introduces(sentence, place, followsIt),
    isDuty: saysDuty(sentence, place),
    isEntry: isEntry(sentence, place),
  };
}

/** The sentence speaks of the name first, and says what it is or does. */
function saysDuty(sentence: ReadSentence, place: Place): boolean {
  if (sentence.setsNoRule || place.from > FEW) return false;
  const { text } = sentence.block.fact;
  const next = tokenize(text, place.end, Math.min(text.length, place.end + 40)).words;
  return next.slice(0, 2).some((word) => DOING.has(word));
}

/** The sentence says what the name stands for, what it is made up of, or that there is one. */
function introduces(sentence: ReadSentence, place: Place, followsIt: Told["followsIt"]): boolean {
  const { form, text } = sentence.block.fact;
  if (form === "row" && place.from <= 1) return true;
  const after = text.slice(place.end, place.end + REACH);
  if (form === "item" && place.from <= 1 && (/^\s*(?:[:–—-]|\()/.test(after) || after === "")) return true;
  if (followsIt.length > 0) return true;
  if (sentence.setsNoRule) return false;
  const before = text.slice(Math.max(sentence.start, place.start - REACH), place.start);
  return (
    (place.from <= FEW && (IS.test(after) || WHO_SITS.test(after))) || founds(before, after) || LISTING.test(before)
  );
}

/** In a list of bodies each item tells what one of them does. */
const DUTY = /^\s(?:\p{Ll}+s|shall|will|must|may|can|are)\b/u;

/** "consists of", "is the", "means", "has nine members". */
const IS =
  /^["”'’]?\s(?:\([^()]*\)\s)?(?:shall |will |must |should |also |currently ){0,2}(?:consists?|comprises?|includes?|means|(?:is|are|be) (?:also )?(?:an?|the|our|composed|comprised|made up|formed|constituted|established|created|open to|\p{L}+ed (?:of|from|by))|ha(?:s|ve) (?:a |an |the |\p{L}+ (?:\(\d+\) )?(?:members|seats|people|persons)))/u;

/** "The panel, one from each village, hears …": who sits in it, in passing. */
const WHO_SITS =
  /^,\s(?:which (?:is|are) |who (?:is|are) )?(?:(?:one|two|three|four|five|\d+)\s(?:\p{L}+\s){0,2}(?:from|of|for|by)\s|(?:made up|consisting|composed|formed|comprising)\s|(?:elected|appointed|chosen|drawn|named)\s(?:by|from|at|among|for|every|each)\b)/iu;

function isEntry(sentence: ReadSentence, place: Place): boolean {
  const { form, text } = sentence.block.fact;
  return form === "item" && sentence.start === 0 && place.from <= 1 && DUTY.test(text.slice(place.end, place.end + 30));
}

/** One of a list of bodies, each with what it does; `next` are the names in the items beside it. */
export function isListed({ told, body: own }: Placed, next: readonly Placed[]): boolean {
  return told.isEntry && next.some(({ body, from }) => from <= 1 && body !== own);
}

function founds(before: string, after: string): boolean {
  if (/^[ -](?:members?|chairs?|meetings?|seats?|decisions?|votes?|membership)\b/i.test(after)) return false;
  if (/\b(?:an?|called the|known as the|named the)\s["“]?$/i.test(before)) return true;
  return FOUNDING.test(before);
}

const FOUNDING =
  /\b(?:establish\p{L}*|creat\p{L}*|forms?|formed|forming|constitut\p{L}*|sets? up|charters?|chartered|founds?|founded)\s(?:hereby\s|as\s)?(?:the\s|its\s|our\s|one\s|two\s|three\s|several\s|new\s){0,2}$/iu;
/** The name is one of those that make up the whole. */
const LISTING =
  /\b(?:consists? of|composed of|comprises?|made up of|(?:bodies|organs|committees|roles|offices|officers|positions)(?: of the \p{L}+)?(?: are| is|:)|following (?:bodies|organs|committees|groups|roles|offices|officers|positions))\b[^.]*$/iu;
