/** The sentences in which a cue of the catalogue was found, by what it speaks for. */
import type { Hit } from "../cues/hit.js";
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
  const keys = new Set(hits.map(sharedKey).filter((key) => key !== undefined));
  return keys.size > 0 ? { hits, keys: [...keys] } : undefined;
});

const keys = new WeakMap<Hit["signal"], Key>();

/** The same string for all hits of a cue, which is found faster than one that only reads alike. */
function sharedKey({ signal }: Hit): Key | undefined {
  const key = keys.get(signal) ?? keyOf(signal);
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

/** By key, the lists of the parts. */
const kept = new WeakMap<Reading, Map<Key, HeardBy>>();

interface HeardBy {
  readonly byPart: (readonly Heard[])[];
  /** Put together when it is first asked for. */
  all?: readonly Heard[];
}

/** The sentences of which a hit has the key, in the order of the text, with all their hits. */
export function heardBy(reading: Reading, key: Key): readonly Heard[] {
  const byKey = kept.get(reading) ?? filed(reading);
  kept.set(reading, byKey);
  const heard = byKey.get(key);
  if (!heard) return [];
  heard.all ??= inOrder(reading, heard.byPart.flat());
  return heard.all;
}

function filed(reading: Reading): Map<Key, HeardBy> {
  const byKey = new Map<Key, HeardBy>();
  for (const part of told.byPart(reading))
    for (const { key, heard } of filedIn(part)) {
      const known = byKey.get(key);
      if (known) known.byPart.push(heard);
      else byKey.set(key, { byPart: [heard] });
    }
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
  readonly heard: Heard[];
}

const filedOf = new WeakMap<readonly Heard[], readonly FiledIn[]>();

/** What a part tells, by key. */
function filedIn(part: readonly Heard[]): readonly FiledIn[] {
  const known = filedOf.get(part);
  if (known) return known;
  const byKey = new Map<Key, FiledIn>();
  for (const each of part)
    for (const key of each.value.keys) {
      const filed = byKey.get(key);
      if (filed) filed.heard.push(each);
      else byKey.set(key, { key, heard: [each] });
    }
  const made = [...byKey.values()];
  filedOf.set(part, made);
  return made;
}
