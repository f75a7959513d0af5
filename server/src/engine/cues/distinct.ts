/** Counts the different members of a word class that a sentence names, such as kinds of stakeholder. */
import type { Hit } from "./hit.js";
import type { Lexicon } from "./lexicon.js";
import type { Tokens } from "./tokens.js";
import type { ClassMatcher } from "./word-classes.js";

/** So many different ones are a list; one fewer speaks for it only. */
const A_LIST = 3;
const SOME = 2;
const COUNTED = -1;

export function distinctHits(tokens: Tokens, { classes, distinct }: Lexicon): Hit[] {
  return distinct.flatMap(({ topic, name }) => {
    const found = distinctIn(tokens, classes, name);
    if (!found) return [];
    const { strength, start, end } = found;
    return [{ signal: { type: "topic", topic, strength }, cue: COUNTED, start, end }];
  });
}

/** Where the sentence names several different members of a class, and how much that shows. */
export function distinctIn(tokens: Tokens, classes: ClassMatcher, name: string) {
  const places = membersIn(tokens, (at) => classes.length(name, tokens.words, at));
  if (places.size < SOME) return undefined;
  const at = [...places.values()];
  const start = tokens.starts[Math.min(...at)] ?? 0;
  const end = tokens.ends[Math.max(...at)] ?? 0;
  return { strength: places.size >= A_LIST ? ("says" as const) : ("some" as const), start, end };
}

/** The last word of each different member, with where it stands. */
function membersIn({ words }: Tokens, length: (at: number) => number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at < words.length; at++) {
    const taken = length(at);
    if (taken === 0) continue;
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
