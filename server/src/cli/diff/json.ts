/** What a change does to the rules, for other programs: version 1 of the format, of which no key goes away. */
import { ruleUrl } from "../../engine/index.js";
import type { ComparisonReport, FindingReport } from "../../project/index.js";
import { jsonText } from "../report/json-text.js";

export function comparisonJson(
  comparisons: readonly ComparisonReport[],
  failures: readonly string[],
  regressions: number,
): string {
  return jsonText({
    version: 1,
    documents: comparisons.map(({ name, oldName, state, changes, findings, groups }) => ({
      path: name,
      oldPath: oldName ?? null,
      state,
      changes: changes.map((each) => ({ ...each, anchor: each.anchor ?? null })),
      findings: { new: findings.new.map(findingOf), fixed: findings.fixed.map(findingOf) },
      attributes: groups,
    })),
    failures,
    summary: { documents: comparisons.length, regressions, ...counted(comparisons) },
  });
}

function findingOf({ rule, severity, message, confidence, range, principles, fingerprint }: FindingReport): object {
  return { rule, severity, message, confidence, range, principles, url: ruleUrl(rule), fingerprint };
}

function counted(comparisons: readonly ComparisonReport[]): object {
  const of = (effect: string) =>
    comparisons.reduce((sum, { changes }) => sum + changes.filter((each) => each.effect === effect).length, 0);
  const effects = ["lost", "weakened", "changed", "strengthened", "gained"].map(
    (effect) => [effect, of(effect)] as const,
  );
  return {
    ...Object.fromEntries(effects),
    new: comparisons.reduce((sum, { findings }) => sum + findings.new.length, 0),
    fixed: comparisons.reduce((sum, { findings }) => sum + findings.fixed.length, 0),
  };
}
