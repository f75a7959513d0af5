/** All checks, and the findings that they make. */
import { catalogue } from "../catalogue/data.js";
import type { CheckId } from "../catalogue/ids.js";
import type { Check as CheckData } from "../catalogue/types.js";
import { SURE } from "../findings/sure.js";
import type { Failure, Finding, Level, LintSettings, TopicId } from "../types.js";
import { brokenReference } from "./broken-reference.js";
import type { Check, CheckInput, Found } from "./check.js";
import { findsCheck } from "./finds.js";

/** The checks that are code; the others are data, or belong to the reading of waivers and front matter. */
const CODE: Readonly<Partial<Record<CheckId, Check>>> = {
  "broken-reference": brokenReference,
};

interface Ready {
  readonly data: CheckData;
  readonly run: Check;
}

const CHECKS: readonly Ready[] = catalogue.checks.flatMap((data) => {
  const run = CODE[data.id as CheckId] ?? (data.finds ? findsCheck(data, data.finds) : undefined);
  return run ? [{ data, run }] : [];
});

export interface Checked {
  readonly findings: readonly Finding[];
  /** Missing topics for whose findings one of these stands. */
  readonly stoodFor: ReadonlySet<TopicId>;
}

/** A check that is off is not run; one that throws is named once and never loses the other findings. */
export function runChecks(input: CheckInput, settings: LintSettings, failures: Failure[]): Checked {
  const findings: Finding[] = [];
  const stoodFor = new Set<TopicId>();
  for (const { data, run } of CHECKS) {
    const level = settings.levels?.[data.id] ?? data.level;
    if (level === "off") continue;
    try {
      for (const found of run(input)) {
        findings.push(findingOf(data, level, found));
        if (found.inPlaceOf) stoodFor.add(found.inPlaceOf);
      }
    } catch (error) {
      failures.push({ what: data.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings, stoodFor };
}

const USUAL_CONFIDENCE = 0.9;

function findingOf(data: CheckData, level: Exclude<Level, "off">, found: Found): Finding {
  const { span, message, confidence = USUAL_CONFIDENCE, related = [], remedy } = found;
  return {
    rule: data.id,
    severity: confidence >= SURE ? level : "info",
    message,
    confidence,
    span,
    place: "text",
    related,
    principles: data.principles,
    fixable: remedy !== undefined,
    waiver: null,
    ...(remedy ? { remedy } : {}),
  };
}
