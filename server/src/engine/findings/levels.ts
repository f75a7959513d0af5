/** The level in force for each topic of a document. */
import { catalogue } from "../catalogue/data.js";
import type { CatalogueLevel, Condition, LevelRule } from "../catalogue/types.js";
import type { DocumentStatus, KindId, Leniency, Level, LintSettings, RuleId, TopicId } from "../types.js";

const LEVEL: Readonly<Record<CatalogueLevel, Level>> = {
  required: "error",
  expected: "warning",
  advised: "info",
  "not-asked": "off",
};
const MILDER: Readonly<Record<Level, Level>> = { error: "warning", warning: "info", info: "info", off: "off" };

/** What becomes of the catalogue's levels at a stage of a document. */
const AT_STAGE: Readonly<Record<Leniency, (level: Level) => Level>> = {
  same: (level) => level,
  milder: (level) => MILDER[level],
  info: (level) => (level === "off" ? "off" : "info"),
  off: () => "off",
};
const USUAL: Readonly<Record<DocumentStatus, Leniency>> = { draft: "milder", review: "same", adopted: "same" };

/** What the level of a topic depends on. */
export interface Stage {
  readonly kind: KindId;
  readonly status: DocumentStatus;
  /** What the document speaks of. */
  readonly holds: ReadonlySet<Condition>;
}

export function levelsFor(stage: Stage, settings: LintSettings): Record<TopicId, Level> {
  const entries = catalogue.requirements.map(({ id, levels }): [TopicId, Level] => [
    id,
    levelFor(id, levels[stage.kind], stage, settings),
  ]);
  return Object.fromEntries(entries) as Record<TopicId, Level>;
}

/** The level in force: what configuration says of the rule, else what is asked of such a document. */
export function levelFor(id: RuleId, rule: LevelRule, { status, holds }: Stage, settings: LintSettings): Level {
  const level = typeof rule === "string" ? rule : holds.has(rule.when) ? rule.level : rule.otherwise;
  const leniency = settings.statuses?.[status] ?? USUAL[status];
  return settings.levels?.[id] ?? AT_STAGE[leniency](LEVEL[level]);
}

/** The settings with the levels that depend on the document in place. */
export function settingsFor({ kind, status }: Pick<Stage, "kind" | "status">, settings: LintSettings): LintSettings {
  const { levelsBy } = settings;
  if (!levelsBy) return settings;
  const now = Object.entries(levelsBy).flatMap(([rule, levels]) => {
    const level = levels?.[status] ?? levels?.[kind];
    return level ? [[rule, level]] : [];
  });
  return { ...settings, levels: { ...settings.levels, ...Object.fromEntries(now) } };
}
