/** All names of bodies and offices in a text, each with the whole name that it is short for. */
import type { FoundIn } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { KeptOf } from "../text/kept-of.js";
import { namedIn, type Placed, type Unsettled } from "./placed.js";
import { type Aliases, addInitials, aliasesIn, aliasMentions, learnedMentions, wholeNames } from "./whose.js";

/** The names in each sentence. */
export class PlacesBySentence {
  readonly #lists: (Placed[] | undefined)[];
  /** The numbers of those that name somebody, in the order of their first names. */
  readonly sentences: readonly number[];

  /** @param places in the order of the text */
  constructor(places: readonly Placed[], count: number) {
    const lists = new Array<Placed[] | undefined>(count).fill(undefined);
    const sentences: number[] = [];
    for (const place of places) {
      if (place.sentence < 0) continue;
      const here = lists[place.sentence];
      if (here) here.push(place);
      else {
        lists[place.sentence] = [place];
        sentences.push(place.sentence);
      }
    }
    this.#lists = lists;
    this.sentences = sentences;
  }

  /** Those in a sentence, by its number, in its order. */
  get(sentence: number): readonly Placed[] {
    return (sentence < 0 ? undefined : this.#lists[sentence]) ?? NOBODY;
  }
}

const NOBODY: readonly Placed[] = [];

export interface Places {
  /** In the order of the text. */
  readonly places: readonly Placed[];
  readonly bySentence: PlacesBySentence;
  readonly aliases: Aliases;
  /** By id the noun that says what it is. */
  readonly heads: ReadonlyMap<string, string>;
}

const kept = new KeptOf<Reading, Places>();

export function placesIn(reading: Reading): Places {
  return kept.of(reading, () => gather(reading));
}

function gather(reading: Reading): Places {
  const named = namedIn(reading);
  mergeMembers(named);
  const aliases = aliasesIn(named);
  addInitials(aliases, named);
  const whole = wholeNames(named, aliases);
  const places = named.concat(aliasMentions(reading, aliases, named), learnedMentions(reading));
  for (const place of places) place.body = whole(place);
  places.sort((a, b) => a.span.start - b.span.start || a.start - b.start);
  const heads = new Map<string, string>();
  for (const { body, head } of places) if (heads.get(body) !== head) heads.set(body, head);
  return { places, aliases, heads, bySentence: new PlacesBySentence(places, reading.sentences.length) };
}

/** A sentence of which something was read, with the names in it. */
export interface Naming<T> extends Pick<FoundIn<T>, "index" | "sentence" | "value"> {
  readonly here: readonly Placed[];
}

/** Those of the sentences that name somebody, in the order of the names. */
export function namingIn<T>(found: readonly FoundIn<T>[], places: PlacesBySentence): Naming<T>[] {
  const naming: Naming<T>[] = [];
  for (const { index, sentence, value } of found) {
    const here = places.get(index);
    if (here.length > 0) naming.push({ index, sentence, value, here });
  }
  return naming.sort((a, b) => (a.here[0]?.span.start ?? 0) - (b.here[0]?.span.start ?? 0));
}

/** "An ordinary general meeting" is a general meeting as it usually is. */
const USUAL = /^(?:ordinary|regular) \p{L}+ /u;

/** "Provisional Council Member" is a member of the Council: the whole name never stands but before "member". */
function mergeMembers(named: readonly Unsettled[]): void {
  const alone = new Map<string, boolean>();
  for (const { body, told } of named) if (alone.get(body) !== true) alone.set(body, !told.isOfMember);
  const merged = new Map<string, string>();
  for (const [id, isAlone] of alone) {
    const shorter = id.slice(id.indexOf(" ") + 1);
    if (!shorter.includes(" ") || !alone.has(shorter)) continue;
    if (USUAL.test(id) || !isAlone) merged.set(id, shorter);
  }
  if (merged.size === 0) return;
  for (const place of named) {
    const shorter = merged.get(place.body);
    if (shorter !== undefined && (place.type === "body" || USUAL.test(place.body))) place.body = shorter;
  }
}
