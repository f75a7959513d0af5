/**
 * What a governance text says, as a small constitution: who there is, who decides what and how, by when, and who hears
 * the appeal. Plain data; every item keeps its place. Spans are offsets in the document.
 */
import type { Span, TopicId } from "../types.js";

/** A body (committee, assembly) or an office (chair, secretary). */
export interface Body {
  /** Its name in small letters, in the singular, without article: `technical committee`. */
  readonly id: string;
  /** As it is first written in full. */
  readonly name: string;
  readonly type: "body" | "role";
  /** Other names that the text itself gives it, as in "the Technical Committee (TC)". */
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
  /** Where the text says what it is, or gives it a section, a row or a duty. */
  readonly definedAt?: Span | undefined;
  /** Where the text says what it is or how it comes about: more than a duty among others. */
  readonly introducedAt?: Span | undefined;
  /** It belongs to another organisation than the document's, as its name says. */
  readonly external?: true | undefined;
  /** How it is filled; each place where the text says so. */
  readonly filled: readonly Filling[];
  readonly term?: Amount | undefined;
  readonly removal?: Span | undefined;
  /** How many members or seats it has. */
  readonly size?: Count | undefined;
  /** The fewest it may have, and the most. */
  readonly minimum?: Count | undefined;
  readonly maximum?: Count | undefined;
}

export interface Count {
  readonly count: number;
  readonly span: Span;
}

export interface Mention {
  /** Of the body; of the name itself for a name that is nobody's alone ("the Committee" where there are two). */
  readonly body: string;
  readonly text: string;
  readonly span: Span;
  /** Number of the sentence in `Reading.sentences`; -1 in a heading. */
  readonly sentence: number;
  /** Token numbers in the sentence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Written with capitals, as a proper name is. */
  readonly proper: boolean;
}

export interface Filling {
  readonly how: "elected" | "appointed" | "delegated" | "volunteers" | "by office" | "named";
  /** Id of the body that elects or appoints. */
  readonly by?: string | undefined;
  readonly span: Span;
}

/** Of whom a fraction is counted. */
export type Base = "members" | "present" | "votes" | "other";

export interface Threshold {
  readonly type: "majority" | "fraction" | "unanimity" | "count";
  /** 0 to 1 for a fraction or a majority (0.5), a number of votes for a count. */
  readonly value: number;
  /** More than the value is needed, as for a majority. */
  readonly over: boolean;
  readonly base?: Base | undefined;
  readonly text: string;
  readonly span: Span;
}

export type DecisionType =
  | "amendment"
  | "dissolution"
  | "removal"
  | "election"
  | "admission"
  | "budget"
  | "override"
  | "closing"
  | "ordinary";

export interface Decision {
  readonly type: DecisionType;
  /** Id of the body that decides. */
  readonly by?: string | undefined;
  readonly method: "consensus" | "rough-consensus" | "lazy-consensus" | "vote" | "single";
  readonly threshold?: Threshold | undefined;
  /** What exactly is decided, in the document's words. */
  readonly scope: string;
  /** The noun of it, in the singular, that tells it from others of its type: `charter`, `chair`. */
  readonly object?: string | undefined;
  /** It is the way out when another way has failed. */
  readonly fallback: boolean;
  readonly sentence: number;
  readonly section: number;
  readonly span: Span;
}

/** What a body decides where the text counts no votes for it: "approves the budget". */
export interface Mandate extends Pick<Decision, "type" | "scope" | "sentence" | "section" | "span"> {
  /** Id of the body. */
  readonly by: string;
}

export interface Quorum {
  readonly of?: string | undefined;
  /** A fraction of all members, or a count of persons. */
  readonly fraction?: number | undefined;
  readonly count?: number | undefined;
  /** The amount in the document's words: `two thirds`, `six`. */
  readonly text: string;
  readonly span: Span;
  readonly section: number;
}

export interface Seats {
  readonly of?: string | undefined;
  readonly total?: { readonly count: number; readonly span: Span } | undefined;
  readonly shares: readonly { readonly group: string; readonly count: number; readonly span: Span }[];
}

/** A number that caps or fixes what somebody may have. */
export interface Limit {
  /** Terms in a row; seats of each group; members from one organisation. */
  readonly what: "terms" | "seats" | "one-source";
  /** Id of the body. */
  readonly of?: string | undefined;
  readonly count: number;
  readonly text: string;
  readonly span: Span;
  readonly sentence: number;
  readonly section: number;
}

export type Unit = "hour" | "day" | "week" | "month" | "year";

export interface Amount {
  readonly count: number;
  readonly unit: Unit;
  /** Working days, not calendar days. */
  readonly working: boolean;
  readonly text: string;
  readonly span: Span;
}

/** What a period or deadline is for. */
export type PeriodEvent =
  | "notice"
  | "comment"
  | "appeal"
  | "appeal-answer"
  | "answer"
  | "publication"
  | "term"
  | "review"
  | "vote"
  | "objection"
  | "other";

export interface Period {
  readonly event: PeriodEvent;
  readonly amount: Amount;
  /** Whose, or for what, when the text says so: words that tell two periods of one event apart. */
  readonly of?: string | undefined;
  readonly bound: "exactly" | "at-least" | "at-most";
  readonly sentence: number;
  readonly section: number;
}

/** Who hears what was decided by whom. */
export interface Escalation {
  readonly type: "appeal" | "escalation";
  readonly from?: string | undefined;
  readonly to: string;
  readonly span: Span;
}

export interface StakeholderGroup {
  readonly name: string;
  readonly id: string;
  readonly span: Span;
  /** The sentences (of `Reading.sentences`) outside the list that name it. */
  readonly elsewhere: readonly number[];
}

export interface DefinedTerm {
  readonly name: string;
  readonly definedAt: Span;
  readonly uses: readonly Span[];
}

/** A reference to another place of the text or to another document. */
export interface Reference {
  readonly type: "section" | "annex" | "anchor" | "file";
  readonly text: string;
  /** The number, letter, anchor or path that it names. */
  readonly target: string;
  readonly span: Span;
  /** Where it leads in this document; for files, undefined. */
  readonly leadsTo?: Span | undefined;
  /** It speaks of another document's section. */
  readonly elsewhere: boolean;
}

export interface Model {
  readonly bodies: readonly Body[];
  readonly decisions: readonly Decision[];
  readonly mandates: readonly Mandate[];
  readonly quorums: readonly Quorum[];
  readonly seats: readonly Seats[];
  readonly limits: readonly Limit[];
  readonly periods: readonly Period[];
  readonly escalations: readonly Escalation[];
  readonly groups: readonly StakeholderGroup[];
  readonly terms: readonly DefinedTerm[];
  readonly references: readonly Reference[];
  /** Topics that the document leaves to other documents, with the files or addresses that it names. */
  readonly reliesOn: readonly { readonly topic?: TopicId; readonly target: string; readonly span: Span }[];
}
