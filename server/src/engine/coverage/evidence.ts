/** The passages that are shown for a topic. */
import type { Evidence, Span } from "../types.js";
import type { Reading } from "./reading.js";
import type { Voice } from "./voice.js";

const MOST_PASSAGES = 3;
const MOST_LINES = 12;
/** What a further passage has to show: in the section of the first one, elsewhere, and elsewhere after two. */
const ENOUGH = { sameSection: 0.5, elsewhere: 0.7, elsewhereAgain: 0.85 };

/**
 * At most three passages, the strongest first, none of over twelve lines, no two of the same block: first from the
 * section that says most on the topic, for what it says elsewhere is mostly said in passing.
 */
export function pickEvidence(reading: Reading, voices: readonly Voice[]): Evidence[] {
  const sections = sectionScores(voices);
  const score = ({ sentence }: Voice) => sections.get(sentence.section) ?? 0;
  const ranked = [...voices].sort(
    (a, b) => score(b) - score(a) || b.weight - a.weight || a.sentence.span.start - b.sentence.span.start,
  );
  const [first] = ranked;
  const picked: Voice[] = [];
  for (const voice of ranked) {
    if (picked.length === MOST_PASSAGES) break;
    if (voice !== first && voice.weight < enough(voice, first, picked.length)) continue;
    if (picked.some((each) => each.sentence.block === voice.sentence.block)) continue;
    picked.push(voice);
  }
  return picked.map(({ sentence, cues }) => ({
    path: reading.document.path,
    span: clip(reading, sentence.span),
    cues,
  }));
}

function enough({ sentence }: Voice, first: Voice | undefined, shown: number): number {
  if (sentence.section === first?.sentence.section) return ENOUGH.sameSection;
  return shown === 1 ? ENOUGH.elsewhere : ENOUGH.elsewhereAgain;
}

function sectionScores(voices: readonly Voice[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { sentence, weight } of voices)
    scores.set(sentence.section, 1 - (1 - (scores.get(sentence.section) ?? 0)) * (1 - weight));
  return scores;
}

function clip(reading: Reading, span: Span): Span {
  const { lines } = reading.document;
  const last = lines.lineAt(span.start) + MOST_LINES;
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, lines.startOf(last) - 1)) };
}
