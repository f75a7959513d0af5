/** Under which words a pattern is filed: the rarest that it cannot do without. */

import { IN_DIGITS } from "../vocabulary.js";
import type { ClassFacts } from "./class-facts.js";
import { type Atom, type Element, isSolid, type Pattern, type WordsElement } from "./syntax.js";

export interface Anchor {
  /** A word of one of these occurs in every match. */
  readonly rare: readonly WordsElement[];
  /** The most words that stand before it in a match. */
  readonly before: number;
  /** And of these, where it has to hold more words. */
  readonly also: readonly WordsElement[];
  /** Whether that stands after the rarest one, or before. */
  readonly isAfter: boolean;
}

const COMMON = new Set(
  (
    "the of by is be are will a an to in for and or shall may must can should with on at as that this any all it its not no " +
    "from has have been was were which who each their they if when than more such one other members member"
  ).split(" "),
);

/** How much more often these stand in a text than words that occur in one place of the catalogue. */
const VERY_OFTEN = 300;

interface Candidate extends Omit<Anchor, "also" | "isAfter"> {
  readonly element: Element;
  /** How often one of its words stands in a text, roughly. */
  readonly often: number;
}

/** @param uses in how many places of the catalogue a word occurs, which tells how common it is in texts of the field */
export function anchorOf(pattern: Pattern, classes: ClassFacts, uses: (word: string) => number): Anchor {
  const anchors = new Anchors(classes, uses);
  const best = anchors.best(pattern.elements) ?? { rare: [], before: 0, element: undefined };
  const place = best.element ? pattern.elements.indexOf(best.element) : 0;
  const before = anchors.best(pattern.elements.slice(0, place));
  const after = anchors.best(pattern.elements.slice(place + 1));
  const isAfter = !before || (after !== undefined && after.often < before.often);
  return { ...best, also: (isAfter ? after : before)?.rare ?? [], isAfter };
}

class Anchors {
  readonly #classes: ClassFacts;
  readonly #uses: (word: string) => number;

  constructor(classes: ClassFacts, uses: (word: string) => number) {
    this.#classes = classes;
    this.#uses = uses;
  }

  /** The best anchor in a run of elements; undefined when all of it may be left out. */
  best(elements: readonly Element[]): Candidate | undefined {
    let best: Candidate | undefined;
    let before = 0;
    for (const element of elements) {
      const found = isSolid(element) ? this.#in(element) : undefined;
      if (found && (!best || found.often < best.often)) best = { ...found, element, before: before + found.before };
      before += longest(element, this.#classes);
    }
    return best;
  }

  #in(element: Element): Candidate | undefined {
    if (element.type === "gap") return undefined;
    if (element.type === "words")
      return { element, rare: [element], before: 0, often: sum(element.any, (atom) => this.#often(atom)) };
    const ways = element.ways.map((way) => this.best(way)).filter((each) => each !== undefined);
    return {
      element,
      rare: ways.flatMap((way) => way.rare),
      before: Math.max(...ways.map((way) => way.before)),
      often: sum(ways, (way) => way.often),
    };
  }

  #often(atom: Atom): number {
    if (atom.type === "literal") return this.#wordOften(atom.word);
    if (atom.type === "stem") return this.#wordOften(atom.stem);
    const digits = Object.hasOwn(IN_DIGITS, atom.name) ? VERY_OFTEN : 0;
    return digits + sum(this.#classes.members(atom.name), ({ words }) => this.#wordOften(words[0] ?? ""));
  }

  #wordOften(word: string): number {
    return this.#uses(word) + (COMMON.has(word) ? VERY_OFTEN : 0);
  }
}

const sum = <T>(list: readonly T[], of: (each: T) => number) => list.reduce((total, each) => total + of(each), 0);

/** The most words that an element takes. */
function longest(element: Element, classes: ClassFacts): number {
  if (element.type === "gap") return element.most;
  if (element.type === "words")
    return Math.max(...element.any.map((atom) => (atom.type === "class" ? classes.longest(atom.name) : 1)));
  return Math.max(...element.ways.map((way) => way.reduce((sum, each) => sum + longest(each, classes), 0)));
}
