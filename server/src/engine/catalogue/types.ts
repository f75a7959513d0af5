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

/** What is known of a topic's words in one language beside its cues, which are compiled (`lexicons.ts`). */
export interface Words {
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
  /** Nearly every document answers it, in whatever words: less evidence shows that one does. */
  readonly usual?: true;
  /** Completes "This charter ...". */
  readonly missing: string;
  /** A full sentence: what would answer it. */
  readonly answer: string;
  readonly page: Page;
  readonly words: Readonly<Record<string, Words>>;
  readonly snippet: Readonly<Record<string, Snippet>>;
  readonly examples: { readonly good: string; readonly bad: string };
}

/** What a check without code of its own looks for, in one language, beside its cues. */
export interface FindsWords {
  /** Whether sentences of its own trigger it; without, it stands where the topic is met. */
  readonly trigger?: boolean;
  /** What a full answer holds, by id. */
  readonly parts?: Readonly<Record<string, PartWords>>;
}

export interface PartWords {
  /** Completes "It does not say ...". */
  readonly label: string;
  /** A sentence to fill in, in LSP snippet syntax, that would hold it. */
  readonly draft?: string;
}

/** A check that is data: where it looks, and what has to be there. */
export interface Finds {
  /** Silent unless the document itself meets this topic. */
  readonly topic?: TopicId;
  /** Silent unless this topic is missing; the finding then stands for the topic's own. */
  readonly missing?: TopicId;
  /** Silent where the document points elsewhere for this topic; where it is missing, the finding stands for its own. */
  readonly insteadOf?: TopicId;
  /** Silent where that other check, which is data too, has a place at which it could stand. */
  readonly unlessTriggered?: RuleId;
  /** Only in documents of these kinds. */
  readonly kinds?: readonly KindId[];
  readonly when?: Condition;
  /** The trigger counts only in sentences that speak for one of these topics. */
  readonly about?: readonly TopicId[];
  /** Where parts are looked for: the sentence itself, the sections where it could stand, those that meet the topic, or anywhere. */
  readonly within: "sentence" | "section" | "topic" | "document";
  /** How many parts are enough; all of them when left out. */
  readonly least?: number;
  /** A finding at every such sentence, in place of the first one only. */
  readonly each?: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly words: Readonly<Record<string, FindsWords>>;
}

/** A rule about what a text says: code, or data for the code that all such rules share. */
export interface Check {
  readonly id: RuleId;
  readonly title: string;
  readonly principles: readonly PrincipleId[];
  readonly level: "error" | "warning" | "info" | "off";
  readonly page: Page;
  /** What it looks for, where it has no code of its own. */
  readonly finds?: Finds;
  /** The sentences a reader is told, by message id, with `{name}` where an argument goes. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly good: string; readonly bad: string };
}

export interface Catalogue {
  readonly principles: readonly Principle[];
  readonly requirements: readonly Requirement[];
  readonly checks: readonly Check[];
}
