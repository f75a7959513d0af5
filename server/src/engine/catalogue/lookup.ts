/** The catalogue by id. */

import { catalogue } from "./data.js";
import type { OwnRuleId, PrincipleId, RuleId, TopicId } from "./ids.js";
import type { Check, Principle, Requirement } from "./types.js";

const requirements = new Map<string, Requirement>(catalogue.requirements.map((each) => [each.id, each]));
const checks = new Map<string, Check>(catalogue.checks.map((each) => [each.id, each]));
const principles = new Map<string, Principle>(catalogue.principles.map((each) => [each.id, each]));

export function requirement(topic: TopicId): Requirement {
  return found(requirements.get(topic), topic);
}

export function check(id: RuleId): Check {
  return found(checks.get(id), id);
}

export function principle(id: PrincipleId): Principle {
  return found(principles.get(id), id);
}

/** The texts of a rule, requirement or check; undefined for an id that is neither. */
export function rule(id: string): Requirement | Check | undefined {
  return requirements.get(id) ?? checks.get(id);
}

export function isTopic(id: string): id is TopicId {
  return requirements.has(id);
}

/** Whether an id is that of a rule of an organisation's own; whether there is such a rule, its configuration tells. */
export function isOwn(id: string): id is OwnRuleId {
  return OWN.test(id);
}

const OWN = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

/** A bad catalogue fails the build, so an id of its own types is always there. */
function found<T>(value: T | undefined, id: string): T {
  if (!value) throw new Error(`the catalogue has no "${id}"`);
  return value;
}

/** Where the rule's page can be read. */
export function ruleUrl(id: string): string {
  return isOwn(id) ? OWN_RULES : `${RULES}${id}`;
}

/** What such rules are. */
const OWN_RULES = "https://charterlint.org/configuration#requirements-of-your-own";

const RULES = "https://charterlint.org/rules/";
