/** The shape of the catalogue: principles, requirements and checks as data (made from `server/catalogue`). */
import type { KindId, PrincipleId, RuleId, TopicId } from "./ids.js";

/** How far a principle's claim on a document goes. */
export type Standing =
  /** The source asks it of a process. */
  | "stated"
  /** The source speaks of something else; applied by analogy, worded as advice. */
  | "analogy"
  /** The wording could not be checked against the source; worded as advice. */
  | "unverified";

export interface Principle {
  readonly id: PrincipleId;
  /** As in messages, e.g. `ISOC C3`, `NETmundial: accountable`. */
  readonly label: string;
  readonly title: string;
  /** The group it belongs to, e.g. the ISOC attribute. */
  readonly group: string;
  /** What it asks of a document, in our own words. */
  readonly asks: string;
  readonly source: { readonly document: string; readonly section: string };
  readonly standing: Standing;
  /** Why no rule can show it, when none can. */
  readonly notCheckable?: string;
}

export type CatalogueLevel = "required" | "expected" | "advised" | "not-asked";
export type Condition = "vote-mentioned" | "closed-mentioned" | "multistakeholder";

/** A level, or one that depends on what the document says. */
export type LevelRule =
  | CatalogueLevel
  | { readonly when: Condition; readonly level: CatalogueLevel; readonly otherwise: CatalogueLevel };

/** The words by which a topic is recognised, in one language. The cue syntax is in docs/cues.md. */
export interface Words {
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
  /** True where a sentence under such a heading answers the topic whatever its words, as under "Purpose". */
  readonly headingSuffices?: boolean;
}

export interface Snippet {
  readonly heading: string;
  /** In LSP snippet syntax; every placeholder's text stands in square brackets. */
  readonly body: string;
}

export interface Page {
  readonly looksFor: string;
  readonly why: string;
  readonly howToAnswer: string;
}

export interface Requirement {
  readonly id: TopicId;
  readonly title: string;
  /** Its place in the customary order of sections; unique. */
  readonly order: number;
  readonly principles: readonly PrincipleId[];
  readonly levels: Readonly<Record<KindId, LevelRule>>;
  /** Topics on whose section a finding stands when this one is missing, the nearest first. */
  readonly near: readonly TopicId[];
  /** Completes "This charter ...". */
  readonly missing: string;
  /** A full sentence: what would answer it. */
  readonly answer: string;
  readonly page: Page;
  readonly words: Readonly<Record<string, Words>>;
  readonly snippet: Readonly<Record<string, Snippet>>;
  readonly examples: { readonly good: string; readonly bad: string };
}

/** A rule that is code; its texts are data. */
export interface Check {
  readonly id: RuleId;
  readonly title: string;
  readonly principles: readonly PrincipleId[];
  readonly level: "error" | "warning" | "info" | "off";
  readonly page: Page;
  /** The sentences a reader is told, by message id, with `{name}` where an argument goes. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly good: string; readonly bad: string };
}

/** Shared word classes of a language, used in cues as `<name>`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** What tells one kind of document, or that a text is none of them, in one language. */
export interface KindWords {
  readonly titles: readonly string[];
  readonly says: readonly string[];
}

export interface Catalogue {
  readonly principles: readonly Principle[];
  readonly requirements: readonly Requirement[];
  readonly checks: readonly Check[];
  /** By language. */
  readonly classes: Readonly<Record<string, WordClasses>>;
  /** By language, then kind; `none` holds what speaks for a text that is not governance. */
  readonly kinds: Readonly<Record<string, Readonly<Record<KindId | "none", KindWords>>>>;
}
