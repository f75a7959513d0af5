/** The catalogue's words of one language, ready to match. Made once a language, when it is first needed. */
import { catalogue } from "../catalogue/data.js";
import type { Condition, FindsWords } from "../catalogue/types.js";
import type { KindId, RuleId, TopicId } from "../types.js";
import { type Cue, CueMatcher } from "./matcher.js";
import { type Element, parseCue } from "./syntax.js";
import { tokenize } from "./tokens.js";
import { ClassMatcher } from "./word-classes.js";

/** `some`: less than a rule, more than a mention. */
export type Strength = "says" | "some" | "hint" | "not";

/** What a matched cue speaks for. */
export type Signal =
  | { readonly type: "topic"; readonly topic: TopicId; readonly strength: Strength }
  | { readonly type: "condition"; readonly condition: Condition }
  /** The sentence sets no rule: it tells history, hopes, or says what is undecided. */
  | { readonly type: "no-rule" }
  /** What the model reads from: a cue of the class `says-<name>`. */
  | { readonly type: "model"; readonly name: string }
  /** What a check without code of its own looks for; `role` is `trigger`, `sentence`, `section`, `document` or `part:<id>`. */
  | { readonly type: "check"; readonly rule: RuleId; readonly role: string }
  | { readonly type: "kind"; readonly kind: KindId | "none" };

export interface Lexicon {
  readonly language: string;
  readonly sentences: CueMatcher<Signal>;
  /** Topics for which the different members of a class that a sentence names are counted. */
  readonly distinct: readonly { readonly topic: TopicId; readonly name: string }[];
  readonly classes: ClassMatcher;
  /** The topics that a heading is dedicated to. */
  headingTopics(heading: string): readonly TopicId[];
  /** The kinds that a title or a file name speaks for. */
  titleKinds(title: string): readonly (KindId | "none")[];
}

/** A sentence that mentions one of these words fulfils the condition of a level. */
const CONDITIONS: readonly Condition[] = ["vote-mentioned", "closed-mentioned", "multistakeholder"];

/** The class whose members are cues for sentences that set no rule. */
const NO_RULE = "not-a-rule";

/** Classes whose members are cues for what the model reads begin so. */
const MODEL = "says-";

const lexicons = new Map<string, Lexicon>();

/** The languages that can be judged. */
export function languages(): readonly string[] {
  return Object.keys(catalogue.classes).filter((language) =>
    catalogue.requirements.every((each) => each.words[language]),
  );
}

/** Undefined for a language without words. */
export function lexicon(language: string): Lexicon | undefined {
  const known = lexicons.get(language);
  if (known) return known;
  if (!languages().includes(language)) return undefined;
  const made = makeLexicon(language);
  lexicons.set(language, made);
  return made;
}

function makeLexicon(language: string): Lexicon {
  const classes = catalogue.classes[language] ?? {};
  const matcher = new ClassMatcher(classes);
  const headings = new HeadingIndex<TopicId>(matcher);
  for (const { id, words } of catalogue.requirements)
    for (const heading of words[language]?.headings ?? []) headings.add(heading, id);
  const titles = new CueMatcher<KindId | "none">(titleCues(language), matcher);
  return {
    language,
    sentences: new CueMatcher<Signal>(sentenceCues(language), matcher),
    classes: matcher,
    distinct: catalogue.requirements.flatMap(({ id, words }) => {
      const name = words[language]?.distinct;
      return name === undefined ? [] : [{ topic: id, name }];
    }),
    headingTopics: (heading) => headings.find(heading),
    titleKinds: (title) => titles.match(tokenize(title)).map((each) => each.cue.payload),
  };
}

