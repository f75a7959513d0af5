/**
 * Which sentences of the new version come from which of the old one. What both hold word for word, wherever it stands,
 * did not change; the rest is put together by likeness, many to many where a sentence was split or two were joined.
 */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { tokenize } from "../cues/tokens.js";
import { type Bag, stem, Weights } from "./similar.js";

/** Sentences that changed; `before` is empty for what is new, `after` for what is gone. */
export interface Revised {
  readonly before: readonly ReadSentence[];
  readonly after: readonly ReadSentence[];
}

export interface Alignment {
  readonly revised: readonly Revised[];
  /** For sentences of the old version that stand in the new one word for word. */
  readonly same: ReadonlyMap<ReadSentence, ReadSentence>;
}

/** From here on two sentences are versions of one. */
const ALIKE = 0.5;
/** The same for two that stand in one place, between others that stayed. */
const ALIKE_IN_PLACE = 0.3;
/** The same where the sentences on both sides stayed. */
const ALIKE_BETWEEN = 0.12;
/** The same for two that speak for the same question under the same heading. */
const ALIKE_IN_MEANING = 0.15;
/** So much of a sentence that was joined with another, or split off, stands in the other. */
const CONTAINED = 0.6;
/** A shorter one is contained in too many. */
const FEWEST_WORDS = 4;

interface Piece {
  readonly sentence: ReadSentence;
  readonly index: number;
  readonly key: string;
  readonly bag: Bag;
}

export function align(before: Reading, after: Reading): Alignment {
  const old = before.sentences.map(wordsOf);
  const now = after.sentences.map(wordsOf);
  const weights = new Weights([...old, ...now]);
  const pieces = (sentences: readonly ReadSentence[], words: readonly (readonly string[])[]): Piece[] =>
    sentences.map((sentence, index) => {
      const own = words[index] ?? [];
      return { sentence, index, key: own.join(" "), bag: weights.bag(own.map(stem)) };
    });
  const all = { before: pieces(before.sentences, old), after: pieces(after.sentences, now) };
  const same = identical(all.before, all.after);
  const links = linked(weights, all, same);
  return {
    revised: components(all, same, links),
    same: new Map([...same].map(([a, b]) => [a.sentence, b.sentence])),
  };
}

/** The words of a sentence, without the number that it may begin with. */
export function wordsOf(sentence: ReadSentence): readonly string[] {
  return tokenize(sentence.text.replace(/^\s*(?:\(?[0-9]+(?:\.[0-9]+)*[.)]|\([a-z]\)|[a-z]\))\s+/i, "")).words;
}

/** The same for two sentences of the same words. */
export function keyOf(sentence: ReadSentence): string {
  return wordsOf(sentence).join(" ");
}

interface Both {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

type Same = ReadonlyMap<Piece, Piece>;

function identical(before: readonly Piece[], after: readonly Piece[]): Same {
  const [old, now] = [byKey(before), byKey(after)];
  const beside = (a: Piece, b: Piece): number =>
    Number(before[a.index - 1]?.key === after[b.index - 1]?.key) +
    Number(before[a.index + 1]?.key === after[b.index + 1]?.key) +
    Number(headingOf(a) === headingOf(b)) / 2;
  return new Map([...old].flatMap(([key, pieces]) => matched(pieces, now.get(key) ?? [], beside)));
}

function byKey(pieces: readonly Piece[]): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const list = found.get(piece.key);
    if (list) list.push(piece);
    else found.set(piece.key, [piece]);
  }
  return found;
}

/** Where a sentence stands more often in one version, those with the same neighbours belong together. */
function matched(old: readonly Piece[], now: readonly Piece[], beside: (a: Piece, b: Piece) => number): Link[] {
  if (old.length === now.length) return old.flatMap((piece, i) => (now[i] ? [[piece, now[i]] as const] : []));
  const used = new Set<Piece>();
  return old
    .flatMap((a) => now.map((b) => ({ link: [a, b] as const, value: beside(a, b) })))
    .sort((a, b) => b.value - a.value)
    .flatMap(({ link }) => {
      if (link.some((each) => used.has(each))) return [];
      for (const each of link) used.add(each);
      return [link];
    });
}

function headingOf({ sentence }: Piece): string {
  return sentence.under.join(" ");
}

type Link = readonly [Piece, Piece];

function linked(weights: Weights, { before, after }: Both, same: Same): Link[] {
  const taken = new Set(same.values());
  const gone = before.filter((each) => !same.has(each));
  const come = after.filter((each) => !taken.has(each));
  const links = pairs(weights, gone, come);
  const paired = new Set(links.flat());
  links.push(...inPlace(weights, { before, after }, same, paired));
  for (const piece of links.flat()) paired.add(piece);
  const meant = inMeaning(
    weights,
    gone.filter((each) => !paired.has(each)),
    come.filter((each) => !paired.has(each)),
  );
  links.push(...meant);
  for (const piece of meant.flat()) paired.add(piece);
  const contained = (part: readonly Piece[], whole: readonly Piece[]): Link[] =>
    part
      .filter((each) => !paired.has(each) && each.bag.words.size >= FEWEST_WORDS)
      .flatMap((each) => {
        const best = most(whole, (other) => weights.contained(each.bag, other.bag));
        return best && best.value >= CONTAINED ? [[each, best.piece] as const] : [];
      });
  const joined = contained(gone, come);
  const split = contained(come, gone).map(([a, b]) => [b, a] as const);
  return [...links, ...joined, ...split];
}

