/** A sentence that ends in a colon begins each item of the list below it. */
import type { Fact, ProseFact } from "../document/facts.js";
import { type Tokens, tokenize } from "./tokens.js";

/** Goes through the blocks of a part in order and knows what leads in each item. */
export class LeadIns {
  readonly #byDepth: (Tokens | undefined)[] = [];

  /** The words that lead in a block; undefined when none do. */
  of(block: Fact): Tokens | undefined {
    if (block.type !== "prose" || block.form === "row" || block.form === "header-row") {
      if (block.type !== "aside") this.#byDepth.length = 0;
      return undefined;
    }
    this.#byDepth.length = Math.min(this.#byDepth.length, block.depth);
    const found = this.#byDepth.findLast((each) => each !== undefined);
    this.#byDepth[block.depth] = leadInOf(block);
    return found;
  }
}

function leadInOf({ text, sentences }: ProseFact): Tokens | undefined {
  const end = sentences.at(-1) ?? 0;
  return text[end - 1] === ":" ? tokenize(text, sentences.at(-2) ?? 0, end) : undefined;
}

/** Both as one sentence. */
export function joined(leadIn: Tokens, tokens: Tokens): Tokens {
  return {
    words: [...leadIn.words, ...tokens.words],
    starts: [...leadIn.starts, ...tokens.starts],
    ends: [...leadIn.ends, ...tokens.ends],
  };
}
