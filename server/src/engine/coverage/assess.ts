/** Decides for each topic whether the document meets it, and where. */
import { catalogue } from "../catalogue/data.js";
import { requirement } from "../catalogue/lookup.js";
import type { Coverage, TopicId } from "../types.js";
import { finishedVoices } from "./decisive.js";
import { pickEvidence } from "./evidence.js";
import { onlyPoints, pointerIn } from "./pointer.js";
import type { Reading } from "./reading.js";
import { type Voice, Voices } from "./voice.js";
import { gatherVoices } from "./voices.js";

/** A topic is met from here on. */
export const MET = 0.5;
/** The same for topics that nearly every document answers. */
const MET_IF_USUAL = 0.35;

export interface Assessment {
  readonly coverage: Coverage;
  /** 0 to 1, with the sentences that still hold placeholders left out. */
  readonly score: number;
  /** The same with them. */
  readonly scoreWithPlaceholders: number;
  readonly voices: readonly Voice[];
}

/** What the best section has to show for a topic to be met. */
export function needed(topic: TopicId): number {
  return neededFor(requirement(topic));
}

export function neededFor({ usual }: { readonly usual?: true }): number {
  return usual ? MET_IF_USUAL : MET;
}

export function assess(reading: Reading): ReadonlyMap<TopicId, Assessment> {
  const voices = gatherVoices(reading);
  return new Map(
    catalogue.requirements.map(({ id }) => [id, assessTopic(reading, id, voices.get(id) ?? new Voices())]),
  );
}

function assessTopic(reading: Reading, topic: TopicId, voices: Voices): Assessment {
  const filled = finishedVoices(topic, voices);
  const score = filled.best;
  const enough = needed(topic);
  const points = score < enough || onlyPoints(reading, topic, filled.list);
  const pointer = points ? pointerIn(reading, topic, filled.list) : undefined;
  const status = pointer ? "pointer" : score >= enough ? "present" : "absent";
  const shown = pointer ? Voices.of([pointer]) : status === "present" ? filled : new Voices();
  const coverage = {
    topic,
    status,
    confidence: confidenceOf(score, status, enough),
    evidence: pickEvidence(reading, shown),
  } as const;
  return { coverage, score, scoreWithPlaceholders: voices.best, voices: voices.list };
}

export function confidenceOf(score: number, status: Coverage["status"], enough: number): number {
  if (status === "pointer") return 0.7;
  const distance = status === "present" ? (score - enough) / (1 - enough) : (enough - score) / enough;
  return Math.round((0.5 + 0.5 * distance) * 100) / 100;
}
