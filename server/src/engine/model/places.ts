/** All names of bodies and offices in a text, each with the whole name that it is short for. */
import type { Reading } from "../coverage/reading.js";
import { namedIn, type Placed } from "./placed.js";
import { type Aliases, addInitials, aliasesIn, aliasMentions, learnedMentions, wholeNames } from "./whose.js";

/** By number of the sentence, in its order. */
export type PlacesBySentence = ReadonlyMap<number, readonly Placed[]>;

export interface Places {
  /** In the order of the text. */
  readonly places: readonly Placed[];
  readonly bySentence: PlacesBySentence;
  readonly aliases: Aliases;
  /** By id the noun that says what it is. */
  readonly heads: ReadonlyMap<string, string>;
}

const kept = new WeakMap<Reading, Places>();

export function placesIn(reading: Reading): Places {
  const known = kept.get(reading) ?? gather(reading);
  kept.set(reading, known);
  return known;
}

function gather(reading: Reading): Places {
  const named = mergeMembers(reading, [...namedIn(reading)]);
  const aliases = aliasesIn(reading, named);
  addInitials(aliases, named);
  const whole = wholeNames(named, aliases);
  const places = [...named, ...aliasMentions(reading, aliases, named), ...learnedMentions(reading)]
    .map((place) => ({ ...place, body: whole(place) }))
    .sort((a, b) => a.span.start - b.span.start || a.start - b.start);
  const heads = new Map(places.map(({ body, head }) => [body, head]));
  return { places, aliases, heads, bySentence: filed(places) };
}

/** "An ordinary general meeting" is a general meeting as it usually is. */
const USUAL = /^(?:ordinary|regular) \p{L}+ /u;
const MEMBER = /^['’]?s? member/i;

/** "Provisional Council Member" is a member of the Council: the whole name never stands but before "member". */
function mergeMembers({ sentences, document }: Reading, named: readonly Placed[]): Placed[] {
  const headings = new Map(document.sections.map(({ heading }) => [heading?.span.start, heading?.text]));
  const textOf = (place: Placed) =>
    (place.sentence < 0 ? headings.get(place.span.start) : sentences[place.sentence]?.block.fact.text) ?? "";
  const ids = new Set(named.map(({ body }) => body));
  const alone = new Set<string>();
  for (const place of named) if (!MEMBER.test(textOf(place).slice(place.end, place.end + 12))) alone.add(place.body);
  return named.map((place) => {
    const shorter = place.body.slice(place.body.indexOf(" ") + 1);
    if (USUAL.test(place.body) && shorter.includes(" ") && ids.has(shorter)) return { ...place, body: shorter };
    const isMember = place.type === "body" && !alone.has(place.body) && shorter.includes(" ") && ids.has(shorter);
    return isMember ? { ...place, body: shorter } : place;
  });
}

function filed(places: readonly Placed[]): PlacesBySentence {
  const found = new Map<number, Placed[]>();
  for (const place of places) {
    if (place.sentence < 0) continue;
    const here = found.get(place.sentence);
    if (here) here.push(place);
    else found.set(place.sentence, [place]);
  }
  return found;
}
