/** The catalogue. What the first answer needs is there at once; texts that are read at leisure, when they are asked for. */
import { facts as factsJson } from "./facts.js";
import { texts as textsJson } from "./texts.js";
import type { Catalogue, Check, Principle, Requirement } from "./types.js";

interface Texts {
  readonly principles: ById<Pick<Principle, "group" | "asks" | "source">>;
  readonly requirements: ById<Pick<Requirement, "page" | "snippet" | "examples">>;
  readonly checks: ById<Pick<Check, "page" | "examples">>;
  readonly drafts: ById<readonly string[]>;
}

type ById<T> = Readonly<Record<string, T>>;

interface Facts {
  readonly principles: readonly Omit<Principle, keyof Texts["principles"][string]>[];
  readonly requirements: readonly Omit<Requirement, keyof Texts["requirements"][string]>[];
  readonly checks: readonly Omit<Check, keyof Texts["checks"][string]>[];
  readonly messages: Readonly<Record<string, string>>;
}

const facts = JSON.parse(factsJson) as Facts;
let read: Texts | undefined;

function texts(): Texts {
  read ??= JSON.parse(textsJson) as Texts;
  return read;
}

/** The same objects with more properties, which are looked up when they are asked for. */
function withTexts<T extends { readonly id: string }, U extends object>(
  these: readonly T[],
  keys: readonly (keyof U & string)[],
  of: (id: string) => U | undefined,
): readonly (T & U)[] {
  for (const each of these)
    for (const key of keys) Object.defineProperty(each, key, { enumerable: true, get: () => of(each.id)?.[key] });
  return these as readonly (T & U)[];
}

export const catalogue: Catalogue = {
  principles: withTexts(facts.principles, ["group", "asks", "source"], (id) => texts().principles[id]),
  requirements: withTexts(facts.requirements, ["page", "snippet", "examples"], (id) => texts().requirements[id]),
  checks: withTexts(facts.checks, ["page", "examples"], (id) => texts().checks[id]),
};

/** The sentences that belong to no single check, by message id. */
export const messages: Readonly<Record<string, string>> = facts.messages;

/** The sentences of all snippets in a language. */
export function drafts(language: string): readonly string[] {
  return texts().drafts[language] ?? [];
}
