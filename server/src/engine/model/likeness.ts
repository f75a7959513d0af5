/** Two names that may well be one body's: "Technical Committee" and "Technical Council". */
import { idOf } from "../cues/names.js";
import { KeptOf } from "../text/kept-of.js";
import { isSlip } from "../text/nearest.js";
import type { Body } from "./types.js";

/** Nouns that drafters use for one another. */
const ALIKE = new Set("committee council board panel group team commission assembly bureau tribunal".split(" "));
/** From how many mentions on a body is known, however it is introduced. */
const OFTEN = 2;

/** A body whose name differs by its noun alone, and how often that one is written out. */
export interface Twin {
  readonly body: Body;
  readonly count: number;
}

/** For a name that is written out once: the body that is otherwise called by the same words with another noun. */
export function twinOf(body: Body, bodies: readonly Body[]): Twin | undefined {
  const a = split(body.id);
  if (!a || !ALIKE.has(a.head)) return undefined;
  const isWhole = isIntroduced(body);
  const like = partsOf(bodies).filter(
    ({ body: each, parts }) => each !== body && each.type === "body" && isTwin(a, parts, isWhole),
  );
  if (like.length === 0 || writtenOut(body) !== 1) return undefined;
  const twins = like.map(({ body: each }) => ({ body: each, count: writtenOut(each) }));
  return twins.filter(({ count }) => count >= OFTEN).sort((x, y) => y.count - x.count)[0];
}

function isTwin(a: Parts, b: Parts, whole: boolean): boolean {
  if (a.head === b.head || !ALIKE.has(b.head)) return false;
  return b.joined === a.joined || (!whole && b.joined.endsWith(` ${a.joined}`));
}

function isIntroduced({ introducedAt, definedAt }: Body): boolean {
  return (introducedAt ?? definedAt) !== undefined;
}

/** Mentions by the name's last two words at least, not by a short form. */
function writtenOut({ mentions }: Body): number {
  return mentions.filter(({ text }) => split(idOf(text)) !== undefined).length;
}

/** The known body for which an unknown one's name may be a slip. */
export function likeness(unknown: Body, bodies: readonly Body[]): Body | undefined {
  const a = split(unknown.id);
  if (!a) return undefined;
  const known = partsOf(bodies).filter(
    ({ body: each }) =>
      each !== unknown && each.type === "body" && each.introducedAt && each.mentions.length >= OFTEN && !each.external,
  );
  const like = known.filter(({ parts }) => isLike(a, parts, unknown.external === true)).map(({ body }) => body);
  return like.sort((x, y) => y.mentions.length - x.mentions.length)[0];
}

interface Parts {
  readonly words: readonly string[];
  /** With blanks between them. */
  readonly joined: string;
  readonly head: string;
}

interface Parted {
  readonly body: Body;
  readonly parts: Parts;
}

const kept = new KeptOf<readonly Body[], readonly Parted[]>();

/** Those of the bodies whose names can be compared. */
function partsOf(bodies: readonly Body[]): readonly Parted[] {
  const known = kept.get(bodies);
  if (known) return known;
  const parted = bodies.flatMap((body) => {
    const parts = split(body.id);
    return parts ? [{ body, parts }] : [];
  });
  kept.set(bodies, parted);
  return parted;
}

/** The words before the noun, and the noun; undefined for a name of one word or with a tail ("board of directors"). */
function split(id: string): Parts | undefined {
  const words = (id.split(" for ", 1)[0] ?? "").split(" ");
  const head = words.at(-1) ?? "";
  if (words.length < 2 || words.includes("of")) return undefined;
  const before = words.slice(0, -1);
  return { words: before, joined: before.join(" "), head };
}

/** Of a foreign name only the noun may be another: what stands before it says whose it is. */
function isLike(a: Parts, b: Parts, foreign: boolean): boolean {
  const end = b.words.slice(-a.words.length);
  if (end.join(" ") === a.words.join(" ")) return a.head !== b.head && ALIKE.has(a.head) && ALIKE.has(b.head);
  if (a.head !== b.head || foreign) return false;
  if (end.length === a.words.length && a.words.every((word, i) => isVariant(word, end[i] ?? ""))) return true;
  return isInside(a.words, b.words) || isInside(b.words, a.words);
}

/** "Governance" and "governing", "arbitration" and "arbitrations". */
function isVariant(a: string, b: string): boolean {
  if (a === b) return true;
  const stem = Math.min(a.length, b.length) - 3;
  return (stem >= 4 && a.slice(0, stem) === b.slice(0, stem)) || (a.length > 6 && isSlip(a, [b]));
}

/** A word was left out in the middle: "global council" for "global network council". */
function isInside(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 1 || long.length - short.length !== 1 || short[0] !== long[0]) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}
