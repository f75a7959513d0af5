/** Checks that are data: a sentence that says one thing where nothing says the other. */
import { check as checkData } from "../catalogue/lookup.js";
import type { Check as CheckData, Finds, FindsWords } from "../catalogue/types.js";
import { needed } from "../coverage/assess.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Message, RuleId, TopicId } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { standsFor } from "./sentences.js";

export function findsCheck(check: CheckData, finds: Finds): (input: CheckInput) => readonly Found[] {
  return (input) => {
    const words = finds.words[input.reading.lexicon.language];
    return words && isAsked(finds, input) ? foundBy(check, finds, words, input) : [];
  };
}

/** What of a document the words are looked for in: the linted one, or another of its set. */
type Judged = Pick<CheckInput, "reading" | "assessments">;

function isAsked({ topic, missing, insteadOf, unlessTriggered, kinds, when }: Finds, input: CheckInput): boolean {
  const { assessments, kind, holds } = input;
  const status = (id: TopicId) => assessments.get(id)?.coverage.status;
  if (kinds && !kinds.includes(kind)) return false;
  if (topic && status(topic) !== "present") return false;
  if (missing && status(missing) !== "absent") return false;
  if (insteadOf && status(insteadOf) === "pointer") return false;
  if (unlessTriggered && [input, ...input.others].some((each) => isTriggered(unlessTriggered, each))) return false;
  return when === undefined || holds.has(when);
}

function isTriggered(rule: RuleId, input: Judged): boolean {
  const { finds } = checkData(rule);
  const words = finds?.words[input.reading.lexicon.language];
  return finds && words ? placesLeft(finds, words, input, rolesIn(input.reading, rule)).length > 0 : false;
}

function foundBy(check: CheckData, finds: Finds, words: FindsWords, input: CheckInput): Found[] {
  const roles = rolesIn(input.reading, check.id);
  const places = placesLeft(finds, words, input, roles);
  const subject = finds.topic ?? finds.insteadOf;
  const first = places.find(({ sentence }) => subject && sentence.under.includes(subject)) ?? places[0];
  if (!first || roles.has("document") || isSilencedElsewhere(check.id, finds, input)) return [];
  const all = Object.keys(words.parts ?? {}).length;
  return (finds.each ? places : [first]).flatMap((place) => {
    const around = finds.within === "sentence" ? [place] : places;
    const lacking = lackingParts(words, roles, nearness(finds, around, input));
    if (all > 0 && all - lacking.length >= (finds.least ?? all)) return [];
    return [{ ...found(check, finds, words, lacking, place), ...standsInFor(finds, input) }];
  });
}

/** What silences it anywhere in a document does so in another document of the set. */
function isSilencedElsewhere(rule: RuleId, { topic }: Finds, { others }: CheckInput): boolean {
  return others.some(
    ({ reading, topics }) =>
      (topics === undefined || (topic !== undefined && topics.includes(topic))) &&
      rolesIn(reading, rule).has("document"),
  );
}

/** Where it could stand: what triggers it and is not silenced in its own sentence or section. */
function placesLeft(finds: Finds, words: FindsWords, input: Judged, roles: Roles): Place[] {
  return placesFor(finds, words, input, roles).filter(
    ({ sentence }) => !isSilenced(sentence, roles) && !sentence.unfinished,
  );
}

interface Place {
  readonly sentence: ReadSentence;
  /** What matched there, for the message. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

type Roles = ReadonlyMap<string, ReadonlyMap<ReadSentence, { readonly start: number; readonly end: number }>>;

const kept = new WeakMap<Reading, ReadonlyMap<string, Roles>>();

/** Where each of the check's lists has a match. All checks' are gathered in one pass over the sentences. */
function rolesIn(reading: Reading, rule: string): Roles {
  const known = kept.get(reading) ?? gatherRoles(reading);
  kept.set(reading, known);
  return known.get(rule) ?? new Map();
}

function gatherRoles({ sentences }: Reading): Map<string, Roles> {
  const rules = new Map<string, Map<string, Map<ReadSentence, { start: number; end: number }>>>();
  for (const sentence of sentences)
    for (const { signal, start, end } of sentence.hits) {
      if (signal.type !== "check") continue;
      const places = entryOf(entryOf(rules, signal.rule), signal.role);
      if (!places.has(sentence)) places.set(sentence, { start, end });
    }
  return rules;
}

function entryOf<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  map.set(key, inner);
  return inner;
}

