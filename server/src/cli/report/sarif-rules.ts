/** Rules as SARIF describes them, with their page as help. */
import type { ReportingDescriptor } from "sarif";
import {
  type Check,
  type OwnRequirement,
  principle,
  type Requirement,
  rule as ruleOf,
  rulePage,
  ruleUrl,
} from "../../engine/index.js";

/** GitHub shows no more. */
const MOST_TAGS = 10;

/** @param own what an organisation asks by itself under this id */
export function descriptorOf(id: string, own?: OwnRequirement): ReportingDescriptor {
  const rule = ruleOf(id);
  if (!rule) return own ? ownDescriptor(own) : { id };
  const { page, title } = rule;
  return {
    id,
    ...nameOf(id, title),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: flowing(page.looksFor) },
    helpUri: ruleUrl(id),
    help: { text: [page.looksFor, page.why, page.howToAnswer].map(flowing).join("\n\n"), markdown: rulePage(id) },
    defaultConfiguration: defaultOf(rule),
    properties: {
      tags: tagsOf(rule),
      precision: precisionOf(rule),
      "problem.severity": "levels" in rule ? "warning" : SEVERITIES[rule.level],
    },
  };
}

function ownDescriptor({ id, title, answer, page = {}, principles, url }: OwnRequirement): ReportingDescriptor {
  const texts = [page.looksFor, page.why, page.howToAnswer].filter((text) => text !== undefined).map(flowing);
  const help = texts.length > 0 ? texts : [flowing(answer)];
  return {
    id,
    ...nameOf(id, title),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: help[0] ?? sentence(title) },
    helpUri: url ?? ruleUrl(id),
    help: { text: help.join("\n\n"), markdown: help.join("\n\n") },
    defaultConfiguration: { level: "warning" },
    properties: { tags: tagsOf({ principles }), precision: "medium", "problem.severity": "warning" },
  };
}

const SEVERITIES = { error: "error", warning: "warning", info: "recommendation", off: "recommendation" } as const;
const DEFAULTS = { error: "error", warning: "warning", info: "note", off: "none" } as const;

/** What a document of a usual kind is asked for by a requirement depends on the document: each result has its level. */
function defaultOf(rule: Requirement | Check): NonNullable<ReportingDescriptor["defaultConfiguration"]> {
  if ("levels" in rule) return { level: "warning" };
  return { level: DEFAULTS[rule.level], enabled: rule.level !== "off" };
}

function tagsOf({ principles }: Pick<Requirement | Check, "principles">): string[] {
  return ["governance", ...principles.map((id) => principle(id).label)].slice(0, MOST_TAGS);
}

/** How often a finding is right. That something is missing is harder to tell than that something is wrong. */
function precisionOf(rule: Requirement | Check): "very-high" | "high" | "medium" {
  if ("levels" in rule) return "medium";
  const confidence = rule.finds?.confidence ?? 0.9;
  return confidence >= 0.95 ? "very-high" : confidence >= 0.8 ? "high" : "medium";
}

/** `AppealsAndRedress`; nothing for a title that says no more than the id. */
function nameOf(id: string, title: string): { readonly name?: string } {
  const name = title.replace(/[^\p{L}\p{N}]+(.|$)/gu, (_, letter: string) => letter.toUpperCase());
  return name.toLowerCase() === id ? {} : { name };
}

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function flowing(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
