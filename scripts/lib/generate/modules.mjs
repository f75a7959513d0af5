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

/** A rule of an organisation's own, which its configuration brings along. */
export type OwnRuleId = \`\${string}/\${string}\`;
export type RuleId = TopicId | CheckId | OwnRuleId;
/** Those of the catalogue. */
export const ruleIds: readonly RuleId[] = [...topicIds, ...checkIds];

export const kindIds = ${list(kinds)} as const;
export type KindId = (typeof kindIds)[number];

export type PrincipleId =${union(principles)};
`;
}

/**
 * Data as JSON in a string: it is read natively and only when it is asked for, where a literal would cost its compilation.
 */
const json = (value) => `'${JSON.stringify(value).replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** What each principle, requirement and check has for people to read; the rest is in the facts. */
const TEXTS = {
  principles: ["group", "asks", "source"],
  requirements: ["page", "snippet", "examples"],
  checks: ["page", "examples"],
};

const only = (object, keys) => Object.fromEntries(keys.map((key) => [key, object[key]]));
const without = (object, keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** @param {import("../catalogue/load.mjs").Loaded} loaded */
export function factsModule({ catalogue, messages }) {
  const facts = {
    principles: catalogue.principles.map((each) => without(each, TEXTS.principles)),
    requirements: catalogue.requirements.map((each) => ({
      ...without(each, TEXTS.requirements),
      words: byLanguage(each.words, ({ headingSuffices }) => ({ headingSuffices })),
    })),
    checks: catalogue.checks.map((each) => withoutCues(without(each, TEXTS.checks))),
    messages,
  };
  return `${HEAD}\nexport const facts = ${json(facts)};\n`;
}

const byLanguage = (words, change) =>
  Object.fromEntries(Object.entries(words).map(([language, own]) => [language, change(own)]));

function withoutCues({ finds, ...check }) {
  if (!finds) return check;
  const words = byLanguage(finds.words, ({ trigger, parts }) => ({
    trigger: trigger && true,
    parts: parts && byLanguage(parts, (part) => without(part, ["cues"])),
  }));
  return { ...check, finds: { ...finds, words } };
}

/** @param {import("../catalogue/load.mjs").Loaded} loaded */
export function textsModule({ catalogue, draftSentences: drafts }) {
  const texts = Object.entries(TEXTS).map(([kind, keys]) => [
    kind,
    Object.fromEntries(catalogue[kind].map((each) => [each.id, only(each, keys)])),
  ]);
  return `${HEAD}\nexport const texts = ${json({ ...Object.fromEntries(texts), drafts })};\n`;
}

/** @param {import("../catalogue/load.mjs").Loaded} loaded */
export function lexiconsModule({ lexicons }) {
  const entries = Object.entries(lexicons).map(([language, lexicon]) => `  ${language}: ${json(lexicon)},\n`);
  return `${HEAD}\n/** By language, as JSON: see ../cues/compiled.ts. */
export const lexicons: Readonly<Record<string, string>> = {\n${entries.join("")}};\n`;
}

/** @param {import("../catalogue/load.mjs").Loaded} loaded */
export function draftsModule({ drafts }) {
  const ids = (name, texts) => `export type ${name} =${union(Object.keys(texts))};\n`;
  return `${HEAD}import type { Drafts } from "./types.js";

${ids("CharterId", drafts.charters)}${ids("ProposalId", drafts.proposals)}${ids("GroupId", drafts.groups)}${ids("WayId", drafts.ways)}
export const drafts: Drafts = ${JSON.stringify(drafts, undefined, 2)};
`;
}
