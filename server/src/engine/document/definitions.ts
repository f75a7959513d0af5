/** Link definitions hold for the whole document: which of other parts does a part need? */
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import type { DefinitionFact, Facts } from "./facts.js";

interface PlacedDefinition extends DefinitionFact {
  readonly part: number;
}

/** All definitions by normalised label, the first of each label. `read` gives the facts of a part. */
export function gatherDefinitions(
  sources: readonly string[],
  read: (source: string) => Facts,
): Map<string, PlacedDefinition> {
  const all = new Map<string, PlacedDefinition>();
  sources.forEach((source, part) => {
    if (!source.includes("]:")) return;
    for (const each of read(source).definitions) {
      const label = normalizeIdentifier(each.label);
      if (!all.has(label)) all.set(label, { ...each, part });
    }
  });
  return all;
}

/** The definitions of other parts that `source` may refer to, in a fixed order. */
export function definitionsFor(
  source: string,
  part: number,
  all: ReadonlyMap<string, PlacedDefinition>,
): PlacedDefinition[] {
  if (all.size === 0) return [];
  const needed = new Map<string, PlacedDefinition>();
  for (const label of labelsIn(source)) {
    const found = all.get(normalizeIdentifier(label));
    if (found && found.part !== part) needed.set(found.label, found);
  }
  return [...needed.values()];
}

/** Everything between an opening bracket and the next closing one, brackets within left out. */
function* labelsIn(source: string): Generator<string> {
  let open = -1;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === "\\") at++;
    else if (character === "[") open = at;
    else if (character === "]" && open >= 0) {
      if (at - open <= 1000) yield source.slice(open + 1, at);
      open = -1;
    }
  }
}
