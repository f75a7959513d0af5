/** Own requirements of a document: what it answers of them, and what is told of the others. */
import { neededFor } from "../coverage/assess.js";
import type { Reading } from "../coverage/reading.js";
import { levelFor, type Stage } from "../findings/levels.js";
import { findingFor } from "../findings/missing.js";
import { HOLDS } from "../others/answered.js";
import type { OtherRead } from "../others/read.js";
import type { CustomCoverage, Finding, LintSettings } from "../types.js";
import { assessOwn, type OwnAssessment } from "./assess.js";
import { ownLexicon } from "./lexicon.js";

export interface OwnJudged {
  readonly coverage: readonly CustomCoverage[];
  readonly findings: readonly Finding[];
}

export interface OwnCase {
  readonly reading: Reading;
  readonly stage: Stage;
  readonly settings: LintSettings;
  readonly others: readonly OtherRead[];
  /** The rules that were not read and may answer anything. */
  readonly inherited: string | undefined;
}

export function judgeOwn({ reading, stage, settings, others, inherited }: OwnCase): OwnJudged {
  const requirements = settings.requirements ?? [];
  if (requirements.length === 0) return { coverage: [], findings: [] };
  const judged = assessOwn(reading, ownLexicon(requirements, reading.lexicon)).map((assessment) => {
    const { requirement } = assessment;
    const level = levelFor(requirement.id, requirement.levels[stage.kind] ?? "not-asked", stage, settings);
    const coverage = elsewhere(assessment, others, requirements) ?? assessment.coverage;
    return { assessment, coverage: { topic: requirement.id, ...coverage, level, requirement } };
  });
  const findings = judged.flatMap(({ assessment, coverage }) => {
    const { level, status, requirement } = coverage;
    if (level === "off" || status !== "absent") return [];
    const finding = findingFor(reading, requirement, { ...assessment, kind: stage.kind, level, inherited });
    return [{ ...finding, fixable: finding.fixable && Object.keys(requirement.snippet).length > 0 }];
  });
  return { coverage: judged.map((each) => each.coverage), findings };
}

/** What this document is silent on and another of its set answers. */
function elsewhere(
  { requirement, coverage, scoreWithPlaceholders }: OwnAssessment,
  others: readonly OtherRead[],
  requirements: NonNullable<LintSettings["requirements"]>,
): OwnAssessment["coverage"] | undefined {
  if (coverage.status !== "absent" || scoreWithPlaceholders >= neededFor(requirement)) return undefined;
  const answers = others.flatMap(({ reading, relation, topics }) => {
    if (topics) return [];
    const all = assessOwn(reading, ownLexicon(requirements, reading.lexicon));
    const there = all.find((each) => each.requirement.id === requirement.id)?.coverage;
    if (!there || there.status === "absent") return [];
    const confidence = Math.round(there.confidence * HOLDS[relation] * 100) / 100;
    return [{ status: "pointer" as const, confidence, evidence: there.evidence }];
  });
  return answers.sort((a, b) => b.confidence - a.confidence)[0];
}

/** A topic that is waived counts as such. */
export function withWaivers(
  coverage: readonly CustomCoverage[],
  findings: readonly Finding[],
): readonly CustomCoverage[] {
  return coverage.map((each) =>
    each.status === "absent" && findings.some(({ rule, waiver }) => rule === each.topic && waiver)
      ? { ...each, status: "waived" as const }
      : each,
  );
}
