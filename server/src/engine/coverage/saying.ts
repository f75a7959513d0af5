/** The sentences in which a cue of the catalogue was found, by what it speaks for. */
import type { Hit } from "../cues/hit.js";
import { type FoundIn, perPart } from "./per-part.js";
import type { Reading } from "./reading.js";

const heard = perPart(({ hits }) => (hits.length > 0 ? hits : undefined));

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

type Heard = FoundIn<readonly Hit[]>;

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

function filed(reading: Reading): Map<string, Heard[]> {
  const byKey = new Map<string, Heard[]>();
  for (const each of heard(reading))
    for (const hit of each.value) {
      const list = byKey.get(keyOf(hit)) ?? [];
      if (list.at(-1) !== each) list.push(each);
      byKey.set(keyOf(hit), list);
    }
  return byKey;
}
