/** The level in force for each topic of a document. */
import { catalogue } from "../catalogue/data.js";
import type { CatalogueLevel, Condition } from "../catalogue/types.js";
import type { DocumentStatus, KindId, Level, LintSettings, TopicId } from "../types.js";

const LEVEL: Readonly<Record<CatalogueLevel, Level>> = {
  required: "error",
  expected: "warning",
  advised: "info",
  "not-asked": "off",
};
const MILDER: Readonly<Record<Level, Level>> = { error: "warning", warning: "info", info: "info", off: "off" };

export function levelsFor(
  kind: KindId,
  status: DocumentStatus,
  holds: ReadonlySet<Condition>,
  settings: LintSettings,
): Record<TopicId, Level> {
  const entries = catalogue.requirements.map(({ id, levels }): [TopicId, Level] => {
    const rule = levels[kind];
    const level = typeof rule === "string" ? rule : holds.has(rule.when) ? rule.level : rule.otherwise;
    const asked = status === "draft" ? MILDER[LEVEL[level]] : LEVEL[level];
    return [id, settings.levels?.[id] ?? asked];
  });
  return Object.fromEntries(entries) as Record<TopicId, Level>;
}
