/** Waivers: accepted absences with their reason. */
import type { CheckId } from "../catalogue/ids.js";
import type { Control, PlacedWaiver } from "../document/control.js";
import type { GovernanceDocument } from "../document/document.js";
import type { Finding, LintSettings, Message, RuleId, Severity, Span, Waiver } from "../types.js";

export interface Waived {
  readonly findings: readonly Finding[];
  /** What is told of waivers of the document themselves: that nothing needed them, or that their last day is over. */
  readonly idle: readonly Finding[];
}

export function applyWaivers(
  document: GovernanceDocument,
  findings: readonly Finding[],
  control: Control,
  settings: LintSettings,
): Waived {
  const used = new Set<PlacedWaiver>();
  const isOver = ({ waiver }: PlacedWaiver) => !isInTime(waiver, settings.today);
  const inTime = control.waivers.filter((each) => !isOver(each));
  const applied = findings.map((finding) => {
    const own = inTime.find((each) => isOf(each.rule, finding) && coversLine(document, each, finding));
    if (own) used.add(own);
    const waiver =
      own?.waiver ?? settings.waivers?.[finding.rule] ?? (finding.standsFor && settings.waivers?.[finding.standsFor]);
    return waiver && holds(waiver, settings.today) ? { ...finding, waiver } : finding;
  });
  const unused = inTime.filter((each) => !used.has(each) && each.waiver.reason !== "").map(unusedFinding);
  return { findings: applied, idle: [...unused, ...control.waivers.filter(isOver).map(expiredFinding)] };
}

function isOf(rule: RuleId, { rule: own, standsFor }: Finding): boolean {
  return rule === own || rule === standsFor;
}

function coversLine(document: GovernanceDocument, { line }: PlacedWaiver, finding: Finding): boolean {
  return line === undefined || document.lines.lineAt(finding.span.start) === line;
}

/** A waiver needs a reason, and its last day may not be past. */
function holds(waiver: Waiver, today: string | undefined): boolean {
  return waiver.reason !== "" && isInTime(waiver, today);
}

function isInTime({ until }: Waiver, today: string | undefined): boolean {
  return until === undefined || today === undefined || today <= until;
}

function unusedFinding({ rule, span }: PlacedWaiver): Finding {
  return idleFinding("unused-waiver", "info", span, { rule });
}

function expiredFinding({ rule, span, waiver: { until = "" } }: PlacedWaiver): Finding {
  return idleFinding("expired-waiver", "warning", span, { rule, until });
}

function idleFinding(rule: CheckId, severity: Severity, span: Span, args: Message["args"]): Finding {
  return {
    rule,
    severity,
    message: { id: rule, args },
    confidence: 1,
    span,
    place: "text",
    related: [],
    principles: [],
    fixable: false,
    waiver: null,
  };
}
