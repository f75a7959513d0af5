// Made by scripts/generate.mjs from server/catalogue. Do not edit.

/** In the customary order of sections. */
export const topicIds = [
  "purpose",
  "stakeholders",
  "membership",
  "roles",
  "selection",
  "decision-procedure",
  "threshold",
  "deadlock",
  "appeals",
  "transparency",
  "transparency-exceptions",
  "participation-support",
  "channels",
  "consultation",
  "conflict-of-interest",
  "balance",
  "accountability",
  "liaisons",
  "work-plan",
  "conduct",
  "outputs",
  "amendment",
] as const;
export type TopicId = (typeof topicIds)[number];

export const checkIds = [
  "amendment-easier-than-decision",
  "appeal-to-same-body",
  "barrier-without-reason",
  "barriers-unaddressed",
  "bcp14",
  "broken-reference",
  "channel-without-address",
  "circular-escalation",
  "closed-list",
  "closed-without-exception-rule",
  "comments-without-answer",
  "consensus-undefined",
  "duplicate-section",
  "empty-section",
  "expired-waiver",
  "feasibility-missing",
  "front-matter",
  "implementer-not-listed",
  "impossible-date",
  "impossible-numbers",
  "incomplete-appeal",
  "incomplete-exception",
  "liaison-without-means",
  "missing-topics",
  "no-decider",
  "no-review-date",
  "number-mismatch",
  "output-without-publication",
  "period-conflict",
  "placeholder",
  "publication-without-place",
  "recusal-missing",
  "reopening-undefined",
  "role-without-appointment",
  "rough-consensus-with-percentage",
  "scope-without-limits",
  "single-stakeholder-list",
  "stakeholder-without-role",
  "threshold-conflict",
  "threshold-without-base",
  "too-few-groups",
  "transparency-stages",
  "two-names-one-body",
  "unanimity-without-deadlock",
  "undefined-body",
  "undefined-term",
  "unused-waiver",
  "vague-deadline",
  "vote-without-quorum",
  "waiver-without-reason",
  "weak-guarantee",
] as const;
export type CheckId = (typeof checkIds)[number];

/** A rule of an organisation's own, which its configuration brings along. */
export type OwnRuleId = `${string}/${string}`;
export type RuleId = TopicId | CheckId | OwnRuleId;
/** Those of the catalogue. */
export const ruleIds: readonly RuleId[] = [...topicIds, ...checkIds];

export const kindIds = [
  "charter",
  "bylaws",
  "terms-of-reference",
  "policy",
  "proposal",
] as const;
export type KindId = (typeof kindIds)[number];

export type PrincipleId =
  | "isoc:A1"
  | "isoc:A2"
  | "isoc:A3"
  | "isoc:A4"
  | "isoc:A5"
  | "isoc:B1"
  | "isoc:C1"
  | "isoc:C2"
  | "isoc:C3"
  | "isoc:C4"
  | "isoc:D1"
  | "isoc:D2"
  | "isoc:D3"
  | "isoc:D4"
  | "netmundial:multistakeholder"
  | "netmundial:open-participative-consensus"
  | "netmundial:transparent"
  | "netmundial:accountable"
  | "netmundial:inclusive-equitable"
  | "netmundial:distributed"
  | "netmundial:collaborative"
  | "netmundial:meaningful-participation"
  | "netmundial:low-barriers"
  | "netmundial:agility"
  | "oecd:shared-goals"
  | "oecd:mutual-respect"
  | "oecd:neutral-secretariat"
  | "oecd:self-organised-groups"
  | "oecd:existing-structures"
  | "isoc-goal:security"
  | "isoc-goal:interoperability"
  | "isoc-goal:permissionless-innovation"
  | "isoc-goal:open-platform";
