/** What whole first drafts are put together from, besides the drafts of the requirements (server/catalogue/drafts.yaml). */
import type { KindId, TopicId } from "../catalogue/ids.js";
import type { CharterId, GroupId, ProposalId, WayId } from "./data.js";

export interface Template {
  readonly kind: KindId;
  /** In LSP snippet syntax; `{body}` is the name of the body. */
  readonly title: string;
  /** Whether the body decides itself, or another one in it does. */
  readonly decides: "itself" | "another";
}

/** Stands in place of the requirement's own draft, where kind and way fit. */
export interface OwnSection {
  readonly topic: TopicId;
  readonly kinds?: readonly KindId[];
  readonly ways?: readonly WayId[];
  readonly heading?: string;
  readonly body: string;
}

/** A section that answers no requirement of its own. */
export interface ExtraSection {
  readonly after: TopicId;
  readonly proposals: readonly ProposalId[];
  readonly heading: string;
  readonly body: string;
}

export interface Drafts {
  /** Labels of tab stops that are one stop wherever they occur. */
  readonly shared: { readonly body: string; readonly decider: string };
  readonly charters: Readonly<Record<CharterId, Template>>;
  readonly proposals: Readonly<Record<ProposalId, Template>>;
  readonly groups: Readonly<Record<GroupId, string>>;
  readonly ways: Readonly<Record<WayId, string>>;
  readonly sections: readonly OwnSection[];
  readonly extras: readonly ExtraSection[];
}

/** What a person answered. */
export interface DraftAnswers {
  /** What the document is for: a body, or what is proposed. */
  readonly subject: CharterId | ProposalId;
  /** The name of the body as it stands in a sentence, e.g. `the Harbour Forum`; without it, a tab stop. */
  readonly name?: string;
  readonly groups: readonly GroupId[];
  /** Groups in the person's own words, after the others. */
  readonly ownGroups?: readonly string[];
  readonly way: WayId;
}

export interface Draft {
  readonly kind: KindId;
  /** In LSP snippet syntax, with tab stops. */
  readonly snippet: string;
  /** The same as plain text, its placeholders visible. */
  readonly text: string;
}
