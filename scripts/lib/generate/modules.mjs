// The typed modules that the engine imports.

const HEAD = "// Made by scripts/generate.mjs from server/catalogue. Do not edit.\n";
const list = (ids) => `[\n${ids.map((id) => `  ${JSON.stringify(id)},\n`).join("")}]`;
const union = (ids) => (ids.length === 0 ? "never" : ids.map((id) => `\n  | ${JSON.stringify(id)}`).join(""));

/** @param {import("../catalogue/load.mjs").Loaded["ids"]} ids */
export function idsModule({ topics, checks, kinds, principles }) {
  return `${HEAD}
/** In the customary order of sections. */
export const topicIds = ${list(topics)} as const;
export type TopicId = (typeof topicIds)[number];

export const checkIds = ${list(checks)} as const;
export type CheckId = (typeof checkIds)[number];

export type RuleId = TopicId | CheckId;
export const ruleIds: readonly RuleId[] = [...topicIds, ...checkIds];

export const kindIds = ${list(kinds)} as const;
export type KindId = (typeof kindIds)[number];

export type PrincipleId =${union(principles)};
`;
}

/** @param {import("../catalogue/load.mjs").Loaded} loaded */
export function dataModule({ catalogue, messages }) {
  return `${HEAD}import type { Catalogue } from "./types.js";

export const catalogue: Catalogue = ${JSON.stringify(catalogue, undefined, 2)};

/** The sentences that belong to no single check, by message id. */
export const messages: Readonly<Record<string, string>> = ${JSON.stringify(messages, undefined, 2)};
`;
}
