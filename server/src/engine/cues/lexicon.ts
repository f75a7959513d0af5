/** The catalogue's words of one language, ready to match. Made once a language, when it is first needed. */
import { lexicons as compiled } from "../catalogue/lexicons.js";
import type { KindId, TopicId } from "../types.js";
import type { CompiledLexicon } from "./compiled.js";
import { HeadingIndex } from "./headings.js";
import { CueMatcher } from "./matcher.js";
import { ofOneShape, type Signal } from "./signal.js";
import { tokenize } from "./tokens.js";
import { Vocabulary } from "./vocabulary.js";
import { ClassMatcher } from "./word-classes.js";

export { stripNumbering } from "./headings.js";

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
  const groups = data.sentences.groups.map(([signal, cues]) => [ofOneShape(signal), cues] as const);
  const titles = new CueMatcher(data.titles, vocabulary, classes);
  return {
    language,
    sentences: new CueMatcher({ ...data.sentences, groups }, vocabulary, classes),
    classes,
    classNames: new Set(vocabulary.classes.keys()),
    distinct: data.distinct,
    headingTopics: (heading) => headings.find(heading),
    titleKinds: (title) => titles.match(tokenize(title)).map((each) => each.cue.payload),
  };
}
