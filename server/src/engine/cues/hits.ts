/** What the cues find in one part, kept by the part's facts. */
import type { Facts, ProseFact } from "../document/facts.js";
import { mayHoldOpen, openIn } from "../document/placeholders.js";
import { fitted } from "../text/fitted.js";
import { KeptOf } from "../text/kept-of.js";
import { distinctHits } from "./distinct.js";
import type { Hit } from "./hit.js";
import { joined, LeadIns } from "./lead-in.js";
import type { Lexicon } from "./lexicon.js";
import type { Match } from "./matcher.js";
import { type Name, namesIn } from "./names.js";
import type { Signal } from "./signal.js";
import { type Tokens, tokenize } from "./tokens.js";

export interface SentenceHits {
  readonly sentence: number;
  readonly tokens: Tokens;
  readonly placeholder: boolean;
  readonly hits: readonly Hit[];
  /** Whether one of them says that the sentence sets no rule. */
  readonly setsNoRule: boolean;
  /** Matches of what shows another sense of a topic's words. */
  readonly otherSenses: readonly Hit[];
  /** The bodies and offices that it names. */
  readonly names: readonly Name[];
}

/** For each block of the part (by number) its sentences, in order; none for what is not prose. */
export type PartHits = readonly (readonly SentenceHits[])[];

const kept = new KeptOf<Facts, Map<string, PartHits>>();

export function hitsOf(facts: Facts, lexicon: Lexicon): PartHits {
  const byLanguage = kept.of(facts, () => new Map<string, PartHits>());
  const known = byLanguage.get(lexicon.language);
  if (known) return known;
  const leadIns = new LeadIns();
  const made = facts.blocks.map((block) => {
    const leadIn = leadIns.of(block);
    return block.type === "prose" ? blockHits(block, lexicon, leadIn) : [];
  });
  byLanguage.set(lexicon.language, made);
  return made;
}

function blockHits(block: ProseFact, lexicon: Lexicon, leadIn: Tokens | undefined): SentenceHits[] {
  const found: SentenceHits[] = [];
  const mayBeOpen = mayHoldOpen(block.text);
  for (let i = 0; i < block.sentences.length; i += 2) {
    const start = block.sentences[i] ?? 0;
    const end = block.sentences[i + 1] ?? block.text.length;
    const tokens = tokenize(block.text, start, end);
    const entries = lexicon.classes.entriesOf(tokens.words);
    const { hits, otherSenses } = sentenceHits(tokens, entries, lexicon);
    if (leadIn && i === 0) hits.push(...ledInHits(leadIn, tokens, lexicon));
    found.push({
      sentence: i / 2,
      tokens,
      placeholder: mayBeOpen && openIn(block, start, end).length > 0,
      hits: fitted(hits),
      setsNoRule: hits.some(({ signal }) => signal.type === "no-rule"),
      otherSenses,
      names: fitted(namesIn(block.text, tokens, lexicon.classes, entries)),
    });
  }
  return found;
}

function sentenceHits(tokens: Tokens, entries: readonly number[], lexicon: Lexicon) {
  const matches = lexicon.sentences.match(tokens, entries);
  const others = otherSensesIn(matches);
  const hits: Hit[] = [];
  for (const each of matches) if (counts(each, others)) hits.push(hitOf(each, tokens));
  for (const each of distinctHits(tokens, lexicon, entries)) hits.push(each);
  return { hits, otherSenses: others.map((each) => hitOf(each, tokens)) };
}

/** What an item says only together with the words that lead it in; where those set no rule, it sets none either. */
function ledInHits(leadIn: Tokens, tokens: Tokens, lexicon: Lexicon): Hit[] {
  const whole = joined(leadIn, tokens);
  const first = leadIn.words.length;
  const matches = lexicon.sentences.match(whole);
  const others = otherSensesIn(matches);
  return matches
    .filter(({ cue, from, to }) => from < first && (to > first || cue.payload.type === "no-rule"))
    .filter((each) => counts(each, others))
    .map(({ cue, to }) => hitOf({ cue, from: first, to: Math.max(to, first + 1) }, whole));
}

type SignalMatch = Match<Signal>;

const NONE: readonly SignalMatch[] = [];

function otherSensesIn(matches: readonly SignalMatch[]): readonly SignalMatch[] {
  return matches.some(isOtherSense) ? matches.filter(isOtherSense) : NONE;
}

function counts(match: SignalMatch, others: readonly SignalMatch[]): boolean {
  return others.length === 0 || !(isOtherSense(match) || others.some((other) => voids(other, match)));
}

function hitOf({ cue, from, to }: SignalMatch, tokens: Tokens): Hit {
  return { signal: cue.payload, cue: cue.id, start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 };
}

function isOtherSense({ cue }: SignalMatch): boolean {
  return cue.payload.type === "topic" && cue.payload.strength === "not";
}

/** The same topic's words in another sense take away the match that they overlap. */
function voids(other: SignalMatch, match: SignalMatch): boolean {
  if (other.cue.payload.type !== "topic" || match.cue.payload.type !== "topic") return false;
  return other.cue.payload.topic === match.cue.payload.topic && other.from < match.to && match.from < other.to;
}