/** How much a sentence has to say on the topic for the finding to stand at it. */
const CLEAR = 0.5;

function placesFor(finds: Finds, { trigger }: FindsWords, input: Judged, roles: Roles): Place[] {
  if (trigger)
    return [...(roles.get("trigger") ?? [])]
      .filter(([sentence]) => !sentence.setsNoRule && isAbout(finds, sentence, input))
      .map(([sentence, { start, end }]) => placeOf(sentence, start, end));
  const voices = finds.topic ? (input.assessments.get(finds.topic)?.voices ?? []) : [];
  const [best] = voices
    .filter(({ sentence, weight }) => weight >= CLEAR && !sentence.unfinished && !isSilenced(sentence, roles))
    .sort((a, b) => b.weight - a.weight);
  return best ? [placeOf(best.sentence, best.sentence.start, best.sentence.end)] : [];
}

function placeOf(sentence: ReadSentence, start: number, end: number): Place {
  return { sentence, what: sentence.block.fact.text.slice(start, end), start, end };
}

function isAbout({ about }: Finds, sentence: ReadSentence, { assessments }: Judged): boolean {
  if (!about) return true;
  return about.some((topic) =>
    assessments.get(topic)?.voices.some((voice) => voice.sentence === sentence && voice.weight >= needed(topic)),
  );
}

function isSilenced(sentence: ReadSentence, roles: Roles): boolean {
  if (roles.get("sentence")?.has(sentence)) return true;
  return [...(roles.get("section")?.keys() ?? [])].some((each) => each.section === sentence.section);
}

/** Whether a sentence is where parts are looked for. */
function nearness(finds: Finds, places: readonly Place[], input: CheckInput): (at: ReadSentence) => boolean {
  const { within, topic = finds.insteadOf } = finds;
  if (within === "document") return () => true;
  if (within === "sentence") return (at) => places.some(({ sentence }) => sentence === at);
  const sections = new Set(places.map(({ sentence }) => sentence.section));
  const voices = within === "topic" && topic ? (input.assessments.get(topic)?.voices ?? []) : [];
  for (const { sentence, weight } of voices)
    if (topic && (weight >= needed(topic) || sentence.under.includes(topic))) sections.add(sentence.section);
  return ({ section }) => sections.has(section);
}

function lackingParts(words: FindsWords, roles: Roles, isNear: (at: ReadSentence) => boolean): string[] {
  return Object.keys(words.parts ?? {}).filter((id) => {
    const said = [...(roles.get(`part:${id}`)?.keys() ?? [])];
    return !said.some((each) => !each.unfinished && isNear(each));
  });
}

function found(check: CheckData, finds: Finds, words: FindsWords, lacking: readonly string[], place: Place): Found {
  const labels = lacking.map((id) => words.parts?.[id]?.label ?? id);
  const message: Message = { id: check.id, args: { what: place.what, lacking: listed(labels), count: lacking.length } };
  const instead = finds.missing ?? finds.insteadOf;
  const drafts = lacking.filter((id) => words.parts?.[id]?.draft !== undefined);
  return {
    span: place.sentence.spanOf(place.start, place.end),
    message,
    confidence: finds.confidence,
    ...(instead ? { remedy: { type: "insert", topic: instead } } : {}),
    ...(drafts.length > 0 ? { remedy: { type: "complete", parts: drafts } } : {}),
  };
}

function standsInFor({ missing, insteadOf }: Finds, input: CheckInput): Pick<Found, "inPlaceOf"> {
  const topic = missing ?? insteadOf;
  return topic ? standsFor(input, topic) : {};
}

/** "a, b and c". */
function listed(labels: readonly string[]): string {
  const last = labels.at(-1) ?? "";
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(", ")} and ${last}`;
}
