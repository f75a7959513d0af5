/** Requirements of an organisation's own, as its configuration brings them along. All of it is data. */
import type { KindId, OwnRuleId, PrincipleId, TopicId } from "../catalogue/ids.js";
import type { LevelRule, Page, Snippet } from "../catalogue/types.js";

export type { OwnRuleId };

/** As the words of the catalogue; every list may be left out. */
export interface OwnWords {
  readonly headings: readonly string[];
  readonly says: readonly string[];
  readonly hints: readonly string[];
  readonly not: readonly string[];
  readonly distinct?: string;
  readonly headingSuffices?: boolean;
}

/** The same form as the catalogue's requirements; less of it has to be there. */
export interface OwnRequirement {
  readonly id: OwnRuleId;
  readonly title: string;
  /** Its place in the customary order of sections, on the scale of the catalogue; last, when left out. */
  readonly order?: number;
  readonly principles: readonly PrincipleId[];
  /** It is not asked of a kind that is not named. */
  readonly levels: Readonly<Partial<Record<KindId, LevelRule>>>;
  readonly near: readonly TopicId[];
  readonly usual?: true;
  /** Completes "This charter ...". */
  readonly missing: string;
  /** A full sentence: what would answer it. */
  readonly answer: string;
  readonly page?: Partial<Page>;
  /** Where more about it can be read. */
  readonly url?: string;
  readonly words: Readonly<Record<string, OwnWords>>;
  readonly snippet: Readonly<Record<string, Snippet>>;
  readonly examples?: { readonly good?: string; readonly bad?: string };
}
