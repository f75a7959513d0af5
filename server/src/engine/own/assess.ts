/** Decides for each own requirement whether the document meets it, and where: by the same measure as for the catalogue's. */
import { confidenceOf, neededFor } from "../coverage/assess.js";
import { pickEvidence } from "../coverage/evidence.js";
import { pointsFor, strongest } from "../coverage/pointer.js";
import type { Reading, ReadPart, ReadSentence } from "../coverage/reading.js";
import { type Voice, Voices } from "../coverage/voice.js";
import { weigh } from "../coverage/voices.js";
import type { Heading, Section } from "../document/document.js";
import type { HeadingFact } from "../document/facts.js";
import { KeptOf } from "../text/kept-of.js";
import type { Coverage } from "../types.js";
import { type OwnHit, ownHitsOf } from "./hits.js";
import type { Asked, OwnLexicon } from "./lexicon.js";
import type { OwnRuleId } from "./types.js";
import { finished } from "./unfinished.js";

export interface OwnAssessment extends Asked {
  readonly coverage: Omit<Coverage, "topic">;
  /** 0 to 1, with the sentences that still hold placeholders. */
  readonly scoreWithPlaceholders: number;
  readonly voices: readonly Voice[];
}

/** What a sentence says of the own requirements. */
interface Heard {
  readonly sentence: ReadSentence;
  readonly hits: readonly OwnHit[];
  /** Those to which the nearest heading is dedicated. */
  readonly under: readonly OwnRuleId[];
}

const kept = new KeptOf<Reading, WeakMap<OwnLexicon, readonly OwnAssessment[]>>();

/** Done once a reading, however many documents of its set ask for it. */
export function assessOwn(reading: Reading, lexicon: OwnLexicon): readonly OwnAssessment[] {
  const byLexicon = kept.of(reading, () => new WeakMap<OwnLexicon, readonly OwnAssessment[]>());
  const known = byLexicon.get(lexicon);
  if (known) return known;
  const heard = listen(reading, lexicon);
  const made = lexicon.asked.map((asked) => assessOne(reading, lexicon, asked, voicesOf(asked, heard)));
  byLexicon.set(lexicon, made);
  return made;
}

/** Sentences with words of a requirement or under a heading that is dedicated to one, in the order of the text. */
function listen(reading: Reading, lexicon: OwnLexicon): Heard[] {
  const { document, sentences, starts } = reading;
  const dedicated = document.sections.map(({ heading }) => (heading ? headingRules(heading, lexicon) : []));
  const under = document.sections.map((section) => rulesAbove(section, dedicated));
  const speaking = new Set(reading.parts.flatMap((part, at) => speakingIn(reading, part, at, lexicon)));
  under.forEach((rules, section) => {
    for (let at = starts[section] ?? 0; rules.length > 0 && at < (starts[section + 1] ?? 0); at++) speaking.add(at);
  });
  return [...speaking]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const sentence = sentences[at];
      return sentence ? heardIn(reading, sentence, lexicon, under[sentence.section] ?? []) : [];
    });
}

function heardIn(
  { document }: Reading,
  sentence: ReadSentence,
  lexicon: OwnLexicon,
  under: readonly OwnRuleId[],
): Heard[] {
  const facts = document.parts[sentence.block.part]?.facts;
  const inBlock = facts ? (ownHitsOf(facts, lexicon)[sentence.block.block] ?? []) : [];
  const hits = inBlock.flat().filter(({ start }) => start >= sentence.start && start < sentence.end);
  return hits.length + under.length === 0 ? [] : [{ sentence, hits, under }];
}

/** The numbers of the sentences of the blocks of a part that hold words of a requirement. */
function speakingIn({ document }: Reading, { blocks }: ReadPart, part: number, lexicon: OwnLexicon): number[] {
  const facts = document.parts[part]?.facts;
  if (!facts) return [];
  return ownHitsOf(facts, lexicon).flatMap((bySentence, block) => {
    if (bySentence.every(({ length }) => length === 0)) return [];
    return (blocks[block] ?? []).map(({ index }) => index);
  });
}

const keptHeadings = new KeptOf<HeadingFact, WeakMap<OwnLexicon, readonly OwnRuleId[]>>();

function headingRules({ fact, text }: Heading, lexicon: OwnLexicon): readonly OwnRuleId[] {
  const byLexicon = keptHeadings.of(fact, () => new WeakMap<OwnLexicon, readonly OwnRuleId[]>());
  const rules = byLexicon.get(lexicon) ?? lexicon.headingRules(text);
  byLexicon.set(lexicon, rules);
  return rules;
}

/** Of the nearest heading that is dedicated to anything, be it to a topic of the catalogue. */
function rulesAbove(section: Section, dedicated: readonly (readonly OwnRuleId[])[]): readonly OwnRuleId[] {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const rules = dedicated[at.index] ?? [];
    if (rules.length > 0 || at.topics.length > 0) return rules;
  }
  return [];
}

function voicesOf({ requirement, words }: Asked, heard: readonly Heard[]): Voice[] {
  return heard.flatMap(({ sentence, hits, under }) => {
    const own = hits.filter(({ rule }) => rule === requirement.id);
    const isUnder = under.includes(requirement.id);
    if (own.length === 0 && !isUnder) return [];
    const seen = {
      says: own.some(({ strength }) => strength === "says"),
      some: own.some(({ strength }) => strength === "some"),
      hints: new Set(own.filter(({ strength }) => strength === "hint").map(({ cue }) => cue)).size,
    };
    const weight = weigh(sentence, seen, { under: isUnder, suffices: isUnder && words.headingSuffices === true });
    const isMention = own.every(({ strength }) => strength === "hint");
    const mention = isMention ? { words: own.map(({ cue }) => cue).join(" ") } : {};
    const cues = own.map(({ start, end }) => sentence.block.fact.text.slice(start, end));
    return weight === 0 ? [] : [{ sentence, weight, cues, ...mention }];
  });
}

function assessOne(reading: Reading, lexicon: OwnLexicon, asked: Asked, voices: readonly Voice[]): OwnAssessment {
  const { requirement } = asked;
  const filled = finished(requirement, voices);
  const score = Voices.of(filled).best;
  const enough = neededFor(requirement);
  const isNamed = (heading: string) => lexicon.headingRules(heading).includes(requirement.id);
  const pointer = pointerAmong(reading, filled, score < enough, isNamed);
  const status = pointer ? "pointer" : score >= enough ? "present" : "absent";
  const shown = pointer ? [pointer] : status === "present" ? filled : [];
  const coverage = {
    status,
    confidence: confidenceOf(score, status, enough),
    evidence: pickEvidence(reading, Voices.of(shown)),
  } as const;
  return { ...asked, coverage, scoreWithPlaceholders: Voices.of(voices).best, voices };
}

const TELLING = 0.3;

/** The sentence that sends the reader elsewhere, where all that is said of it does, or what is said does not answer it. */
function pointerAmong(
  reading: Reading,
  voices: readonly Voice[],
  isOpen: boolean,
  isNamed: (heading: string) => boolean,
): Voice | undefined {
  const points = ({ sentence }: Voice) => pointsFor(reading, sentence, isNamed);
  const telling = voices.filter(({ weight }) => weight >= TELLING);
  const onlyPoints = telling.length > 0 && telling.every(points);
  if (!isOpen && !onlyPoints) return undefined;
  return strongest(voices, points);
}
