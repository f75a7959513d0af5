/** Tells where a text speaks of a listed group, in the same or in fewer words. */
import { perPartWith } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { singular } from "../cues/names.js";
import { tokenize } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";

/** The kinds of stakeholder, as the word classes `group-<kind>` name them. */
export const KINDS_OF_GROUP = [
  "government",
  "business",
  "civil-society",
  "technical",
  "academia",
  "intergovernmental",
  "users",
] as const;

export type KindOfGroup = (typeof KINDS_OF_GROUP)[number];

/** Nouns that do not say which group is meant. */
const VAGUE = new Set(
  "group organisation organization member people person party community body institution representative sector association society company authority office".split(
    " ",
  ),
);
const OUTSIDE = new Set("of the or for in a an their its our".split(" "));

export function kindsOf(text: string, classes: ClassMatcher): KindOfGroup[] {
  const { words } = tokenize(text);
  return KINDS_OF_GROUP.filter((kind) => words.some((_, at) => classes.length(`group-${kind}`, words, at) > 0));
}

export class Naming {
  /** All words of which one may tell that a group is named. */
  readonly #words: ReadonlySet<string>;
  readonly #groups: readonly { readonly id: string; readonly ways: readonly (readonly string[])[] }[];

  constructor(ids: readonly string[]) {
    const heads = ids.flatMap((id) => partsOf(id).map((words) => words.at(-1)));
    this.#groups = ids.map((id) => ({
      id,
      ways: partsOf(id).map((words) => {
        const head = words.at(-1) ?? "";
        const isShared = heads.filter((each) => each === head).length > 1;
        return isShared || VAGUE.has(head) ? words : [head];
      }),
    }));
    this.#words = new Set(this.#groups.flatMap(({ ways }) => ways.flat()));
  }

  /** The groups that these words name. */
  namedIn(text: string): string[] {
    return this.namedBy(tokenize(text).words);
  }

  namedBy(words: readonly string[]): string[] {
    const here = new Set<string>();
    for (const word of words) {
      const one = word.endsWith("s") ? singular(word) : word;
      if (this.#words.has(one)) here.add(one);
    }
    if (here.size === 0) return [];
    return this.#groups
      .filter(({ ways }) => ways.some((way) => way.every((word) => here.has(word))))
      .map(({ id }) => id);
  }
}

const naming = perPartWith((ids) => {
  const names = new Naming(ids);
  return ({ tokens }) => {
    const named = names.namedBy(tokens.words);
    return named.length > 0 ? named : undefined;
  };
});

/** By group the numbers of the sentences that name it, in order. */
export function sentencesThatName(
  reading: Reading,
  ids: readonly string[],
  except: ReadonlySet<number>,
): Map<string, number[]> {
  const found = new Map<string, number[]>(ids.map((id) => [id, []]));
  for (const { index, value } of naming(reading, ids))
    if (!except.has(index)) for (const id of value) found.get(id)?.push(index);
  return found;
}

/** "fishers and their cooperatives" are two, and either of them is named by its noun where no other group has it. */
function partsOf(id: string): string[][] {
  return id
    .split(" and ")
    .map((part) =>
      (part.split(/ of | for /)[0] ?? part)
        .split(" ")
        .filter((word) => !OUTSIDE.has(word))
        .map(singular),
    )
    .filter((words) => words.length > 0);
}
