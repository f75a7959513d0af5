// Made by scripts/generate.mjs from server/catalogue. Do not edit.
export type TopicId = "purpose" | "stakeholders" | "membership" | "roles" | "selection" | "decision-procedure" | "threshold" | "deadlock" | "appeals" | "transparency" | "transparency-exceptions" | "participation-support" | "channels" | "consultation" | "conflict-of-interest" | "balance" | "accountability" | "liaisons" | "work-plan" | "amendment" | "conduct" | "outputs";
export type CheckId = "placeholder" | "broken-reference" | "waiver-without-reason" | "unused-waiver" | "front-matter" | "missing-topics";
export type RuleId = TopicId | CheckId;
export type KindId = "charter" | "bylaws" | "terms-of-reference" | "policy" | "proposal";
export type PrincipleId = string;
