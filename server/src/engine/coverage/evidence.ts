/** The passages that are shown for a topic. */
import type { Evidence, Span } from "../types.js";
import type { Reading } from "./reading.js";
import type { Voice, Voices } from "./voice.js";

const MOST_PASSAGES = 3;
const MOST_LINES = 12;
/** What a further passage has to show: in the section of the first one, elsewhere, and elsewhere after two. */
const ENOUGH = { sameSection: 0.5, elsewhere: 0.7, elsewhereAgain: 0.85 };

/**
 * At most three passages, the strongest first, none of over twelve lines, no two of the same block: first from the
 * section that says most on the topic, for what it says elsewhere is mostly said in passing.
 */
export function pickEvidence(reading: Reading, voices: Voices): Evidence[] {
  const picked: Voice[] = [];
  // What a passage has to show only grows, so that each one is the strongest of those that are left.
  while (picked.length < MOST_PASSAGES) {
    const next = strongest(voices, picked);
    if (!next) break;
    picked.push(next);
  }
  return picked.map(({ sentence, cues }) => ({
    path: reading.document.path,
    span: clip(reading, sentence.span),
    cues,
  }));
}

interface Candidate {
  readonly voice: Voice;
  /** What its section shows. */
  readonly score: number;
}

/** Of those that show enough and stand in no block that was picked. */
function strongest({ list, runs }: Voices, picked: readonly Voice[]): Voice | undefined {
  const { sections, starts, scores, greatest } = runs;
  const [first] = picked;
  const blocks = picked.map(({ sentence }) => sentence.block);
  let best: Candidate | undefined;
  for (let run = 0; run < sections.length; run++) {
    const score = scores[run] ?? 0;
    const least = first ? enough(sections[run] ?? 0, first, picked.length) : 0;
    if ((greatest[run] ?? 0) < least || (best && score < best.score)) continue;
    const to = starts[run + 1] ?? list.length;
    for (let at = starts[run] ?? 0; at < to; at++) {
      const voice = list[at];
      if (!voice || voice.weight < least || (best && !isStronger({ voice, score }, best))) continue;
      if (!blocks.includes(voice.sentence.block)) best = { voice, score };
    }
  }
  return best?.voice;
}

/** By its section, then by itself, then by its place. */
function isStronger({ voice, score }: Candidate, best: Candidate): boolean {
  if (score !== best.score) return score > best.score;
  if (voice.weight !== best.voice.weight) return voice.weight > best.voice.weight;
  return voice.sentence.span.start < best.voice.sentence.span.start;
}

function enough(section: number, { sentence }: Voice, shown: number): number {
  if (section === sentence.section) return ENOUGH.sameSection;
  return shown === 1 ? ENOUGH.elsewhere : ENOUGH.elsewhereAgain;
}

function clip(reading: Reading, span: Span): Span {
  const { lines } = reading.document;
  const last = lines.lineAt(span.start) + MOST_LINES;
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, lines.startOf(last) - 1)) };
}
