/** The fixes that are offered with findings. */
import { isOwn, isTopic } from "../catalogue/lookup.js";
import type { GovernanceDocument } from "../document/document.js";
import type { Edit, Finding, Fix, KindId, Linted, LintResult, RuleId } from "../types.js";
import { fillingsFor } from "./fillings.js";
import { setFrontMatter } from "./front-matter-edit.js";
import { type Insertable, insertSections, snippetOf } from "./insert.js";
import { remedyFor } from "./remedies.js";

/** Inserting and correcting fixes for one finding, the likeliest first. */
export function fixesFor(document: GovernanceDocument, result: LintResult, finding: Finding): readonly Fix[] {
  const correction = correctionFor(document, finding);
  if (correction) return [correction];
  if (!result.linted) return [];
  const fillings = fillingsFor(document, result, finding);
  if (fillings.length > 0) return fillings;
  if (isTopic(finding.rule) || isOwn(finding.rule))
    return insertable(result, finding).map((topic) => insertFix(document, result, finding.rule, topic));
  const remedy = remedyFor(document, result, finding);
  if (remedy) return [remedy];
  if (finding.rule !== "missing-topics") return [];
  return [insertMissing(document, result)].filter((each) => each !== undefined);
}

function insertFix(document: GovernanceDocument, result: Linted, rule: RuleId, topic: Insertable): Fix {
  const { heading } = snippetOf(topic, result.language);
  const edits = insertSections(document, result.language, [topic]);
  return { title: { id: "fix.insert", args: { heading } }, kind: "insert", rule, edits, preferred: true };
}

/** One fix for all topics that are missing and asked for (or for the named ones); undefined when there are none. */
export function insertMissing(
  document: GovernanceDocument,
  result: LintResult,
  topics?: readonly RuleId[],
): Fix | undefined {
  if (!result.linted) return undefined;
  const missing = missingTopics(result, topics);
  if (missing.length === 0) return undefined;
  const edits = insertSections(document, result.language, missing);
  return {
    title: { id: "fix.insert-all", args: { count: missing.length } },
    kind: "insert",
    rule: "missing-topics",
    edits,
    preferred: false,
  };
}

function missingTopics(result: Linted, topics: readonly RuleId[] | undefined): Insertable[] {
  return result.findings
    .filter(({ waiver, rule }) => waiver === null && (topics?.includes(rule) ?? true))
    .flatMap((finding) => insertable(result, finding));
}

/** What a finding says to be missing, if there is a draft of it. */
function insertable({ customCoverage = [] }: Linted, { rule }: Finding): Insertable[] {
  if (isTopic(rule)) return [rule];
  const own = customCoverage.find(({ topic }) => topic === rule)?.requirement;
  return own && Object.keys(own.snippet).length > 0 ? [own] : [];
}

/** A mistyped name in Charterlint's own front matter or comments. */
function correctionFor(document: GovernanceDocument, finding: Finding): Fix | undefined {
  const { text, nearest } = finding.message.args;
  if (
    finding.rule !== "front-matter" ||
    typeof text !== "string" ||
    typeof nearest !== "string" ||
    nearest.includes(", ")
  )
    return undefined;
  const source = document.text.slice(finding.span.start, finding.span.end);
  const at = source.indexOf(text);
  if (text === "" || at < 0) return undefined;
  const span = { start: finding.span.start + at, end: finding.span.start + at + text.length };
  const title = { id: "fix.correct", args: { text, nearest } };
  return { title, kind: "correct", rule: finding.rule, edits: [{ span, newText: nearest }], preferred: true };
}

/** All corrections that keep the meaning. */
export function corrections(document: GovernanceDocument, result: LintResult): Edit[] {
  return result.findings.flatMap((finding) => {
    const { remedy } = finding;
    if (remedy?.type === "replace" && remedy.safe) return [remedy.edit];
    return correctionFor(document, finding)?.edits ?? [];
  });
}

export function waive(document: GovernanceDocument, rule: RuleId, reason: string): Fix {
  const edit = setFrontMatter(document, ["waive", rule], JSON.stringify(reason));
  return { title: { id: "fix.waive", args: { rule } }, kind: "waive", rule, edits: [edit], preferred: false };
}

export function setKind(document: GovernanceDocument, kind: KindId | "none"): Fix {
  const edit = setFrontMatter(document, ["kind"], kind);
  return {
    title: { id: "fix.kind", args: { kind } },
    kind: "correct",
    rule: "front-matter",
    edits: [edit],
    preferred: false,
  };
}
