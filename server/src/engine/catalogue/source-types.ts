/** The words of the catalogue as they are written, before they are compiled. */
import type { KindId, RuleId, TopicId } from "./ids.js";

/** The words by which a topic is recognised, in one language. The cue syntax is in docs/cues.md. */
export interface TopicWords {
  /** Whole headings (numbering stripped) dedicated to the topic. */
  readonly headings: readonly string[];
  /** Cues of which one in a sentence answers the topic. */
  readonly says: readonly string[];
  /** Cues that count under a fitting heading, or two different ones together. */
  readonly hints: readonly string[];
  /** Other senses of the same words: what they cover is not counted. */
  readonly not: readonly string[];
  /** A word class: a sentence that names different members of it speaks for the topic, the more the better. */
  readonly distinct?: string;
}

/** What a check without code of its own looks for, in one language. All lists hold cues. */
export interface CheckWords {
  /** Sentences at which the finding stands; without any, it stands where the topic is met. */
  readonly trigger?: readonly string[];
  /** What silences it: in the sentence itself, in its section, anywhere in the document. */
  readonly unless?: {
    readonly sentence?: readonly string[];
    readonly section?: readonly string[];
    readonly document?: readonly string[];
  };
  /** What a full answer holds, by id. */
  readonly parts?: Readonly<Record<string, { readonly cues: readonly string[] }>>;
}

/** What tells one kind of document, or that a text is none of them, in one language. */
export interface KindWords {
  readonly titles: readonly string[];
  readonly says: readonly string[];
}

/** Shared word classes of a language, used in cues as `<name>`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

type ByLanguage<T> = Readonly<Record<string, T>>;

export interface CatalogueWords {
  readonly requirements: readonly { readonly id: TopicId; readonly words: ByLanguage<TopicWords> }[];
  readonly checks: readonly { readonly id: RuleId; readonly finds?: { readonly words: ByLanguage<CheckWords> } }[];
  readonly classes: ByLanguage<WordClasses>;
  readonly kinds: ByLanguage<Readonly<Record<KindId | "none", KindWords>>>;
}
