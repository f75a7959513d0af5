/** Waivers: accepted absences with their reason. */
import type { Control, PlacedWaiver } from "../document/control.js";
import type { GovernanceDocument } from "../document/document.js";
import type { Finding, LintSettings, RuleId, Waiver } from "../types.js";

export interface Waived {
  readonly findings: readonly Finding[];
  /** Waivers of the document that nothing needed. */
  readonly unused: readonly Finding[];
}

export function applyWaivers(
  document: GovernanceDocument,
  findings: readonly Finding[],
  control: Control,
  settings: LintSettings,
): Waived {
  const used = new Set<PlacedWaiver>();
  const applied = findings.map((finding) => {
    const own = control.waivers.find((each) => isOf(each.rule, finding) && coversLine(document, each, finding));
    if (own) used.add(own);
    const waiver = own?.waiver ?? settings.waivers?.[finding.rule] ?? (finding.standsFor && settings.waivers?.[finding.standsFor]);
    return waiver && holds(waiver, settings.today) ? { ...finding, waiver } : finding;
  });
  const unused = control.waivers.filter((each) => !used.has(each) && each.waiver.reason !== "").map(unusedFinding);
  return { findings: applied, unused };
}

function isOf(rule: RuleId, { rule: own, standsFor }: Finding): boolean {
  return rule === own || rule === standsFor;
}

function coversLine(document: GovernanceDocument, { line }: PlacedWaiver, finding: Finding): boolean {
  return line === undefined || document.lines.lineAt(finding.span.start) === line;
}

/** A waiver needs a reason, and its last day may not be past. */
function holds(waiver: Waiver, today: string | undefined): boolean {
  if (waiver.reason === "") return false;
  return waiver.until === undefined || today === undefined || today <= waiver.until;
}

function unusedFinding({ rule, span }: PlacedWaiver): Finding {
  return {
    rule: "unused-waiver",
    severity: "info",
    message: { id: "unused-waiver", args: { rule } },
    confidence: 1,
    span,
    place: "text",
    related: [],
    principles: [],
    fixable: false,
    waiver: null,
  };
}
