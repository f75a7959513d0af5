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
  const scores = sectionScores(voices);
  const picked: Voice[] = [];
  // What a passage has to show only grows, so that each one is the strongest of those that are left.
  while (picked.length < MOST_PASSAGES) {
    const next = strongest(voices, scores, picked);
    if (!next) break;
    picked.push(next);
  }
  return picked.map(({ sentence, cues }) => ({
    path: reading.document.path,
    span: clip(reading, sentence.span),
    cues,
  }));
}

/** Of those that show enough and stand in no block that was picked. */
function strongest(voices: readonly Voice[], scores: readonly number[], picked: readonly Voice[]): Voice | undefined {
  const [first] = picked;
  const blocks = picked.map(({ sentence }) => sentence.block);
  let best = -1;
  for (const [at, voice] of voices.entries()) {
    if (first && voice.weight < enough(voice, first, picked.length)) continue;
    if (best >= 0 && !isStronger(voices, scores, at, best)) continue;
    if (!blocks.includes(voice.sentence.block)) best = at;
  }
  return voices[best];
}

/** By its section, then by itself, then by its place. */
function isStronger(voices: readonly Voice[], scores: readonly number[], one: number, other: number): boolean {
  const [a, b] = [voices[one], voices[other]];
  if (!a || !b) return a !== undefined;
  const [ofA, ofB] = [scores[one] ?? 0, scores[other] ?? 0];
  if (ofA !== ofB) return ofA > ofB;
  if (a.weight !== b.weight) return a.weight > b.weight;
  return a.sentence.span.start < b.sentence.span.start;
}

function enough({ sentence }: Voice, first: Voice, shown: number): number {
  if (sentence.section === first.sentence.section) return ENOUGH.sameSection;
  return shown === 1 ? ENOUGH.elsewhere : ENOUGH.elsewhereAgain;
}

/** By voice, what its section shows. The voices come in the order of the text. */
function sectionScores(voices: readonly Voice[]): number[] {
  const scores: number[] = [];
  let start = 0;
  let score = 0;
  voices.forEach(({ sentence, weight }, at) => {
    if (sentence.section !== voices[start]?.sentence.section) [start, score] = [at, 0];
    score = 1 - (1 - score) * (1 - weight);
    if (voices[at + 1]?.sentence.section === sentence.section) return;
    for (let each = start; each <= at; each++) scores.push(score);
  });
  return scores;
}

function clip(reading: Reading, span: Span): Span {
  const { lines } = reading.document;
  const last = lines.lineAt(span.start) + MOST_LINES;
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, lines.startOf(last) - 1)) };
}
