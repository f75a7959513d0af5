/** Link definitions hold for the whole document: which of other parts does a part need? */
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import type { DefinitionFact } from "./facts.js";

export interface LabelledDefinition extends DefinitionFact {
  /** Its label as it is compared. */
  readonly key: string;
}

interface PlacedDefinition extends LabelledDefinition {
  readonly part: number;
}

type All = ReadonlyMap<string, PlacedDefinition>;

/** All definitions of the parts by label, the first of each. */
export function gatherDefinitions(parts: readonly { readonly definitions: readonly LabelledDefinition[] }[]): All {
  const all = new Map<string, PlacedDefinition>();
  parts.forEach(({ definitions }, part) => {
    for (const each of definitions) if (!all.has(each.key)) all.set(each.key, { ...each, part });
  });
  return all;
}

/** The definitions of other parts that a part may refer to by its labels, in a fixed order. */
export function definitionsFor(labels: readonly string[], part: number, all: All): readonly PlacedDefinition[] {
  const needed = new Map<string, PlacedDefinition>();
  for (const label of labels) {
    const found = all.get(label);
    if (found && found.part !== part) needed.set(found.label, found);
  }
  return [...needed.values()];
}

export function labelled(definition: DefinitionFact): LabelledDefinition {
  return { ...definition, key: normalizeIdentifier(definition.label) };
}

/** The labels that a part may refer to, as they are compared, in the order of their first places. */
export function labelsOf(source: string): readonly string[] {
  return source.includes("[") ? [...new Set([...labelsIn(source)].map(normalizeIdentifier))] : [];
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
