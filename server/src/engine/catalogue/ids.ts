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
  "broken-reference",
  "front-matter",
  "missing-topics",
  "placeholder",
  "unused-waiver",
  "waiver-without-reason",
] as const;
export type CheckId = (typeof checkIds)[number];

export type RuleId = TopicId | CheckId;
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
