/** Under which word a pattern is filed: the rarest that it cannot do without. */
import { type Atom, type Element, isSolid, type Pattern } from "./syntax.js";
import type { ClassMatcher } from "./word-classes.js";

export interface Anchor {
  /** Words and stems (with a trailing `*`) of which one occurs in every match; `<digits>` for numbers in digits. */
  readonly keys: readonly string[];
  /** The most words that stand before it in a match. */
  readonly before: number;
}

export const DIGITS = "<digits>";

/** Classes whose members may stand in digits. */
const IN_DIGITS: ReadonlySet<string> = new Set(["number", "fraction", "year"]);

const COMMON = new Set(
  (
    "the of by is be are will a an to in for and or shall may must can should with on at as that this any all it its not no " +
    "from has have been was were which who each their they if when than more such one other members member"
  ).split(" "),
);

interface Candidate extends Anchor {
  readonly rarity: number;
}

export function anchorOf(pattern: Pattern, classes: ClassMatcher): Anchor {
  return candidateOf(pattern.elements, classes) ?? { keys: [], before: 0 };
}

/** The best anchor in a run of elements; undefined when all of it may be left out. */
function candidateOf(elements: readonly Element[], classes: ClassMatcher): Candidate | undefined {
  let best: Candidate | undefined;
  let before = 0;
  for (const element of elements) {
    const found = isSolid(element) ? inElement(element, classes) : undefined;
    if (found && (!best || found.rarity > best.rarity)) best = { ...found, before: before + found.before };
    before += longest(element, classes);
  }
  return best;
}

function inElement(element: Element, classes: ClassMatcher): Candidate | undefined {
  if (element.type === "gap") return undefined;
  if (element.type === "words") {
    const keys = element.any.flatMap((atom) => keysOf(atom, classes));
    return { keys, before: 0, rarity: Math.min(...element.any.map((atom) => rarityOf(atom, classes))) };
  }
  const ways = element.ways.map((way) => candidateOf(way, classes)).filter((each) => each !== undefined);
  return {
    keys: ways.flatMap((way) => way.keys),
    before: Math.max(...ways.map((way) => way.before)),
    rarity: Math.min(...ways.map((way) => way.rarity)),
  };
}

function keysOf(atom: Atom, classes: ClassMatcher): string[] {
  if (atom.type === "literal") return [atom.word];
  if (atom.type === "stem") return [`${atom.stem}*`];
  const words = classes.firstWords(atom.name);
  if (atom.name === "percent") return [...words, ...classes.firstWords("number"), DIGITS];
  return IN_DIGITS.has(atom.name) ? [...words, DIGITS] : [...words];
}

/** Long words are rare, a large class is not. */
function rarityOf(atom: Atom, classes: ClassMatcher): number {
  if (atom.type === "class") return 3 - Math.min(2.5, classes.firstWords(atom.name).length / 20);
  if (atom.type === "stem") return atom.stem.length - 1;
  return COMMON.has(atom.word) ? 0 : atom.word.length;
}

/** The most words that an element takes. */
function longest(element: Element, classes: ClassMatcher): number {
  if (element.type === "gap") return element.most;
  if (element.type === "words")
    return Math.max(...element.any.map((atom) => (atom.type === "class" ? classes.longest(atom.name) : 1)));
  return Math.max(...element.ways.map((way) => way.reduce((sum, each) => sum + longest(each, classes), 0)));
}
