/** Reads the cue syntax of docs/cues.md. */
import { tokenize } from "./tokens.js";

export type Element =
  | { readonly type: "words"; readonly any: readonly Atom[] }
  | { readonly type: "gap"; readonly most: number };

export type Atom =
  | { readonly type: "literal"; readonly word: string }
  | { readonly type: "stem"; readonly stem: string }
  | { readonly type: "class"; readonly name: string };

/** One way to read a cue: its alternatives and options are spelled out. */
export interface Sequence {
  readonly elements: readonly Element[];
  readonly atStart: boolean;
}

const GAP = 6;
const MOST_SEQUENCES = 400;
const TOKEN = /\.\.\.(\d+)?|<([a-z-]+)>|[()[\]|^]|[^\s()[\]|<>^]+/gu;

/** @throws {Error} when the cue is not well formed. */
export function parseCue(cue: string): Sequence[] {
  const parser = new CueParser(cue);
  const atStart = parser.accept("^");
  const ways = parser.sequence(false);
  parser.expectEnd();
  for (const way of ways)
    if (!way.some((each) => each.type === "words")) throw new Error(`the cue "${cue}" can match nothing`);
  return ways.map((elements) => ({ elements, atStart }));
}

class CueParser {
  readonly #tokens: string[];
  readonly #cue: string;
  #at = 0;

  constructor(cue: string) {
    this.#cue = cue;
    this.#tokens =
      cue
        .replaceAll("-", " ")
        .replace(/<([a-z ]+)>/g, (name) => name.replaceAll(" ", "-"))
        .match(TOKEN) ?? [];
  }

  accept(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  expectEnd(): void {
    if (this.#at < this.#tokens.length) this.#fail(`"${this.#tokens[this.#at]}" is not expected here`);
  }

  #fail(why: string): never {
    throw new Error(`the cue "${this.#cue}" is not well formed: ${why}`);
  }

  /** All ways to read what follows. A bar parts single words outside of groups, whole sequences inside. */
  sequence(inGroup: boolean): Element[][] {
    let ways: Element[][] = [[]];
    while (this.#at < this.#tokens.length && !["|", ")", "]"].includes(this.#tokens[this.#at] ?? "")) {
      const next = this.#piece(inGroup);
      ways = ways.flatMap((way) => next.map((more) => [...way, ...more]));
      if (ways.length > MOST_SEQUENCES) this.#fail("it has too many alternatives");
    }
    return ways;
  }

  #piece(inGroup: boolean): Element[][] {
    if (this.accept("(")) return this.#group(")");
    if (this.accept("[")) return [[], ...this.#group("]")];
    const token = this.#tokens[this.#at++] ?? "";
    if (token.startsWith("...")) return [[{ type: "gap", most: Number(token.slice(3) || GAP) }]];
    const ways = [this.#word(token)];
    while (!inGroup && this.#tokens[this.#at] === "|" && this.#isWord(this.#at + 1)) {
      ways.push(this.#word(this.#tokens[this.#at + 1] ?? ""));
      this.#at += 2;
    }
    return merge(ways);
  }

  #isWord(at: number): boolean {
    const token = this.#tokens[at];
    return token !== undefined && !/^[()[\]|^]$/.test(token) && !token.startsWith("...");
  }

  #group(close: string): Element[][] {
    const ways = this.sequence(true);
    while (this.accept("|")) ways.push(...this.sequence(true));
    if (!this.accept(close)) this.#fail(`"${close}" is missing`);
    return merge(ways);
  }

  /** A word of the cue; what is written without spaces but is several words to match becomes several elements. */
  #word(token: string): Element[] {
    if (token.startsWith("<")) return [{ type: "words", any: [{ type: "class", name: token.slice(1, -1) }] }];
    const stem = token.endsWith("*");
    const { words } = tokenize(token);
    if (words.length === 0) this.#fail(`"${token}" is no word`);
    return words.map((word, i) => {
      const atom: Atom = stem && i === words.length - 1 ? { type: "stem", stem: word } : { type: "literal", word };
      return { type: "words", any: [atom] };
    });
  }
}

/** Puts alternatives of one word each together into one element. */
function merge(ways: readonly Element[][]): Element[][] {
  const single: Atom[] = [];
  const rest: Element[][] = [];
  for (const way of ways) {
    const [only] = way;
    if (way.length === 1 && only?.type === "words") single.push(...only.any);
    else rest.push(way);
  }
  return single.length > 0 ? [[{ type: "words", any: single }], ...rest] : rest;
}
