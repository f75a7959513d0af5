/** The sentences in which a cue of the catalogue was found, by what it speaks for. */
import type { Hit } from "../cues/hit.js";
import { type FoundIn, perPart } from "./per-part.js";
import type { Reading, ReadSentence } from "./reading.js";

/** What a sentence says: the hits of the cues in it. */
export interface Told {
  readonly hits: readonly Hit[];
  /** Of its hits, each once. */
  readonly keys: readonly string[];
}

type Heard = FoundIn<Told>;

const told = perPart(({ hits }): Told | undefined =>
  hits.length > 0 ? { hits, keys: [...new Set(hits.map(sharedKey))] } : undefined,
);

const keys = new WeakMap<Hit["signal"], string>();

/** The same string for all hits of a cue, which is found faster than one that only reads alike. */
function sharedKey(hit: Hit): string {
  const key = keys.get(hit.signal) ?? keyOf(hit);
  keys.set(hit.signal, key);
  return key;
}

/** Keys of signals: `model periods`, `check bcp14 trigger`, `topic scope`, `condition votes`, `no-rule`, `kind charter`. */
export function keyOf({ signal }: Hit): string {
  switch (signal.type) {
    case "model":
      return `model ${signal.name}`;
    case "check":
      return `check ${signal.rule} ${signal.role}`;
    case "topic":
      return `topic ${signal.topic}`;
    case "condition":
      return `condition ${signal.condition}`;
    case "kind":
      return `kind ${signal.kind}`;
    default:
      return signal.type;
  }
}

const kept = new WeakMap<Reading, ReadonlyMap<string, readonly Heard[]>>();

/** The sentences of which a hit has the key, in the order of the text, with all their hits. */
export function heardBy(reading: Reading, key: string): readonly Heard[] {
  const known = kept.get(reading) ?? filed(reading);
  kept.set(reading, known);
  return known.get(key) ?? [];
}

/** The sentences that `says(sentence, name)` is true of. */
export function saying(reading: Reading, name: string): readonly Heard[] {
  return heardBy(reading, `model ${name}`);
}

/** The sentences that match the cues of a list of a check's own data, such as `part:otherwise`. */
export function sentencesFor(reading: Reading, check: string, role: string): ReadSentence[] {
  return heardBy(reading, `check ${check} ${role}`).map(({ sentence }) => sentence);
}

function filed(reading: Reading): Map<string, Heard[]> {
  const byKey = new Map<string, Heard[]>();
  for (const each of told(reading))
    for (const key of each.value.keys) {
      const list = byKey.get(key);
      if (list) list.push(each);
      else byKey.set(key, [each]);
    }
  return byKey;
}
