/** Waivers of configuration files: which were needed, which are past their last day, which nothing needs. */
import type { LintResult } from "../../engine/types.js";
import type { AppliedWaiver, ConfigurationFile, ConfigurationFinding } from "./types.js";

/** Waivers past their last day, each at its place. */
export function expired(files: readonly ConfigurationFile[], today: string | undefined): ConfigurationFinding[] {
  if (today === undefined) return [];
  return files
    .flatMap(({ blocks }) => blocks.flatMap(({ waivers }) => waivers))
    .flatMap(({ rule, waiver: { until }, place }): ConfigurationFinding[] => {
      if (until === undefined || today <= until) return [];
      const message = { id: "expired-waiver", args: { rule, until } };
      return [{ ...place, rule: "expired-waiver", severity: "warning", message }];
    });
}

/** The same waivers with whether a finding of the document needed them. */
export function withUse(waivers: readonly AppliedWaiver[], { findings }: LintResult): AppliedWaiver[] {
  const needed = new Set(findings.map(({ waiver }) => waiver));
  return waivers.map((each) => ({ ...each, used: needed.has(each.waiver) }));
}

/** Of a waiver for this document alone it is known that nothing else needs it. */
export function unusedHere(
  waivers: readonly AppliedWaiver[],
  result: LintResult,
  today: string | undefined,
): ConfigurationFinding[] {
  if (!result.linted) return [];
  return waivers.filter((each) => each.forOne && !each.used && !isExpired(each, today)).map(unused);
}

/** What is told of a waiver that nothing needs. */
export function unused({ rule, place }: Pick<AppliedWaiver, "rule" | "place">): ConfigurationFinding {
  return { ...place, rule: "unused-waiver", severity: "info", message: { id: "unused-waiver", args: { rule } } };
}

export function isExpired({ waiver: { until } }: Pick<AppliedWaiver, "waiver">, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today > until;
}
