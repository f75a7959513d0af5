/** From two checked versions of a document to what is said of the step between them. */
import { type Change, formatChange, type GovernanceDocument, isTopic, type Quoted } from "../../engine/index.js";
import { quoteOf, rangeOf } from "../report/quote.js";
import { answersIn, type Group, groups, standing } from "../report/tally.js";
import type { DocumentReport, FindingReport } from "../report/types.js";
import type { ChangeReport, ComparisonReport, GroupChange, QuoteReport, Regression, Tally } from "./types.js";

/** One version as it was checked; its report is made by `describeDocument`. */
export interface ComparedVersion {
  readonly document: GovernanceDocument;
  readonly report: DocumentReport;
}

export interface Comparable {
  readonly before?: ComparedVersion;
  readonly after?: ComparedVersion;
  readonly changes: readonly Change[];
  /** In a language of its own; English without. */
  readonly translate?: (id: string) => string | undefined;
}

export function describeComparison({ before, after, changes, translate }: Comparable): ComparisonReport {
  const told = changes.map((each) => changeReport(each, before?.document, after?.document, translate));
  const shown = after ?? before;
  const title = shown?.report.title;
  const oldName = before?.report.name;
  return {
    name: shown?.report.name ?? "",
    ...(oldName !== undefined && after && oldName !== after.report.name ? { oldName } : {}),
    ...(title === undefined ? {} : { title }),
    state: !before ? "added" : !after ? "removed" : "changed",
    changes: told,
    findings: findingsOf(before?.report, after?.report),
    groups: groups().flatMap((group) => groupChange(group, before?.report, after?.report)),
  };
}

function changeReport(
  { kind, effect, message, topics, principles, before, after, anchor }: Change,
  old: GovernanceDocument | undefined,
  now: GovernanceDocument | undefined,
  translate?: (id: string) => string | undefined,
): ChangeReport {
  return {
    kind,
    effect,
    id: message.id.replace("compare.", ""),
    message: formatChange(message, translate),
    topics,
    principles,
    before: before.map((each) => quoted(old, each)),
    after: after.map((each) => quoted(now, each)),
    ...(anchor && now ? { anchor: rangeOf(now, anchor) } : {}),
  };
}

function quoted(document: GovernanceDocument | undefined, { span }: Quoted): QuoteReport {
  return { range: rangeOf(document, span), quote: quoteOf(document, span) };
}

/** By fingerprint, so that a finding whose text only moved is neither new nor fixed. */
function findingsOf(before?: DocumentReport, after?: DocumentReport): ComparisonReport["findings"] {
  const [old, now] = [before ? standing(before) : [], after ? standing(after) : []];
  const [known, still] = [printsOf(old), printsOf(now)];
  return {
    new: now.filter(({ fingerprint }) => !known.has(fingerprint)),
    // A text that is gone, or is no set of rules any more, has nothing fixed in it.
    fixed: after?.linted ? old.filter(({ fingerprint }) => !still.has(fingerprint)) : [],
  };
}

function printsOf(findings: readonly FindingReport[]): Set<string> {
  return new Set(findings.map(({ fingerprint }) => fingerprint));
}

function groupChange(group: Group, before?: DocumentReport, after?: DocumentReport): GroupChange[] {
  const tally = (report?: DocumentReport): Tally => {
    if (!report?.linted) return { asked: 0, answered: 0 };
    const answers = answersIn(group, report);
    const answered = answers.filter(({ status }) => status === "present" || status === "pointer").length;
    return { asked: answers.length, answered };
  };
  const change = { name: group.name, before: tally(before), after: tally(after) };
  return change.before.asked + change.after.asked > 0 ? [change] : [];
}

/** New findings that a lost requirement tells already are not listed again. */
export function newsOf({ findings, changes }: ComparisonReport): readonly FindingReport[] {
  const lost = new Set<string>(
    changes.flatMap(({ kind, effect, topics }) => (kind === "requirement" && effect === "lost" ? topics : [])),
  );
  return findings.new.filter(({ rule }) => !(isTopic(rule) && lost.has(rule)));
}

/** What of a comparison is a step back, by what counts as one. Notes are none. */
export function regressionsOf({ changes, findings }: ComparisonReport, counted: ReadonlySet<Regression>): number {
  const steps = changes.filter(({ effect }) => (effect === "lost" || effect === "weakened") && counted.has(effect));
  const news = counted.has("new") ? findings.new.filter(({ severity }) => severity !== "info") : [];
  return steps.length + news.length;
}
