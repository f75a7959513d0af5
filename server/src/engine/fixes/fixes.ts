/** The fixes that are offered with findings. */
import { isTopic } from "../catalogue/lookup.js";
import type { GovernanceDocument } from "../document/document.js";
import type { Edit, Finding, Fix, KindId, Linted, LintResult, RuleId, TopicId } from "../types.js";
import { setFrontMatter } from "./front-matter-edit.js";
import { insertSections, snippetOf } from "./insert.js";

/** Inserting and correcting fixes for one finding, the likeliest first. */
export function fixesFor(document: GovernanceDocument, result: LintResult, finding: Finding): readonly Fix[] {
  const correction = correctionFor(document, finding);
  if (correction) return [correction];
  if (!result.linted) return [];
  if (isTopic(finding.rule)) return [insertFix(document, result, finding.rule)];
  if (finding.rule !== "missing-topics") return [];
  return [insertMissing(document, result)].filter((each) => each !== undefined);
}

function insertFix(document: GovernanceDocument, result: Linted, topic: TopicId): Fix {
  const { heading } = snippetOf(topic, result.language);
  const edits = insertSections(document, result.language, [topic]);
  return { title: { id: "fix.insert", args: { heading } }, kind: "insert", rule: topic, edits, preferred: true };
}

/** One fix for all topics that are missing and asked for (or for the named ones); undefined when there are none. */
export function insertMissing(
  document: GovernanceDocument,
  result: LintResult,
  topics?: readonly TopicId[],
): Fix | undefined {
  if (!result.linted) return undefined;
  const missing = missingTopics(result).filter((topic) => topics?.includes(topic) ?? true);
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

function missingTopics({ findings }: Linted): TopicId[] {
  return findings
    .filter((each) => each.waiver === null)
    .map((each) => each.rule)
    .filter((rule) => isTopic(rule));
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
  return result.findings.flatMap((finding) => correctionFor(document, finding)?.edits ?? []);
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
