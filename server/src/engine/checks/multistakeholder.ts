/** Documents that call themselves multistakeholder, and the kinds of stakeholder that they list. */
import type { ReadSentence } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { type KindOfGroup, kindsOf } from "../model/group-names.js";
import type { CheckInput } from "./check.js";
import { hitsNamed, isRule } from "./sentences.js";

export interface Listing {
  /** The sentence in which the text calls itself so. */
  readonly claim: ReadSentence;
  readonly names: readonly string[];
  /** Kinds that some group belongs to. */
  readonly kinds: readonly KindOfGroup[];
  /** All listed groups are of one kind. */
  readonly isOfOneKind: boolean;
  /** So many kinds at the most: groups of no known kind count as one each. */
  readonly most: number;
}

/** Undefined for a text that does not call itself so, or lists nobody. */
export function listingOf({ model, reading }: CheckInput): Listing | undefined {
  const claim = saying(reading, "multistakeholder").find(
    ({ sentence }) => isRule(sentence) && claims(sentence),
  )?.sentence;
  if (!claim || model.groups.length === 0) return undefined;
  const own = model.groups.map(({ id }) => kindsOf(id, reading.lexicon.classes));
  const kinds = [...new Set(own.flat())];
  const unknown = own.filter((each) => each.length === 0).length;
  const shared = kinds.some((kind) => own.every((each) => each.includes(kind)));
  return {
    claim,
    names: model.groups.map(({ name }) => name),
    kinds,
    isOfOneKind: shared || own.length === 1,
    most: Math.min(kinds.length, own.length - unknown) + unknown,
  };
}

/** "is not a multistakeholder body" claims the contrary. */
function claims(sentence: ReadSentence): boolean {
  return hitsNamed(sentence, "no-multistakeholder").length === 0;
}
