/** Counts the different members of a word class that a sentence names, such as kinds of stakeholder. */
import type { Hit } from "./hit.js";
import type { Lexicon } from "./lexicon.js";
import { ofOneShape } from "./signal.js";
import type { Tokens } from "./tokens.js";
import type { ClassMatcher } from "./word-classes.js";

/** So many different ones are a list; one fewer speaks for it only. */
const A_LIST = 3;
const SOME = 2;
const COUNTED = -1;

/** @param entries those of the words */
export function distinctHits(tokens: Tokens, { classes, distinct }: Lexicon, entries: readonly number[]): Hit[] {
  const hits: Hit[] = [];
  for (const { topic, name } of distinct) {
    const found = distinctIn(tokens, classes, name, entries);
    if (!found) continue;
    const { strength, start, end } = found;
    hits.push({ signal: ofOneShape({ type: "topic", topic, strength }), cue: COUNTED, start, end });
  }
  return hits;
}

/** Where the sentence names several different members of a class, and how much that shows. */
export function distinctIn(tokens: Tokens, classes: ClassMatcher, name: string, entries?: readonly number[]) {
  const places = membersIn(tokens, classes, classes.setOf(name), entries ?? classes.entriesOf(tokens.words));
  if (places === undefined || places.size < SOME) return undefined;
  const at = [...places.values()];
  const start = tokens.starts[Math.min(...at)] ?? 0;
  const end = tokens.ends[Math.max(...at)] ?? 0;
  return { strength: places.size >= A_LIST ? ("says" as const) : ("some" as const), start, end };
}

/** The last word of each different member, with where it stands; undefined when there are none. */
function membersIn({ words }: Tokens, classes: ClassMatcher, set: number, entries: readonly number[]) {
  let found: Map<string, number> | undefined;
  for (let at = 0; at < words.length; at++) {
    const taken = classes.lengthOf(set, words, at, entries[at] ?? 0);
    if (taken === 0) continue;
    found ??= new Map();
    const name = singular(words.slice(at, at + taken).join(" "));
    if (!found.has(name)) found.set(name, at + taken - 1);
    at += taken - 1;
  }
  return found;
}

/** One and many of a kind are the same kind. */
function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/s$/, "");
}
