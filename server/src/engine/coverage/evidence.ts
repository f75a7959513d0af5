/** The passages that are shown for a topic. */
import type { Evidence, Span } from "../types.js";
import type { Reading } from "./reading.js";
import type { Voice } from "./voice.js";

const MOST_PASSAGES = 3;
const MOST_LINES = 12;

/** At most three passages, the strongest first, none of over twelve lines, no two of the same block. */
export function pickEvidence(reading: Reading, voices: readonly Voice[]): Evidence[] {
  const ranked = [...voices].sort((a, b) => b.weight - a.weight || a.sentence.span.start - b.sentence.span.start);
  const picked: { block: unknown; evidence: Evidence }[] = [];
  for (const voice of ranked) {
    if (picked.length === MOST_PASSAGES) break;
    if (picked.some((each) => each.block === voice.sentence.block)) continue;
    const span = clip(reading, voice.sentence.span);
    picked.push({ block: voice.sentence.block, evidence: { path: reading.document.path, span, cues: voice.cues } });
  }
  return picked.map((each) => each.evidence);
}

function clip(reading: Reading, span: Span): Span {
  const { lines } = reading.document;
  const last = lines.lineAt(span.start) + MOST_LINES;
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, lines.startOf(last) - 1)) };
}
