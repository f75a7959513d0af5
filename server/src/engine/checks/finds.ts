/** Checks that are data: a sentence that says one thing where nothing says the other. */
import { check as checkData } from "../catalogue/lookup.js";
import type { Check as CheckData, Finds, FindsWords } from "../catalogue/types.js";
import { type Assessment, needed } from "../coverage/assess.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { heardBy, type Key } from "../coverage/saying.js";
import type { Signal } from "../cues/signal.js";
import { KeptOf } from "../text/kept-of.js";
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
  const lackingAt = lackingBy(finds, words, roles, places, input);
  return (finds.each ? places : [first]).flatMap((place) => {
    const lacking = lackingAt(place);
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

/** Offsets into the text of the block. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where each of a check's lists has a match. */
class Roles {
  readonly #reading: Reading;
  readonly #rule: string;
  #silenced: ReadonlySet<number> | undefined;

  constructor(reading: Reading, rule: string) {
    this.#reading = reading;
    this.#rule = rule;
  }

  has(role: string): boolean {
    return this.sentences(role).length > 0;
  }

  /** The sentences with a match, in the order of the text. */
  sentences(role: string): readonly { readonly sentence: ReadSentence }[] {
    return heardBy(this.#reading, this.#keyOf(role));
  }

  /** The first match in a sentence. */
  in({ hits }: ReadSentence, role: string): Stretch | undefined {
    return hits.find(({ signal }) => this.#isMeant(signal, role));
  }

  /** Sections in which the check is silent. */
  get silenced(): ReadonlySet<number> {
    this.#silenced ??= new Set(this.sentences("section").map(({ sentence }) => sentence.section));
    return this.#silenced;
  }

  #keyOf(role: string): Key {
    return `check ${this.#rule} ${role}`;
  }

  #isMeant(signal: Signal, role: string): boolean {
    return signal.type === "check" && signal.rule === this.#rule && signal.role === role;
  }
}

const kept = new KeptOf<Reading, Map<string, Roles>>();

function rolesIn(reading: Reading, rule: string): Roles {
  const all = kept.of(reading, () => new Map<string, Roles>());
  const roles = all.get(rule) ?? new Roles(reading, rule);
  all.set(rule, roles);
  return roles;
}

/** How much a sentence has to say on the topic for the finding to stand at it. */
const CLEAR = 0.5;

function placesFor(finds: Finds, { trigger }: FindsWords, input: Judged, roles: Roles): Place[] {
  if (trigger)
    return roles.sentences("trigger").flatMap(({ sentence }) => {
      const match = sentence.setsNoRule || !isAbout(finds, sentence, input) ? undefined : roles.in(sentence, "trigger");
      return match ? [placeOf(sentence, match.start, match.end)] : [];
    });
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
  return about.some((topic) => {
    const assessment = assessments.get(topic);
    return assessment !== undefined && tellingOf(assessment, needed(topic)).has(sentence);
  });
}

const keptTelling = new KeptOf<Assessment, ReadonlySet<ReadSentence>>();

/** The sentences that say by themselves enough of the topic. */
function tellingOf(assessment: Assessment, enough: number): ReadonlySet<ReadSentence> {
  const known = keptTelling.get(assessment);
  if (known) return known;
  const telling = new Set(assessment.voices.filter(({ weight }) => weight >= enough).map(({ sentence }) => sentence));
  keptTelling.set(assessment, telling);
  return telling;
}

function isSilenced(sentence: ReadSentence, roles: Roles): boolean {
  return roles.silenced.has(sentence.section) || roles.in(sentence, "sentence") !== undefined;
}

/** The parts that are lacking at a place: in its own sentence, or where parts are looked for at all. */
function lackingBy(
  finds: Finds,
  words: FindsWords,
  roles: Roles,
  places: readonly Place[],
  input: CheckInput,
): (place: Place) => readonly string[] {
  const parts = Object.keys(words.parts ?? {});
  if (finds.within === "sentence")
    return ({ sentence }) => parts.filter((id) => sentence.unfinished || !roles.in(sentence, `part:${id}`));
  const lacking = lackingParts(parts, roles, nearness(finds, places, input));
  return () => lacking;
}

/** Whether a sentence is where parts are looked for. */
function nearness(finds: Finds, places: readonly Place[], input: CheckInput): (at: ReadSentence) => boolean {
  const { within, topic = finds.insteadOf } = finds;
  if (within === "document") return () => true;
  const sections = new Set(places.map(({ sentence }) => sentence.section));
  const voices = within === "topic" && topic ? (input.assessments.get(topic)?.voices ?? []) : [];
  for (const { sentence, weight } of voices)
    if (topic && (weight >= needed(topic) || sentence.under.includes(topic))) sections.add(sentence.section);
  return ({ section }) => sections.has(section);
}

function lackingParts(
  parts: readonly string[],
  roles: Roles,
  isNear: (at: ReadSentence) => boolean,
): readonly string[] {
  return parts.filter(
    (id) => !roles.sentences(`part:${id}`).some(({ sentence }) => !sentence.unfinished && isNear(sentence)),
  );
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
