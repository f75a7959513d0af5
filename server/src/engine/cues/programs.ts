/** The steps of cues, unpacked to be gone through: all in one list of numbers, which tell by their places what follows. */
import type { Step } from "./compiled.js";

/** Stands for several ways to go on; no gap is so long. */
export const WAYS = -0x4000_0000;
/** There is nothing more to match. */
export const END = 0;

/**
 * A node is known by its place in the list, and is one of
 * - the number of a set, and the node that follows a word of it;
 * - below 0, a gap of at most `-1 - it` words, and the node that follows;
 * - `WAYS`, how many there are, and the first node of each.
 */
export class Programs {
  readonly nodes: number[] = [-1];

  /** Adds steps after which `next` is to follow; gives the first node. */
  add(steps: readonly Step[], next: number): number {
    return steps.reduceRight<number>((after, step) => this.#add(step, after), next);
  }

  #add(step: Step, next: number): number {
    if (typeof step === "number") return this.nodes.push(step, next) - 2;
    const ways = step.map((way) => this.add(typeof way === "number" ? [way] : way, next));
    return this.nodes.push(WAYS, ways.length, ...ways) - 2 - ways.length;
  }
}
