/** Is a text governance at all, and of which kind? */
import { requirement } from "../catalogue/lookup.js";
import type { Assessment } from "../coverage/assess.js";
import { MET } from "../coverage/assess.js";
import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import type { Signal } from "../cues/signal.js";
import type { KindId, TopicId } from "../types.js";

export interface KindFound {
  /** Undefined: not governance. */
  readonly kind?: KindId;
  readonly why: readonly string[];
}

/** Topics that hardly any text speaks of that is not about how people govern themselves. */
const CORE: readonly TopicId[] = [
  "membership",
  "roles",
  "selection",
  "decision-procedure",
  "threshold",
  "deadlock",
  "appeals",
  "transparency-exceptions",
  "conflict-of-interest",
  "balance",
  "accountability",
  "amendment",
];
/** Of kinds that as much speaks for, the most special one is meant: an election process of a council is a policy. */
const MOST_SPECIAL_FIRST: readonly KindId[] = ["proposal", "terms-of-reference", "bylaws", "policy", "charter"];
/** Kinds whose names mean little else; software has policies, processes and proposals too. */
const PLAIN_NAMES: readonly KindId[] = ["charter", "bylaws", "terms-of-reference"];
const TITLE = 4;
const FILE_NAME = 3;
const SENTENCE = 0.3;
const MOST_FOR_SENTENCES = 2.1;
/** Core topics met that make a text governance: title and file name both say so, one does, neither, or they deny it. */
const ENOUGH = { namedTwice: 0, named: 1, unnamed: 5, denied: 8 };

/** The least share of sentences that set a rule of some core topic, in a text whose title does not name it. */
const LEAST_SHARE = 0.05;

type Kinds = Map<KindId | "none", { score: number; why: string[] }>;

export function findKind(reading: Reading, assessments: ReadonlyMap<TopicId, Assessment>): KindFound {
  const kinds = weigh(reading);
  const core = CORE.filter((topic) => (assessments.get(topic)?.scoreWithPlaceholders ?? 0) >= MET);
  const best =
    [...MOST_SPECIAL_FIRST].sort((a, b) => (kinds.get(b)?.score ?? 0) - (kinds.get(a)?.score ?? 0))[0] ?? "charter";
  const none = kinds.get("none")?.score ?? 0;
  const score = kinds.get(best)?.score ?? 0;
  const needed = neededFor(best, score, none);
  const why = [
    ...(kinds.get(best)?.why ?? []),
    ...core.map((topic) => `speaks of: ${requirement(topic).title.toLowerCase()}`),
  ];
  if (core.length < needed || (needed >= ENOUGH.unnamed && shareOfRules(reading) < LEAST_SHARE))
    return { why: kinds.get("none")?.why ?? [] };
  return { kind: score > 0 ? best : "charter", why };
}

/** A long changelog says something of everything, but hardly ever sets a rule. */
function shareOfRules(reading: Reading): number {
  return coreRules(reading).length / Math.max(1, reading.sentences.length);
}

const coreRules = perPart(({ hits }) => (hits.some(({ signal }) => setsCoreRule(signal)) ? true : undefined));

function setsCoreRule(signal: Signal): boolean {
  return signal.type === "topic" && signal.strength === "says" && CORE.includes(signal.topic);
}

function neededFor(kind: KindId, score: number, none: number): number {
  if (none > score) return ENOUGH.denied;
  if (score < FILE_NAME || score === none) return ENOUGH.unnamed;
  return score >= TITLE + FILE_NAME && PLAIN_NAMES.includes(kind) ? ENOUGH.namedTwice : ENOUGH.named;
}

function weigh(reading: Reading): Kinds {
  const kinds: Kinds = new Map();
  const add = (kind: KindId | "none", by: number, why: string): void => {
    const entry = kinds.get(kind) ?? { score: 0, why: [] };
    entry.score += by;
    entry.why.push(why);
    kinds.set(kind, entry);
  };
  const { document, lexicon } = reading;
  const title = document.titles.join(" / ");
  for (const kind of new Set(document.titles.flatMap((each) => lexicon.titleKinds(each))))
    add(kind, TITLE, `the title "${title}"`);
  for (const kind of new Set(lexicon.titleKinds(fileWords(document.path)))) add(kind, FILE_NAME, "the file's name");
  for (const [kind, said] of sentencesFor(reading))
    add(kind, Math.min(MOST_FOR_SENTENCES, said.size * SENTENCE), [...said].slice(0, 3).join("; "));
  return kinds;
}

function sentencesFor(reading: Reading): Map<KindId | "none", Set<string>> {
  const said = new Map<KindId | "none", Set<string>>();
  for (const { value } of kindsTold(reading))
    for (const { kind, words } of value) said.set(kind, (said.get(kind) ?? new Set()).add(words));
  return said;
}

const kindsTold = perPart((sentence) => {
  let told: { readonly kind: KindId | "none"; readonly words: string }[] | undefined;
  for (const hit of sentence.hits)
    if (hit.signal.type === "kind") {
      told ??= [];
      told.push({ kind: hit.signal.kind, words: sentence.textOf(hit).toLowerCase() });
    }
  return told;
});

/** `TOR-wgPrivacy_v2.md` to words. */
function fileWords(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/\.[a-z]+$/i, "");
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_.\-\d]+/g, " ");
}
