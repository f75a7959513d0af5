/** What changes between two versions of a document mean for the rules that it states. Pure; made from two results. */
import { requirement } from "../catalogue/lookup.js";
import type { ReadSentence } from "../coverage/reading.js";
import { lexicon } from "../cues/lexicon.js";
import type { GovernanceDocument } from "../document/document.js";
import { study } from "../others/study.js";
import type { Linted, PrincipleId, TopicId } from "../types.js";
import { type Alignment, align, keyOf } from "./align.js";
import { anchorOf } from "./anchor.js";
import { duties, escapes, negations } from "./duties.js";
import { groups } from "./groups.js";
import { method } from "./method.js";
import { numbers } from "./numbers.js";
import { independence, openness, reach } from "./openness.js";
import { passages } from "./passages.js";
import { filling, hearer } from "./people.js";
import { periods } from "./periods.js";
import { requirements } from "./requirements.js";
import { type Found, type Reader, type Revision, revisionOf, topicsIn } from "./revision.js";
import { shares } from "./shares.js";
import type { Around, Change, Version } from "./types.js";
import type { Compared, Placed, Whole } from "./whole.js";

/** One reader a kind of change, in the order in which they are told. */
const READERS: readonly Reader[] = [
  shares,
  method,
  periods,
  numbers,
  filling,
  hearer,
  independence,
  openness,
  reach,
  duties,
  escapes,
  negations,
];

/**
 * In the order of the new text, what is gone where it stood. Words that are put otherwise, and sentences that moved, are no change.
 */
export function compare(before: Version, after: Version, around: Around = {}): Change[] {
  if (!before.result.linted || !after.result.linted) return standing(before, after);
  const [old, now] = [sideOf(before.document, before.result), sideOf(after.document, after.result)];
  if (!old || !now) return [];
  const whole = wholeOf(old, now, around);
  const main = requirements(whole);
  const listed = groups(whole);
  const told = new Set([...main, ...listed].filter(({ claims }) => claims).flatMap((each) => each.before));
  const read = whole.revisions.flatMap((revision) => readRevision(revision));
  const all = [...main, ...listed, ...read, ...passages(whole, told)];
  return inOrder(all.map((each) => changeOf(whole, each)));
}

function sideOf(document: GovernanceDocument, result: Linted): Compared | undefined {
  const words = lexicon(result.language);
  if (!words) return undefined;
  const { reading, model } = study(document, words);
  return { reading, model, result, indexOf: new Map(reading.sentences.map((each, i) => [each, i])) };
}

function wholeOf(before: Compared, after: Compared, around: Around): Whole {
  const { revised, same } = align(before.reading, after.reading);
  const elsewhere = keysOf(around.after ?? [], after);
  const wasElsewhere = keysOf(around.before ?? [], before);
  const kept = new Map<ReadSentence, ReadSentence | undefined>(same);
  const revisions = revised.flatMap((each): Alignment["revised"] => {
    if (each.after.length === 0 && each.before.every((sentence) => elsewhere.has(keyOf(sentence)))) {
      for (const sentence of each.before) kept.set(sentence, undefined);
      return [];
    }
    return each.before.length === 0 && each.after.every((sentence) => wasElsewhere.has(keyOf(sentence))) ? [] : [each];
  });
  return { before, after, revisions: revisions.map((each) => revisionOf(each, before, after)), same: kept };
}

/** What the other documents of the change say, and the document itself says more than once. */
function keysOf(documents: readonly GovernanceDocument[], { reading, result }: Compared): Set<string> {
  const words = lexicon(result.language);
  const others = documents.filter((each) => each !== reading.document);
  const readings = words ? others.map((each) => study(each, words).reading) : [];
  return new Set([reading, ...readings].flatMap(({ sentences }) => sentences.map(keyOf)));
}

function readRevision(revision: Revision): Placed[] {
  const { before, after } = revision;
  if (before.sentences.length > 0 && after.sentences.length === 0) return [];
  const found = READERS.flatMap((read) => read(revision));
  return told(found).map((each) => ({ ...each, before: before.sentences, after: after.sentences }));
}

/** What is told more exactly by another reader is not told again. */
const COVERED: readonly (readonly [by: Found["kind"], covered: readonly Found["kind"][]])[] = [
  ["openness", ["reach", "negation", "duty"]],
  ["method", ["threshold"]],
  ["filling", ["hearer"]],
  ["duty", ["negation"]],
];

function told(found: readonly Found[]): Found[] {
  const covered = new Set(
    COVERED.flatMap(([by, kinds]) =>
      found.some(({ kind, effect }) => kind === by && effect === "weakened") ? kinds : [],
    ),
  );
  return found.filter(({ kind }) => !covered.has(kind));
}

function changeOf({ before, after }: Whole, found: Placed): Change {
  const topics = found.topics ?? topicsIn([...found.before, ...found.after]);
  const [first] = found.after;
  const [gone] = found.before;
  const anchor = first ? first.span : gone && anchorOf(gone, before, after);
  return {
    kind: found.kind,
    effect: found.effect,
    message: { id: `compare.${found.id}`, args: found.args ?? {} },
    topics,
    principles: principlesOf(topics),
    before: found.before.map(({ span }) => ({ span })),
    after: found.after.map(({ span }) => ({ span })),
    ...(anchor ? { anchor } : {}),
  };
}

function principlesOf(topics: readonly TopicId[]): PrincipleId[] {
  return [...new Set(topics.flatMap((topic) => requirement(topic).principles))];
}

/** The document as such came, went, or no longer reads as rules. */
function standing(before: Version, after: Version): Change[] {
  const [old, now] = [before.result.linted, after.result.linted];
  if (old === now) return [];
  const coverage = [before.result, after.result].flatMap((each) => (each.linted ? each.coverage : []));
  const topics = coverage.filter(({ status }) => status === "present").map(({ topic }) => topic);
  const id = old ? "document-lost" : "document-gained";
  const base = { before: [], after: [], topics, principles: principlesOf(topics) };
  return [
    {
      ...base,
      kind: "document",
      effect: old ? "lost" : "gained",
      message: { id: `compare.${id}`, args: { count: topics.length } },
    },
  ];
}

function inOrder(changes: readonly Change[]): Change[] {
  const at = ({ anchor }: Change) => anchor?.start ?? 0;
  return [...changes].sort((a, b) => at(a) - at(b) || (a.before[0]?.span.start ?? 0) - (b.before[0]?.span.start ?? 0));
}
