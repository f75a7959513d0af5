/** Reads the cue syntax of docs/cues.md. */
import { tokenize } from "../tokens.js";

export type Atom =
  | { readonly type: "literal"; readonly word: string }
  | { readonly type: "stem"; readonly stem: string }
  | { readonly type: "class"; readonly name: string };

/** One of these words. */
export interface WordsElement {
  readonly type: "words";
  readonly any: readonly Atom[];
}

export type Element =
  | WordsElement
  /** One of these runs of elements; an empty run stands for an option left out. */
  | { readonly type: "ways"; readonly ways: readonly (readonly Element[])[] }
  /** Any words, at most so many. */
  | { readonly type: "gap"; readonly most: number };

export interface Pattern {
  readonly elements: readonly Element[];
  /** It matches at the beginning of a sentence only. */
  readonly atStart: boolean;
}

const GAP = 6;
const TOKEN = /\.\.\.(\d+)?|<([a-z-]+)>|[()[\]|^]|[^\s()[\]|<>^]+/gu;

/** @throws {Error} when the cue is not well formed. */
export function parseCue(cue: string): Pattern {
  const parser = new CueParser(cue);
  const atStart = parser.accept("^");
  const elements = parser.sequence(false);
  parser.expectEnd();
  if (!elements.some(isSolid)) throw new Error(`the cue "${cue}" can match nothing`);
  return { elements, atStart };
}

/** Whether an element needs at least one word of its own. */
export function isSolid(element: Element): boolean {
  if (element.type === "ways") return element.ways.every((way) => way.some(isSolid));
  return element.type === "words";
}

class CueParser {
  readonly #tokens: string[];
  readonly #cue: string;
  #at = 0;

  constructor(cue: string) {
    this.#cue = cue;
    const apart = cue.replaceAll("-", " ").replace(/<([a-z ]+)>/g, (name) => name.replaceAll(" ", "-"));
    this.#tokens = apart.match(TOKEN) ?? [];
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

  /** What follows, up to a bar or a closing bracket. A bar parts single words outside of groups, whole runs inside. */
  sequence(inGroup: boolean): Element[] {
    const elements: Element[] = [];
    while (this.#at < this.#tokens.length && !["|", ")", "]"].includes(this.#tokens[this.#at] ?? ""))
      elements.push(...this.#piece(inGroup));
    return elements;
  }

  #piece(inGroup: boolean): Element[] {
    if (this.accept("(")) return this.#group(")");
    if (this.accept("[")) return this.#option();
    const token = this.#tokens[this.#at++] ?? "";
    if (token.startsWith("...")) return [{ type: "gap", most: Number(token.slice(3) || GAP) }];
    const ways = [this.#word(token)];
    while (!inGroup && this.#tokens[this.#at] === "|" && this.#isWord(this.#at + 1)) {
      ways.push(this.#word(this.#tokens[this.#at + 1] ?? ""));
      this.#at += 2;
    }
    return alternatives(ways);
  }

  #isWord(at: number): boolean {
    const token = this.#tokens[at];
    return token !== undefined && !/^[()[\]|^]$/.test(token) && !token.startsWith("...");
  }

  #group(close: string): Element[] {
    const ways = [this.sequence(true)];
    while (this.accept("|")) ways.push(this.sequence(true));
    if (!this.accept(close)) this.#fail(`"${close}" is missing`);
    return alternatives(ways);
  }

  #option(): Element[] {
    const inner = this.#group("]");
    return [{ type: "ways", ways: [inner, []] }];
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

/** Alternatives of one word each stay together in one element. */
function alternatives(ways: readonly Element[][]): Element[] {
  const [only] = ways;
  if (only && ways.length === 1) return only;
  const single: Atom[] = [];
  const rest: Element[][] = [];
  for (const way of ways) {
    const [first] = way;
    if (way.length === 1 && first?.type === "words") single.push(...first.any);
    else rest.push(way);
  }
  if (rest.length === 0) return [{ type: "words", any: single }];
  return [{ type: "ways", ways: single.length > 0 ? [[{ type: "words", any: single }], ...rest] : rest }];
}
