/** The parts of a document, kept from one version to the next as long as their text stays. */
import type { Span } from "../types.js";
import { definitionsFor, gatherDefinitions, type LabelledDefinition, labelled, labelsOf } from "./definitions.js";
import type { DefinitionFact, Facts } from "./facts.js";
import { type Cuts, cutParts } from "./parts.js";
import { readPart } from "./read-part.js";

/** One part's text and what was read of it; each is read when it is first asked for. */
class KeptPart {
  readonly source: string;
  #alone: Facts | undefined;
  #labels: readonly string[] | undefined;
  #definitions: readonly LabelledDefinition[] | undefined;
  /** The facts with definitions of other parts, as it was last read with some. */
  #led: { readonly key: string; readonly facts: Facts } | undefined;

  /** @param source is copied: a slice would hold on to the whole text that it was taken from. */
  constructor(source: string) {
    this.source = ` ${source}`.slice(1);
  }

  get definitions(): readonly LabelledDefinition[] {
    this.#definitions ??= this.source.includes("]:") ? this.#readAlone().definitions.map(labelled) : [];
    return this.#definitions;
  }

  get labels(): readonly string[] {
    this.#labels ??= labelsOf(this.source);
    return this.#labels;
  }

  facts(needed: readonly DefinitionFact[]): Facts {
    if (needed.length === 0) return this.#readAlone();
    const key = needed.map((each) => `[${each.label}]: ${each.url}`).join("\n");
    if (this.#led?.key !== key) this.#led = { key, facts: readPart(this.source, needed) };
    return this.#led.facts;
  }

  #readAlone(): Facts {
    this.#alone ??= readPart(this.source);
    return this.#alone;
  }
}

/** A version of a text in its parts. */
export interface PartsKept {
  readonly cut: Cuts;
  readonly parts: readonly KeptPart[];
  /** So many parts at the beginning and at the end are those of the last version. */
  readonly same: { readonly before: number; readonly after: number };
}

/** Cuts and reads what follows `from`; what an edit left as it was in `last` is taken over. */
export function keepParts(text: string, from: number, last?: PartsKept): PartsKept {
  const { cuts, before, after } = cutParts(text, from, last?.cut);
  const known = last?.parts ?? [];
  const anew = new Map<string, KeptPart>();
  for (const part of known.slice(before, known.length - after)) anew.set(part.source, part);
  const touched = cuts.slice(before, cuts.length - after).map(({ start }, i) => {
    const source = text.slice(start, cuts[before + i + 1]?.start ?? text.length);
    const part = anew.get(source) ?? new KeptPart(source);
    anew.set(part.source, part);
    return part;
  });
  const parts = [...known.slice(0, before), ...touched, ...known.slice(known.length - after)];
  return { cut: { text, cuts }, parts, same: { before, after } };
}

/** Where the parts stand and what they say. */
export function readParts({ cut: { text, cuts }, parts }: PartsKept): { readonly span: Span; readonly facts: Facts }[] {
  const all = gatherDefinitions(parts);
  return parts.map((part, i) => {
    const span = { start: cuts[i]?.start ?? 0, end: cuts[i + 1]?.start ?? text.length };
    return { span, facts: part.facts(all.size === 0 ? [] : definitionsFor(part.labels, i, all)) };
  });
}
