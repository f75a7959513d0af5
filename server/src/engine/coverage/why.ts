/** Why a topic is taken as met or missing: the sentences that were weighed, and what spoke for and against. */
import { lexicon } from "../cues/lexicon.js";
import { type GovernanceDocument, upToDate } from "../document/document.js";
import type { Coverage, Span, TopicId } from "../types.js";
import { assess, needed } from "./assess.js";
import { type Reading, type ReadSentence, readWith } from "./reading.js";
import type { Voice } from "./voice.js";

export interface Weighed {
  readonly span: Span;
  readonly text: string;
  /** 0 to 1: how much the sentence shows by itself. */
  readonly weight: number;
  /** What in it spoke for the topic, in its own words. */
  readonly cues: readonly string[];
  /** The heading above it is dedicated to the topic. */
  readonly underHeading: boolean;
  /** It holds a gap to fill in, so it does not count. */
  readonly unfinished: boolean;
  /** Words of the topic that stand there in another sense, with what shows that. */
  readonly otherSenses: readonly string[];
}

export interface Why {
  readonly coverage: Coverage;
  /** What the section that says most shows, and from where on a topic is met. */
  readonly score: number;
  readonly needed: number;
  /** The heaviest first. */
  readonly weighed: readonly Weighed[];
}

/** Undefined when the language has no words. */
export function why(version: GovernanceDocument, language: string, topic: TopicId): Why | undefined {
  const words = lexicon(language);
  if (!words) return undefined;
  const reading = readWith(upToDate(version), words);
  const assessment = assess(reading).get(topic);
  if (!assessment) return undefined;
  const weighed = [
    ...assessment.voices.map((voice) => fromVoice(voice, topic)),
    ...onlyVoided(reading, assessment.voices, topic),
  ];
  weighed.sort((a, b) => b.weight - a.weight || a.span.start - b.span.start);
  return { coverage: assessment.coverage, score: assessment.score, needed: needed(topic), weighed };
}

function fromVoice({ sentence, weight, cues }: Voice, topic: TopicId): Weighed {
  const { span, text, unfinished } = sentence;
  const underHeading = sentence.under.includes(topic);
  return {
    span,
    text,
    weight,
    cues: [...new Set(cues)],
    underHeading,
    unfinished,
    otherSenses: otherSenses(sentence, topic),
  };
}

/** Sentences in which all that could have spoken for the topic has another sense. */
function onlyVoided(reading: Reading, voices: readonly Voice[], topic: TopicId): Weighed[] {
  const heard = new Set(voices.map((each) => each.sentence));
  return reading.sentences
    .filter((sentence) => !heard.has(sentence) && otherSenses(sentence, topic).length > 0)
    .map((sentence) => fromVoice({ sentence, weight: 0, cues: [] }, topic));
}

function otherSenses(sentence: ReadSentence, topic: TopicId): string[] {
  const own = sentence.otherSenses.filter(({ signal }) => signal.type === "topic" && signal.topic === topic);
  return [...new Set(own.map((hit) => sentence.textOf(hit)))];
}