/** The likest first, each once. */
function pairs(weights: Weights, gone: readonly Piece[], come: readonly Piece[]): Link[] {
  const byWord = new Map<string, Piece[]>();
  for (const piece of come)
    for (const word of piece.bag.words.keys()) byWord.set(word, [...(byWord.get(word) ?? []), piece]);
  const candidates = gone.flatMap((piece) => {
    const near = new Set([...piece.bag.words.keys()].flatMap((word) => byWord.get(word) ?? []));
    return [...near]
      .map((other) => ({ link: [piece, other] as const, value: weights.likeness(piece.bag, other.bag) }))
      .filter(({ value }) => value >= ALIKE);
  });
  const used = new Set<Piece>();
  return candidates
    .sort((a, b) => b.value - a.value)
    .flatMap(({ link }) => {
      if (link.some((each) => used.has(each))) return [];
      for (const each of link) used.add(each);
      return [link];
    });
}

/** A sentence whose neighbours stayed, and in whose place another stands now. */
function inPlace(weights: Weights, { before, after }: Both, same: Same, paired: ReadonlySet<Piece>): Link[] {
  const taken = new Set(same.values());
  const used = new Set<Piece>();
  return before.flatMap((piece) => {
    if (same.has(piece) || paired.has(piece)) return [];
    const last = before[piece.index - 1];
    const previous = last ? same.get(last)?.index : -1;
    const other = previous === undefined ? undefined : after[previous + 1];
    if (!other || taken.has(other) || paired.has(other) || used.has(other)) return [];
    const next = before[piece.index + 1];
    const isBetween = next ? same.get(next)?.index === other.index + 1 : other.index === after.length - 1;
    const likeness = weights.likeness(piece.bag, other.bag);
    if (likeness < (isBetween ? ALIKE_BETWEEN : ALIKE_IN_PLACE) && !(isBetween && isOnOneThing(piece, other)))
      return [];
    used.add(other);
    return [[piece, other] as const];
  });
}

/** The same rule in quite other words: both answer one question, under one heading. */
function inMeaning(weights: Weights, gone: readonly Piece[], come: readonly Piece[]): Link[] {
  const used = new Set<Piece>();
  return gone.flatMap((piece) => {
    const own = answered(piece);
    const alike = come.filter(
      (each) =>
        !used.has(each) && headingOf(each) === headingOf(piece) && [...answered(each)].some((topic) => own.has(topic)),
    );
    const best = most(alike, (each) => weights.likeness(piece.bag, each.bag));
    if (!best || best.value < ALIKE_IN_MEANING) return [];
    used.add(best.piece);
    return [[piece, best.piece] as const];
  });
}

function answered({ sentence }: Piece): Set<string> {
  return new Set(
    sentence.hits.flatMap(({ signal }) =>
      signal.type === "topic" && signal.strength === "says" ? [signal.topic] : [],
    ),
  );
}

/** Something that the cues know is said in both, such as how an office is filled. */
function isOnOneThing(a: Piece, b: Piece): boolean {
  const said = new Set(spokenOf(a));
  return spokenOf(b).some((each) => said.has(each));
}

function spokenOf({ sentence }: Piece): string[] {
  return sentence.hits.flatMap(({ signal }) =>
    signal.type === "topic" ? [signal.topic] : signal.type === "model" ? [signal.name] : [],
  );
}

function most(all: readonly Piece[], value: (piece: Piece) => number): { piece: Piece; value: number } | undefined {
  let best: { piece: Piece; value: number } | undefined;
  for (const piece of all) {
    const own = value(piece);
    if (own > (best?.value ?? 0)) best = { piece, value: own };
  }
  return best;
}

/** Sentences that are linked, directly or by another, are one revision. */
function components({ before, after }: Both, same: Same, links: readonly Link[]): Revised[] {
  const taken = new Set(same.values());
  const groups = new Map<Piece, Set<Piece>>();
  for (const link of links) {
    const whole = new Set<Piece>(link.flatMap((each) => [...(groups.get(each) ?? [each])]));
    for (const each of whole) groups.set(each, whole);
  }
  const isOld = new Set(before);
  const inOrder = [...before.filter((each) => !same.has(each)), ...after.filter((each) => !taken.has(each))];
  const seen = new Set<Piece>();
  return inOrder.flatMap((piece) => {
    if (seen.has(piece)) return [];
    const all = [...(groups.get(piece) ?? [piece])].sort((a, b) => a.index - b.index);
    for (const each of all) seen.add(each);
    return [
      {
        before: all.filter((each) => isOld.has(each)).map(({ sentence }) => sentence),
        after: all.filter((each) => !isOld.has(each)).map(({ sentence }) => sentence),
      },
    ];
  });
}
