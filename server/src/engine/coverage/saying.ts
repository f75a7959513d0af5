/** The sentences in which a cue of the catalogue was found, by what it speaks for. */
import type { Hit } from "../cues/hit.js";
import { fitted } from "../text/fitted.js";
import { KeptOf } from "../text/kept-of.js";
import { byKey } from "./by-key.js";
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

const heard = byKey<Key, Heard, Heard>(told.byParts, (part, put) => {
  for (const each of part) for (const key of each.value.keys) put(key, each);
});

/** The sentences of which a hit has the key, in the order of the text, with all their hits. */
export function heardBy(reading: Reading, key: Key): readonly Heard[] {
  return inOrder(reading, heard(reading, key).all);
}

/** The sentences that `says(sentence, name)` is true of. */
export function saying(reading: Reading, name: string): readonly Heard[] {
  return heardBy(reading, `model ${name}`);
}

/** The sentences that match the cues of a list of a check's own data, such as `part:otherwise`. */
export function sentencesFor(reading: Reading, check: string, role: string): ReadSentence[] {
  return heardBy(reading, `check ${check} ${role}`).map(({ sentence }) => sentence);
}
