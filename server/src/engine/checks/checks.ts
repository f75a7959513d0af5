/** All checks, and the findings that they make. */
import { catalogue } from "../catalogue/data.js";
import type { CheckId } from "../catalogue/ids.js";
import type { Check as CheckData } from "../catalogue/types.js";
import { INHERITED } from "../findings/missing.js";
import { RANK } from "../findings/rank.js";
import { SURE } from "../findings/sure.js";
import type { Failure, Finding, Level, LintSettings, TopicId } from "../types.js";
import { amendmentEasierThanDecision } from "./amendment-easier-than-decision.js";
import { appealToSameBody } from "./appeal-to-same-body.js";
import { barrierWithoutReason } from "./barrier-without-reason.js";
import { barriersUnaddressed } from "./barriers-unaddressed.js";
import { bcp14 } from "./bcp14.js";
import { brokenReference } from "./broken-reference.js";
import { channelWithoutAddress } from "./channel-without-address.js";
import type { Check, CheckInput, Found } from "./check.js";
import { circularEscalation } from "./circular-escalation.js";
import { closedList } from "./closed-list.js";
import { consensusUndefined } from "./consensus-undefined.js";
import { duplicateSection } from "./duplicate-section.js";
import { emptySection } from "./empty-section.js";
import { feasibilityMissing } from "./feasibility-missing.js";
import { findsCheck } from "./finds.js";
import { implementerNotListed } from "./implementer-not-listed.js";
import { impossibleDate } from "./impossible-date.js";
import { impossibleNumbers } from "./impossible-numbers.js";
import { noDecider } from "./no-decider.js";
import { numberMismatch } from "./number-mismatch.js";
import { outputWithoutPublication } from "./output-without-publication.js";
import { periodConflict } from "./period-conflict.js";
import { placeholder } from "./placeholder.js";
import { publicationWithoutPlace } from "./publication-without-place.js";
import { reopeningUndefined } from "./reopening-undefined.js";
import { roleWithoutAppointment } from "./role-without-appointment.js";
import { roughConsensusWithPercentage } from "./rough-consensus-with-percentage.js";
import { scopeWithoutLimits } from "./scope-without-limits.js";
import { singleStakeholderList } from "./single-stakeholder-list.js";
import { stakeholderWithoutRole } from "./stakeholder-without-role.js";
import { thresholdConflict } from "./threshold-conflict.js";
import { thresholdWithoutBase } from "./threshold-without-base.js";
import { tooFewGroups } from "./too-few-groups.js";
import { transparencyStages } from "./transparency-stages.js";
import { twoNamesOneBody } from "./two-names-one-body.js";
import { unanimityWithoutDeadlock } from "./unanimity-without-deadlock.js";
import { undefinedBody } from "./undefined-body.js";
import { undefinedTerm } from "./undefined-term.js";
import { voteWithoutQuorum } from "./vote-without-quorum.js";

/** The checks that are code; the others are data, or belong to the reading of waivers and front matter. */
const CODE: Readonly<Partial<Record<CheckId, Check>>> = {
  "vote-without-quorum": voteWithoutQuorum,
  "unanimity-without-deadlock": unanimityWithoutDeadlock,
  "threshold-without-base": thresholdWithoutBase,
  "threshold-conflict": thresholdConflict,
  "rough-consensus-with-percentage": roughConsensusWithPercentage,
  "no-decider": noDecider,
  "impossible-numbers": impossibleNumbers,
  "consensus-undefined": consensusUndefined,
  "amendment-easier-than-decision": amendmentEasierThanDecision,
  "barrier-without-reason": barrierWithoutReason,
  "barriers-unaddressed": barriersUnaddressed,
  "channel-without-address": channelWithoutAddress,
  "closed-list": closedList,
  "feasibility-missing": feasibilityMissing,
  "implementer-not-listed": implementerNotListed,
  "output-without-publication": outputWithoutPublication,
  "reopening-undefined": reopeningUndefined,
  "single-stakeholder-list": singleStakeholderList,
  "stakeholder-without-role": stakeholderWithoutRole,
  "too-few-groups": tooFewGroups,
  "scope-without-limits": scopeWithoutLimits,
  "transparency-stages": transparencyStages,
  "broken-reference": brokenReference,
  "appeal-to-same-body": appealToSameBody,
  "circular-escalation": circularEscalation,
  bcp14,
  "duplicate-section": duplicateSection,
  "empty-section": emptySection,
  "impossible-date": impossibleDate,
  placeholder,
  "number-mismatch": numberMismatch,
  "undefined-term": undefinedTerm,
  "period-conflict": periodConflict,
  "publication-without-place": publicationWithoutPlace,
  "role-without-appointment": roleWithoutAppointment,
  "two-names-one-body": twoNamesOneBody,
  "undefined-body": undefinedBody,
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
        findings.push(found.inPlaceOf ? standIn(data, level, found, input) : findingOf(data, level, found));
        if (found.inPlaceOf) stoodFor.add(found.inPlaceOf);
      }
    } catch (error) {
      failures.push({ what: data.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings, stoodFor };
}

/** What stands for a missing topic is as grave as the topic, and no surer than that it is missing. */
function standIn(
  data: CheckData,
  level: Exclude<Level, "off">,
  found: Found,
  { inherited, levels }: CheckInput,
): Finding {
  const topic = found.inPlaceOf;
  const own = topic === undefined ? "off" : levels[topic];
  const graver = own !== "off" && RANK[own] < RANK[level] ? own : level;
  const made = findingOf(data, graver, inherited === undefined ? found : { ...found, confidence: INHERITED });
  return topic === undefined ? made : { ...made, standsFor: topic };
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
