/** The lexicon of one language, from the words of the catalogue. */
import type { CatalogueWords, CheckWords } from "../../catalogue/source-types.js";
import type { Condition } from "../../catalogue/types.js";
import type { KindId, TopicId } from "../../types.js";
import type { LexiconData } from "../lexicon.js";
import { packed } from "../packed.js";
import type { Signal } from "../signal.js";
import { tokenize } from "../tokens.js";
import { CueCompiler } from "./compile.js";

/** A sentence that mentions one of these words fulfils the condition of a level. */
const CONDITIONS: readonly Condition[] = ["vote-mentioned", "closed-mentioned", "multistakeholder"];

/** The class whose members are cues for sentences that set no rule. */
const NO_RULE = "not-a-rule";

/** Classes whose members are cues for what the model reads begin so. */
const MODEL = "says-";

/** Classes of cues; `<name>` does not stand for them. */
export function isCueClass(name: string): boolean {
  return CONDITIONS.some((condition) => condition === name) || name === NO_RULE || name.startsWith(MODEL);
}

/** The languages that can be judged: each requirement has words. */
export function languagesOf({ classes, requirements }: CatalogueWords): string[] {
  return Object.keys(classes).filter((language) => requirements.every((each) => each.words[language]));
}

/** @throws {Error} when a cue is not well formed or names a class that there is not */
export function compileLexicon(words: CatalogueWords, language: string): LexiconData {
  const classes = Object.fromEntries(
    Object.entries(words.classes[language] ?? {}).filter(([name]) => !isCueClass(name)),
  );
  const first = new CueCompiler(classes);
  compileWith(first, words, language);
  return compileWith(new CueCompiler(classes, first), words, language);
}

function compileWith(compiler: CueCompiler, words: CatalogueWords, language: string): LexiconData {
  const { whole, cues } = headingsOf(words, language);
  const sentences = compiler.cues(sentenceCues(words, language));
  const titles = compiler.cues(titleCues(words, language));
  const headings = compiler.cues(cues);
  const distinct = words.requirements.flatMap(({ id, words: { [language]: own } }) =>
    own?.distinct === undefined ? [] : [{ topic: id, name: own.distinct }],
  );
  return { vocabulary: compiler.vocabulary(), sentences, titles, headings, wholeHeadings: whole, distinct };
}

type Sourced<T> = readonly [speaksFor: T, source: string];

function* sentenceCues({ requirements, checks, classes, kinds }: CatalogueWords, language: string) {
  for (const { id, words } of requirements)
    for (const [list, strength] of [
      ["says", "says"],
      ["hints", "hint"],
      ["not", "not"],
    ] as const)
      yield* all<Signal>({ type: "topic", topic: id, strength }, words[language]?.[list]);
  const ofLanguage = classes[language] ?? {};
  for (const condition of CONDITIONS) yield* all<Signal>({ type: "condition", condition }, ofLanguage[condition]);
  yield* all<Signal>({ type: "no-rule" }, ofLanguage[NO_RULE]);
  for (const [name, sources] of Object.entries(ofLanguage))
    if (name.startsWith(MODEL)) yield* all<Signal>({ type: "model", name: name.slice(MODEL.length) }, sources);
  for (const [kind, { says }] of entriesOf(kinds[language])) yield* all<Signal>({ type: "kind", kind }, says);
  for (const { id, finds } of checks)
    for (const [role, sources] of rolesOf(finds?.words[language]))
      yield* all<Signal>({ type: "check", rule: id, role }, sources);
}

function* rolesOf(words: CheckWords | undefined): Generator<[role: string, sources: readonly string[] | undefined]> {
  yield ["trigger", words?.trigger];
  yield* Object.entries(words?.unless ?? {});
  for (const [id, { cues }] of Object.entries(words?.parts ?? {})) yield [`part:${id}`, cues];
}

function* titleCues({ kinds }: CatalogueWords, language: string): Generator<Sourced<KindId | "none">> {
  for (const [kind, { titles }] of entriesOf(kinds[language])) yield* all(kind, titles);
}

function* all<T>(speaksFor: T, sources: readonly string[] = []): Generator<Sourced<T>> {
  for (const source of sources) yield [speaksFor, source];
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>> | undefined): [K, V][] {
  return Object.entries(record ?? {}) as [K, V][];
}

const CUE_SYNTAX = /[*<|()[\]]|\.\.\./;

function headingsOf({ requirements }: CatalogueWords, language: string) {
  const cues: Sourced<TopicId>[] = [];
  const whole = new Map<string, Set<number>>();
  for (const [topic, { id, words }] of requirements.entries())
    for (const heading of words[language]?.headings ?? [])
      if (CUE_SYNTAX.test(heading)) cues.push([id, heading]);
      else {
        const text = tokenize(heading).words.join(" ");
        whole.set(text, (whole.get(text) ?? new Set()).add(topic));
      }
  return { whole: Object.fromEntries([...whole].map(([text, topics]) => [text, packed([...topics])])), cues };
}
