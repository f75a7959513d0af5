/** What stays of a part from one version of its document to the next, wherever an edit before it has moved it. */
import type { Facts, ProseFact } from "./facts.js";

/** A block with the offset of its part, in the newest version of the document (`upToDate`). */
export class Placed<T> {
  readonly fact: T;
  /** Its number among the blocks of its part. */
  readonly block: number;
  readonly #at: Standing;

  constructor(fact: T, block: number, at: Standing) {
    this.fact = fact;
    this.block = block;
    this.#at = at;
  }

  get base(): number {
    return this.#at.start;
  }

  /** Which part it stands in. */
  get part(): number {
    return this.#at.number;
  }
}

interface Standing {
  start: number;
  number: number;
}

/** A part of a document with its prose. Where the same text stands twice, each place is one of its own. */
export class PartInPlace {
  readonly facts: Facts;
  /** By number of the block; none for what is not prose. */
  readonly prose: readonly (Placed<ProseFact> | undefined)[];
  /** How many headings it has. */
  readonly headings: number;
  readonly #at: Standing;

  constructor(facts: Facts, start: number, number: number) {
    const at = { start, number };
    this.#at = at;
    this.facts = facts;
    this.headings = facts.blocks.filter(({ type }) => type === "heading").length;
    this.prose = facts.blocks.map((fact, block) => (fact.type === "prose" ? new Placed(fact, block, at) : undefined));
  }

  /** For all who hold a block of it: it stands elsewhere from now on. */
  moveTo(start: number, number: number): this {
    this.#at.start = start;
    this.#at.number = number;
    return this;
  }
}
