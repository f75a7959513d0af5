/** Checks that are data: a sentence that says one thing where nothing says the other. */
import type { Check as CheckData, Condition, Finds, FindsWords } from "../catalogue/types.js";
import { needed } from "../coverage/assess.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Message, TopicId } from "../types.js";
import type { CheckInput, Found } from "./check.js";

export function findsCheck(check: CheckData, finds: Finds): (input: CheckInput) => readonly Found[] {
  return (input) => {
    const words = finds.words[input.reading.lexicon.language];
    return words && isAsked(finds, input) ? foundBy(check, finds, words, input) : [];
  };
}

function isAsked({ topic, missing, kinds, when }: Finds, { assessments, kind, reading }: CheckInput): boolean {
  const status = (id: TopicId) => assessments.get(id)?.coverage.status;
  if (kinds && !kinds.includes(kind)) return false;
  if (topic && status(topic) !== "present") return false;
  if (missing && status(missing) !== "absent") return false;
  return when === undefined || holds(reading, when);
}

function holds({ sentences }: Reading, condition: Condition): boolean {
  return sentences.some(({ hits }) =>
    hits.some(({ signal }) => signal.type === "condition" && signal.condition === condition),
  );
}

function foundBy(check: CheckData, finds: Finds, words: FindsWords, input: CheckInput): Found[] {
  const roles = rolesIn(input.reading, check.id);
  const places = placesFor(finds, words, input, roles).filter(
    ({ sentence }) => !isSilenced(sentence, roles) && !sentence.unfinished,
  );
  const [first] = places;
  if (!first || roles.has("document")) return [];
  const lacking = lackingParts(words, finds, roles, places);
  const all = Object.keys(words.parts ?? {});
  if (all.length > 0 && all.length - lacking.length >= (finds.least ?? all.length)) return [];
  return (finds.each ? places : [first]).map((place) => found(check, finds, words, lacking, place));
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

function placesFor(finds: Finds, { trigger }: FindsWords, input: CheckInput, roles: Roles): Place[] {
  if (trigger)
    return [...(roles.get("trigger") ?? [])]
      .filter(([sentence]) => !sentence.setsNoRule && isAbout(finds, sentence, input))
      .map(([sentence, { start, end }]) => placeOf(sentence, start, end));
  const voices = finds.topic ? (input.assessments.get(finds.topic)?.voices ?? []) : [];
  const [best] = [...voices].filter((each) => !each.sentence.unfinished).sort((a, b) => b.weight - a.weight);
  return best ? [placeOf(best.sentence, best.sentence.start, best.sentence.end)] : [];
}

function placeOf(sentence: ReadSentence, start: number, end: number): Place {
  return { sentence, what: sentence.block.fact.text.slice(start, end), start, end };
}

function isAbout({ about }: Finds, sentence: ReadSentence, { assessments }: CheckInput): boolean {
  if (!about) return true;
  return about.some((topic) =>
    assessments.get(topic)?.voices.some((voice) => voice.sentence === sentence && voice.weight >= needed(topic)),
  );
}

function isSilenced(sentence: ReadSentence, roles: Roles): boolean {
  if (roles.get("sentence")?.has(sentence)) return true;
  return [...(roles.get("section")?.keys() ?? [])].some((each) => each.section === sentence.section);
}

function lackingParts(words: FindsWords, { within }: Finds, roles: Roles, places: readonly Place[]): string[] {
  const sections = new Set(places.map(({ sentence }) => sentence.section));
  return Object.keys(words.parts ?? {}).filter((id) => {
    const said = [...(roles.get(`part:${id}`)?.keys() ?? [])];
    return !said.some((each) => !each.unfinished && (within === "document" || sections.has(each.section)));
  });
}

function found(check: CheckData, finds: Finds, words: FindsWords, lacking: readonly string[], place: Place): Found {
  const labels = lacking.map((id) => words.parts?.[id]?.label ?? id);
  const message: Message = { id: check.id, args: { what: place.what, lacking: listed(labels), count: lacking.length } };
  const drafts = lacking.filter((id) => words.parts?.[id]?.draft !== undefined);
  return {
    span: place.sentence.spanOf(place.start, place.end),
    message,
    confidence: finds.confidence,
    ...(finds.missing ? { inPlaceOf: finds.missing, remedy: { type: "insert", topic: finds.missing } } : {}),
    ...(drafts.length > 0 ? { remedy: { type: "complete", parts: drafts } } : {}),
  };
}

/** "a, b and c". */
function listed(labels: readonly string[]): string {
  const last = labels.at(-1) ?? "";
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(", ")} and ${last}`;
}
