/** The catalogue's words of one language, ready to match. Made once a language, when it is first needed. */
import { lexicons as compiled } from "../catalogue/lexicons.js";
import type { Condition } from "../catalogue/types.js";
import type { KindId, RuleId, TopicId } from "../types.js";
import type { CompiledLexicon } from "./compiled.js";
import { HeadingIndex } from "./headings.js";
import { CueMatcher } from "./matcher.js";
import { tokenize } from "./tokens.js";
import { Vocabulary } from "./vocabulary.js";
import { ClassMatcher } from "./word-classes.js";

export { stripNumbering } from "./headings.js";

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

export type LexiconData = CompiledLexicon<Signal, TopicId, KindId | "none">;

export interface Lexicon {
  readonly language: string;
  readonly sentences: CueMatcher<Signal>;
  /** Topics for which the different members of a class that a sentence names are counted. */
  readonly distinct: readonly { readonly topic: TopicId; readonly name: string }[];
  readonly classes: ClassMatcher;
  /** The classes that a cue may name. */
  readonly classNames: ReadonlySet<string>;
  /** The topics that a heading is dedicated to. */
  headingTopics(heading: string): readonly TopicId[];
  /** The kinds that a title or a file name speaks for. */
  titleKinds(title: string): readonly (KindId | "none")[];
}

const lexicons = new Map<string, Lexicon>();

/** The languages that can be judged. */
export function languages(): readonly string[] {
  return Object.keys(compiled);
}

/** Undefined for a language without words. */
export function lexicon(language: string): Lexicon | undefined {
  const known = lexicons.get(language);
  if (known) return known;
  const json = Object.hasOwn(compiled, language) ? compiled[language] : undefined;
  if (json === undefined) return undefined;
  const made = makeLexicon(language, JSON.parse(json) as LexiconData);
  lexicons.set(language, made);
  return made;
}

function makeLexicon(language: string, data: LexiconData): Lexicon {
  const vocabulary = new Vocabulary(data.vocabulary);
  const classes = new ClassMatcher(vocabulary);
  const headings = new HeadingIndex(data, vocabulary, classes);
  const titles = new CueMatcher(data.titles, vocabulary, classes);
  return {
    language,
    sentences: new CueMatcher(data.sentences, vocabulary, classes),
    classes,
    classNames: new Set(vocabulary.classes.keys()),
    distinct: data.distinct,
    headingTopics: (heading) => headings.find(heading),
    titleKinds: (title) => titles.match(tokenize(title)).map((each) => each.cue.payload),
  };
}
