/** The sentences in which a cue of the catalogue was found, by what it speaks for. */
import type { Hit } from "../cues/hit.js";
import { fitted } from "../text/fitted.js";
import { KeptOf } from "../text/kept-of.js";
import { type ByParts, byParts, eachList } from "./by-parts.js";
import { type FoundIn, inOrder, perPart } from "./per-part.js";
import type { Reading, ReadSentence } from "./reading.js";

/** What a sentence says: the hits of the cues in it. */
export interface Told {
  readonly hits: readonly Hit[];
  /** Of its hits, each once. */
  readonly keys: readonly Key[];
}

type Heard = FoundIn<Told>;

/** What a signal speaks for. That sentences speak for a topic is told by its voices (voices.ts). */
export type Key =
  | `model ${string}`
  | `check ${string} ${string}`
  | `condition ${string}`
  | `kind ${string}`
  | "no-rule";

const told = perPart(({ hits }): Told | undefined => {
  let keys: Key[] | undefined;
  for (const hit of hits) {
    const key = sharedKey(hit);
    if (key === undefined || keys?.includes(key)) continue;
    keys ??= [];
    keys.push(key);
  }
  return keys && { hits, keys: fitted(keys) };
});

const keys = new KeptOf<Hit["signal"], Key>();

/** The same string for all hits of a cue, which is found faster than one that only reads alike. */
function sharedKey({ signal }: Hit): Key | undefined {
  const known = keys.get(signal);
  if (known !== undefined) return known;
  const key = keyOf(signal);
  if (key) keys.set(signal, key);
  return key;
}

function keyOf(signal: Hit["signal"]): Key | undefined {
  switch (signal.type) {
    case "model":
      return `model ${signal.name}`;
    case "check":
      return `check ${signal.rule} ${signal.role}`;
    case "condition":
      return `condition ${signal.condition}`;
    case "kind":
      return `kind ${signal.kind}`;
    default:
      return signal.type === "topic" ? undefined : signal.type;
  }
}

const finders = new Map<Key, (reading: Reading) => ByParts<Heard>>();

/** The sentences of which a hit has the key, in the order of the text, with all their hits. */
export function heardBy(reading: Reading, key: Key): readonly Heard[] {
  const find = finders.get(key) ?? finderOf(key);
  finders.set(key, find);
  return inOrder(reading, find(reading).all);
}

function finderOf(key: Key): (reading: Reading) => ByParts<Heard> {
  return byParts<Heard>((reading, from, to, add) => {
    if (to - from === reading.parts.length) {
      for (const { number, heard } of filed(reading).get(key) ?? []) add(number, heard);
      return;
    }
    eachList(told.byParts(reading), from, to, (number, list) => {
      const heard = filedIn(list).find((each) => each.key === key)?.heard;
      if (heard) add(number, heard);
    });
  });
}

interface FiledAt {
  readonly number: number;
  readonly heard: readonly Heard[];
}

const kept = new KeptOf<Reading, ReadonlyMap<Key, readonly FiledAt[]>>();

/** For all parts of a reading that is the first of its document. */
function filed(reading: Reading): ReadonlyMap<Key, readonly FiledAt[]> {
  const known = kept.get(reading);
  if (known) return known;
  const byKey = new Map<Key, FiledAt[]>();
  const { numbers, lists } = told.byParts(reading);
  for (const [i, list] of lists.entries())
    for (const { key, heard } of filedIn(list)) {
      const at = { number: numbers[i] ?? 0, heard };
      const all = byKey.get(key);
      if (all) all.push(at);
      else byKey.set(key, [at]);
    }
  kept.set(reading, byKey);
  return byKey;
}

/** The sentences that `says(sentence, name)` is true of. */
export function saying(reading: Reading, name: string): readonly Heard[] {
  return heardBy(reading, `model ${name}`);
}

/** The sentences that match the cues of a list of a check's own data, such as `part:otherwise`. */
export function sentencesFor(reading: Reading, check: string, role: string): ReadSentence[] {
  return heardBy(reading, `check ${check} ${role}`).map(({ sentence }) => sentence);
}

interface FiledIn {
  readonly key: Key;
  readonly heard: readonly Heard[];
}

const filedOf = new KeptOf<readonly Heard[], readonly FiledIn[]>();

/** What a part tells, by key. */
function filedIn(part: readonly Heard[]): readonly FiledIn[] {
  const known = filedOf.get(part);
  if (known) return known;
  const byKey = new Map<Key, Heard[]>();
  for (const each of part)
    for (const key of each.value.keys) {
      const filed = byKey.get(key);
      if (filed) filed.push(each);
      else byKey.set(key, [each]);
    }
  const made = [...byKey].map(([key, heard]) => ({ key, heard: fitted(heard) }));
  filedOf.set(part, made);
  return made;
}
