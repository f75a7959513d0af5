/** Tells where a text speaks of a listed group, in the same or in fewer words. */
import type { ReadSentence } from "../coverage/reading.js";
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
  }

  /** The groups that these words name. */
  namedIn(text: string): string[] {
    const words = new Set(tokenize(text).words.map(singular));
    return this.#groups
      .filter(({ ways }) => ways.some((way) => way.every((word) => words.has(word))))
      .map(({ id }) => id);
  }

  sentencesThatName(sentences: readonly ReadSentence[], except: ReadonlySet<number>): Map<string, number[]> {
    const found = new Map<string, number[]>();
    sentences.forEach((sentence, index) => {
      if (except.has(index)) return;
      for (const id of this.namedIn(sentence.text)) found.set(id, [...(found.get(id) ?? []), index]);
    });
    return found;
  }
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
