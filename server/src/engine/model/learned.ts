/** Bodies by the names that only their own text knows: "The table has twelve seats. The table elects a speaker." */
import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { matchesIn } from "../text/matches.js";
import { NUMBER } from "./numbers.js";

/** What a body does, and hardly anything else. */
const ACT = new RegExp(
  `\\b[Tt]he (\\p{Ll}{3,20}) (elects|appoints|votes|adopts|meets|convenes|decides by|consists of (?:${NUMBER}) (?:members|people|persons|seats)|has (?:${NUMBER}) (?:members|seats))\\b`,
  "gu",
);
/** What no act can be said without. */
const ANY_ACT = /elects|appoints|votes|adopts|meets|convenes|decides by|consists of| has /;

const actsIn = perPart(({ text }) => {
  if (!ANY_ACT.test(text)) return undefined;
  const acts = matchesIn(text, ACT);
  return acts.length > 0 ? acts : undefined;
});
/** How many different things it has to do. */
const ENOUGH = 2;
/** Sides of a vote, and those who are no body. */
const NONE = new Set(
  "majority minority vote motion proposal members public law charter person holder other rest decision".split(" "),
);

/** The nouns after "the" of which the text says such things; those of which the catalogue knows are left out. */
export function learnedNames(reading: Reading): string[] {
  const acts = new Map<string, Set<string>>();
  for (const { value } of actsIn(reading))
    for (const [, noun = "", act = ""] of value) {
      if (NONE.has(noun) || isKnown(noun)) continue;
      const done = acts.get(noun) ?? new Set();
      acts.set(noun, done.add(act.slice(0, 4)));
    }
  return [...acts].filter(([, done]) => done.size >= ENOUGH).map(([noun]) => noun);

  function isKnown(noun: string): boolean {
    return ["body-head", "role-head", "person"].some((name) => reading.lexicon.classes.length(name, [noun], 0) > 0);
  }
}
