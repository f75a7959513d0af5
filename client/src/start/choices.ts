/** What is asked before a first draft, as the person sees it. */
import { l10n } from "vscode";
import type { CharterSubject, Group, ProposalSubject, Way } from "../overview/protocol.js";
import type { Choice } from "./steps.js";

const choice = <T>(value: T, label: string, detail?: string): Choice<T> => ({
  value,
  label,
  ...(detail === undefined ? {} : { detail }),
});

export const charterSubjects = (): readonly Choice<CharterSubject>[] => [
  choice(
    "working-group",
    l10n.t("Working group"),
    l10n.t("Terms of reference: a mandate, for a time, from a body above it"),
  ),
  choice("association", l10n.t("Association or cooperative"), l10n.t("Bylaws: members, a board, elections")),
  choice("project", l10n.t("Open source project"), l10n.t("Charter: contributors, maintainers, releases")),
  choice(
    "forum",
    l10n.t("Forum or initiative of several stakeholder groups"),
    l10n.t("Charter: groups with seats and a say"),
  ),
  choice("committee", l10n.t("Committee or council"), l10n.t("Charter of a body that decides itself")),
  choice(
    "procedure",
    l10n.t("Rule or procedure of a body that exists"),
    l10n.t("Policy: how one kind of matter is dealt with"),
  ),
];

export const proposalSubjects = (): readonly Choice<ProposalSubject>[] => [
  choice("rule", l10n.t("Change of a rule"), l10n.t("Current text and proposed text")),
  choice("activity", l10n.t("Something to be done"), l10n.t("What, what it costs, who does it")),
  choice("body", l10n.t("New body or role"), l10n.t("Tasks, members, to whom it answers")),
];

/** One of those that are offered, or another. */
export type GroupAnswer = Group | { readonly own: string };

export const groupChoices = (): readonly Choice<GroupAnswer>[] => [
  choice("members", l10n.t("Members")),
  choice("users", l10n.t("Users and customers")),
  choice("operators", l10n.t("Operators and implementers")),
  choice("public-authorities", l10n.t("Public authorities")),
  choice("businesses", l10n.t("Businesses")),
  choice("civil-society", l10n.t("Civil society organisations")),
  choice("experts", l10n.t("Researchers and technical experts")),
  choice("volunteers", l10n.t("Volunteers and staff")),
  choice("neighbours", l10n.t("Neighbours and the general public")),
];

/** A group in the person's own words. */
export const ownGroup = (text: string): Choice<GroupAnswer> =>
  choice<GroupAnswer>({ own: text }, text, l10n.t("a group of your own"));

export const ways = (): readonly Choice<Way>[] => [
  choice("consensus", l10n.t("Consensus"), l10n.t("Until nobody sustains an objection; a vote if that fails")),
  choice("lazy-consensus", l10n.t("Lazy consensus"), l10n.t("Accepted unless somebody objects in time")),
  choice("vote", l10n.t("Vote"), l10n.t("A majority, with a quorum")),
  choice("decider", l10n.t("One person or office decides"), l10n.t("After hearing those affected, with reasons")),
];
