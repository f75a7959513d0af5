/** A topic that is settled elsewhere: the text names or links the place. */
import { placeSpan } from "../document/document.js";
import { KeptOf } from "../text/kept-of.js";
import { matchesIn } from "../text/matches.js";
import type { TopicId } from "../types.js";
import { perPart } from "./per-part.js";
import type { Reading, ReadSentence } from "./reading.js";
import type { Voice } from "./voice.js";

/** Words that send the reader elsewhere; up to two words may stand before an "in": "given there, in". */
const REFERENCE =
  /\b(?:see|refer to|follow(?:s|ing)?|per|according to|in accordance with|governed by|subject to|adopts?|adheres? to|abide by|(?:described|defined|set out|outlined|documented|specified|stated|listed|given|recorded|kept|found|written|regulated|laid down|explained)(?:,? [a-z]{1,12}){0,2},? in)\b/i;
/** What stands right before a link that is the answer: "under the council's [...]", "lives in [...]", "how long: [...]". */
const LEADS = /(?::|\b(?:in|under|through|at))(?: [\p{L}'’]+){0,3} $/iu;
/** A file named in running text. */
const FILE = /[\p{L}\p{N}_-]{1,60}\.(?:md|markdown|txt|rst|adoc|pdf|html?|docx?)\b/giu;
/** Without one of these there is none, which is told at a glance. */
const ENDING = /\.(?:md|markdown|txt|rst|adoc|pdf|html?|docx?)\b/iu;
/** Words of a link's text that do not say what it is about. */
const FRAME = /^(?:the |our |its )?(?:section|chapter|page|part|document|file|policy) (?:on|about|of|for) /i;

/** Of the sentences that speak for a topic, the one that most points elsewhere for it, if any does. */
export function pointerIn(reading: Reading, topic: TopicId, voices: readonly Voice[]): Voice | undefined {
  return strongest(voices, ({ sentence }) => points(reading, topic, sentence)) ?? named(reading, topic);
}

/** The first of those with the greatest weight. */
export function strongest(voices: readonly Voice[], isMeant: (voice: Voice) => boolean): Voice | undefined {
  let best: Voice | undefined;
  for (const voice of voices) if ((!best || voice.weight > best.weight) && isMeant(voice)) best = voice;
  return best;
}

/** Whether a sentence sends the reader elsewhere for something; `isNamed` tells a heading that names it. */
export function pointsFor(reading: Reading, sentence: ReadSentence, isNamed: (heading: string) => boolean): boolean {
  return pointsTo(reading, sentence, ({ names }) => names.some(isNamed));
}

/** Whether all that is said of a topic is where to read of it. */
export function onlyPoints(reading: Reading, topic: TopicId, voices: readonly Voice[]): boolean {
  const isTelling = ({ weight }: Voice) => weight >= TELLING;
  return voices.some(isTelling) && voices.every((each) => !isTelling(each) || points(reading, topic, each.sentence));
}

const TELLING = 0.3;
/** A link with hardly any words beside it points by itself. */
const FEW_WORDS = 8;

/** A link to another document or the name of a file, in a sentence. */
interface Place {
  /** What stands before it in the sentence leads to it as the answer. */
  readonly isLedTo: boolean;
  readonly text: string;
  /** The topics that its text names, as a heading would. */
  readonly called: readonly TopicId[];
  /** The same with those that its target names. */
  readonly topics: readonly TopicId[];
  /** Its text and its target, as headings. */
  readonly names: readonly string[];
}

interface Pointing {
  readonly places: readonly Place[];
  /** Its own words send the reader there, or it has hardly any. */
  readonly refers: boolean;
}

const pointing = perPart((sentence, reading): Pointing | undefined => {
  const places = [...linkPlaces(reading, sentence), ...filePlaces(reading, sentence)];
  const refers = () => sentence.words <= FEW_WORDS || REFERENCE.test(sentence.text);
  return places.length > 0 ? { places, refers: refers() } : undefined;
});

interface Pointers {
  readonly bySentence: ReadonlyMap<ReadSentence, Pointing>;
  /** All places that are called as a heading of the topic would be. */
  readonly byName: ReadonlyMap<TopicId, readonly NamedPlace[]>;
}

interface NamedPlace {
  readonly sentence: ReadSentence;
  readonly place: Place;
}

const kept = new KeptOf<Reading, Pointers>();

/** Gathered once a reading. */
function pointersOf(reading: Reading): Pointers {
  return kept.of(reading, () => gather(reading));
}

function gather(reading: Reading): Pointers {
  const found = pointing(reading);
  const byName = new Map<TopicId, NamedPlace[]>();
  for (const { sentence, value } of found) {
    if (sentence.unfinished || sentence.setsNoRule) continue;
    for (const place of value.places)
      for (const topic of new Set(place.called)) {
        const list = byName.get(topic) ?? [];
        list.push({ sentence, place });
        byName.set(topic, list);
      }
  }
  return { bySentence: new Map(found.map(({ sentence, value }) => [sentence, value])), byName };
}

function points(reading: Reading, topic: TopicId, sentence: ReadSentence): boolean {
  return pointsTo(reading, sentence, ({ topics }) => topics.includes(topic));
}

function pointsTo(reading: Reading, sentence: ReadSentence, isMeant: (place: Place) => boolean): boolean {
  const found = pointersOf(reading).bySentence.get(sentence);
  return found !== undefined && (found.refers || found.places.some((place) => place.isLedTo && isMeant(place)));
}

/** Without a word of its own on the topic, a sentence points by what it calls the place that it refers to. */
function named(reading: Reading, topic: TopicId): Voice | undefined {
  for (const { sentence, place } of pointersOf(reading).byName.get(topic) ?? [])
    if (points(reading, topic, sentence)) return { sentence, weight: TELLING, cues: [place.text] };
  return undefined;
}

const MOST_BEFORE = 60;

function linkPlaces(reading: Reading, sentence: ReadSentence): Place[] {
  const links = reading.document.parts[sentence.block.part]?.facts.links ?? [];
  if (links.length === 0) return [];
  const { start, end } = sentence.span;
  return links.flatMap((link) => {
    const span = placeSpan(sentence.block, link.span);
    if (link.url === "" || link.url.startsWith("#") || span.start >= end || start >= span.end) return [];
    const before = reading.document.text.slice(Math.max(start, span.start - MOST_BEFORE), span.start);
    const called = topicsNamed(reading, link.text);
    const topics = [...called, ...topicsNamed(reading, link.url)];
    const names = [link.text, link.url].map(headingOf);
    return [{ isLedTo: LEADS.test(before), text: link.text, called, topics, names }];
  });
}

function filePlaces(reading: Reading, { text }: ReadSentence): Place[] {
  if (!ENDING.test(text)) return [];
  return matchesIn(text, FILE).map(({ 0: file, index }) => {
    const called = topicsNamed(reading, file);
    const isLedTo = LEADS.test(text.slice(Math.max(0, index - MOST_BEFORE), index));
    return { isLedTo, text: file, called, topics: called, names: [headingOf(file)] };
  });
}

/** What a link's text, its target or a file name is called, as a heading. */
function topicsNamed({ lexicon }: Reading, name: string): readonly TopicId[] {
  return lexicon.headingTopics(headingOf(name));
}

function headingOf(name: string): string {
  return nameOfTarget(name).replace(FRAME, "");
}

/** `closed-sessions` of `policies/open.md#closed-sessions`, `code-of-conduct` of `../code-of-conduct.md`. */
function nameOfTarget(url: string): string {
  const [address = "", fragment = ""] = url.split("#");
  const file = address.split("/").at(-1) ?? "";
  return fragment === "" ? (file.split(".")[0] ?? "") : fragment;
}
