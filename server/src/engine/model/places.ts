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
}

const kept = new WeakMap<Reading, Places>();

export function placesIn(reading: Reading): Places {
  const known = kept.get(reading) ?? gather(reading);
  kept.set(reading, known);
  return known;
}

function gather(reading: Reading): Places {
  const named = [...namedIn(reading)];
  const aliases = aliasesIn(reading, named);
  addInitials(aliases, named);
  const whole = wholeNames(named, aliases);
  const places = [...named, ...aliasMentions(reading, aliases, named), ...learnedMentions(reading)]
    .map((place) => ({ ...place, body: whole(place) }))
    .sort((a, b) => a.span.start - b.span.start || a.start - b.start);
  return { places, aliases, bySentence: filed(places) };
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