function* sentenceCues(language: string): Generator<Cue<Signal>> {
  for (const { id, words } of catalogue.requirements) {
    const own = words[language];
    if (!own) continue;
    for (const source of own.says) yield cue(source, { type: "topic", topic: id, strength: "says" });
    for (const source of own.hints) yield cue(source, { type: "topic", topic: id, strength: "hint" });
    for (const source of own.not) yield cue(source, { type: "topic", topic: id, strength: "not" });
  }
  for (const condition of CONDITIONS)
    for (const source of catalogue.classes[language]?.[condition] ?? [])
      yield cue(source, { type: "condition", condition });
  for (const source of catalogue.classes[language]?.[NO_RULE] ?? []) yield cue(source, { type: "no-rule" });
  for (const [name, sources] of Object.entries(catalogue.classes[language] ?? {}))
    if (name.startsWith(MODEL))
      for (const source of sources) yield cue(source, { type: "model", name: name.slice(MODEL.length) });
  for (const [kind, words] of kindEntries(language))
    for (const source of words.says) yield cue(source, { type: "kind", kind });
  for (const { id, finds } of catalogue.checks)
    for (const [role, source] of rolesOf(finds?.words[language])) yield cue(source, { type: "check", rule: id, role });
}

function* rolesOf(words: FindsWords | undefined): Generator<[role: string, source: string]> {
  for (const source of words?.trigger ?? []) yield ["trigger", source];
  for (const [role, sources] of Object.entries(words?.unless ?? {})) for (const source of sources) yield [role, source];
  for (const [id, { cues }] of Object.entries(words?.parts ?? {})) for (const source of cues) yield [`part:${id}`, source];
}

function* titleCues(language: string): Generator<Cue<KindId | "none">> {
  for (const [kind, words] of kindEntries(language)) for (const source of words.titles) yield cue(source, kind);
}

function kindEntries(language: string) {
  return Object.entries(catalogue.kinds[language] ?? {}) as [
    KindId | "none",
    { titles: readonly string[]; says: readonly string[] },
  ][];
}

function cue<T>(source: string, payload: T): Cue<T> {
  return { source, payload, pattern: parseCue(source) };
}

const CUE_SYNTAX = /[*<|()[\]]|\.\.\./;

/** Headings are matched whole: by their words, or as a cue that spans all of them. */
class HeadingIndex<T> {
  readonly #whole = new Map<string, T[]>();
  readonly #cues: Cue<T>[] = [];
  #matcher: CueMatcher<T> | undefined;
  readonly #classes: ClassMatcher;

  constructor(classes: ClassMatcher) {
    this.#classes = classes;
  }

  add(heading: string, value: T): void {
    if (CUE_SYNTAX.test(heading)) {
      this.#cues.push(cue(heading, value));
      return;
    }
    const key = tokenize(heading).words.join(" ");
    this.#whole.set(key, [...(this.#whole.get(key) ?? []), value]);
  }

  find(heading: string): readonly T[] {
    const tokens = tokenize(stripNumbering(heading));
    const words = tokens.words[0] === "the" ? tokens.words.slice(1) : tokens.words;
    const whole = this.#whole.get(words.join(" ")) ?? [];
    this.#matcher ??= new CueMatcher(this.#cues, this.#classes);
    const cued = this.#matcher
      .match(tokens)
      .filter(({ cue, from, to }) => from === 0 && to + trailingGap(cue.pattern.elements) >= tokens.words.length);
    return [...new Set([...whole, ...cued.map((each) => each.cue.payload)])];
  }
}

/** How many words a cue leaves room for at its end. */
function trailingGap(elements: readonly Element[]): number {
  const last = elements.at(-1);
  if (last?.type === "gap") return last.most;
  return last?.type === "ways" ? Math.max(0, ...last.ways.map(trailingGap)) : 0;
}

const NUMBERING =
  /^(?:(?:article|art\.?|section|sec\.|clause|chapter|part|title|rule|appendix|annex)\s+(?:[\divxlc]+(?:\.\d+)*|[a-z])\b|§+\s*\d+(?:\.\d+)*|\(?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.)]|\d+(?:\.\d+)+)\s*[-–—:.)]*\s*/iu;

/** A heading's words without `Article 5.`, `3.2` and the like, and without a trailing anchor. */
export function stripNumbering(heading: string): string {
  const plain = heading.replace(/\{#[^}]*\}\s*$/, "").trim();
  const stripped = plain.replace(NUMBERING, "").trim();
  return stripped === "" ? plain : stripped;
}
