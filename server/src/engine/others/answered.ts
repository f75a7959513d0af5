/** Topics that this document is silent on and another of its set answers. */
import { type Assessment, needed } from "../coverage/assess.js";
import type { Coverage, KindId, TopicId } from "../types.js";
import type { Relation, Unread } from "./other.js";
import type { OtherRead } from "./read.js";

/** How surely what the other says holds here. */
export const HOLDS: Readonly<Record<Relation, number>> = { inherits: 0.95, set: 0.95, link: 0.85 };
/** That it leads on to a third place shows less than its own words. */
const LEADS_ON = 0.8;
/** Somebody says that rules that were not read settle it. */
const SAID = 0.6;

/** What a proposal has to say of itself, whatever the rules say under which it is made. */
const OWN_TO_A_PROPOSAL: readonly TopicId[] = ["purpose", "stakeholders", "consultation", "work-plan", "outputs"];

export function withOthers(
  assessments: ReadonlyMap<TopicId, Assessment>,
  kind: KindId,
  others: readonly OtherRead[],
  unread: readonly Unread[],
): ReadonlyMap<TopicId, Assessment> {
  if (others.length + unread.length === 0) return assessments;
  return new Map(
    [...assessments].map(([topic, assessment]) => {
      const isOwn = kind === "proposal" && OWN_TO_A_PROPOSAL.includes(topic);
      // What is half answered here is to be finished here.
      const isSilent = assessment.coverage.status === "absent" && assessment.scoreWithPlaceholders < needed(topic);
      const coverage = isSilent && !isOwn ? answer(topic, others, unread) : undefined;
      return [topic, coverage ? { ...assessment, coverage } : assessment];
    }),
  );
}

function answer(topic: TopicId, others: readonly OtherRead[], unread: readonly Unread[]): Coverage | undefined {
  const answers = others.flatMap((other) => answerIn(topic, other) ?? []);
  const [best] = answers.sort((a, b) => b.confidence - a.confidence);
  if (best) return best;
  const said = unread.find(({ topics }) => topics?.includes(topic));
  return said && pointer(topic, SAID, [{ path: said.from, span: { start: 0, end: 0 }, cues: [] }]);
}

function answerIn(topic: TopicId, { relation, assessments, topics }: OtherRead): Coverage | undefined {
  const coverage = assessments.get(topic)?.coverage;
  if (!coverage || coverage.status === "absent" || topics?.includes(topic) === false) return undefined;
  const sure = coverage.confidence * HOLDS[relation] * (coverage.status === "pointer" ? LEADS_ON : 1);
  return pointer(topic, Math.round(sure * 100) / 100, coverage.evidence);
}

function pointer(topic: TopicId, confidence: number, evidence: Coverage["evidence"]): Coverage {
  return { topic, status: "pointer", confidence, evidence };
}
