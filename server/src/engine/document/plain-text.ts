/** Inline Markdown to the text a reader sees, keeping the way back to the source. */
import type { Nodes, PhrasingContent } from "mdast";
import type { PlainText } from "./facts.js";

export class PlainTextBuilder {
  #text = "";
  readonly #map: number[] = [];
  readonly #code: number[] = [];
  readonly #source: string;
  readonly #base: number;

  /** `base` is the offset in `source` that counts as the part's start. */
  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  build(): PlainText {
    return { text: this.#text, map: this.#map, ...(this.#code.length > 0 ? { code: this.#code } : {}) };
  }

  add(nodes: readonly (PhrasingContent | Nodes)[]): this {
    for (const node of nodes) this.#node(node);
    return this;
  }

  /** Adds text that stands for the source at an offset (absolute), such as the bar between two cells. */
  literal(text: string, offset: number): this {
    this.#mark(offset);
    this.#text += text;
    return this;
  }

  get length(): number {
    return this.#text.length;
  }

  #node(node: PhrasingContent | Nodes): void {
    const start = node.position?.start.offset ?? 0;
    if (node.type === "text") this.#value(node.value, start, node.position?.end.offset ?? start);
    else if (node.type === "inlineCode") this.#inCode(node.value, start, node.position?.end.offset ?? start);
    else if (node.type === "break") this.literal(" ", start);
    else if ("children" in node) this.add(node.children);
  }

  #inCode(value: string, start: number, end: number): void {
    const at = this.#source.indexOf(value, start);
    this.#code.push(this.#text.length, this.#text.length + value.length);
    this.literal(value, at >= 0 && at + value.length <= end ? at : start);
  }

  #mark(offset: number): void {
    const source = offset - this.#base;
    const count = this.#map.length;
    const plain = this.#text.length;
    const last = count > 0 ? this.#map[count - 2] : undefined;
    if (last !== undefined && (this.#map[count - 1] ?? 0) + plain - last === source) return;
    if (last === plain) this.#map.length = count - 2;
    this.#map.push(plain, source);
  }

  #value(value: string, start: number, end: number): void {
    this.#mark(start);
    if (end - start === value.length && !value.includes("\n")) {
      this.#text += value;
      return;
    }
    this.#walk(value, start, end);
  }

  /** Follows value and source side by side where line starts, escapes or entities make them differ. */
  #walk(value: string, start: number, end: number): void {
    let at = start;
    for (let i = 0; i < value.length; ) {
      const same = this.#alike(value, i, at);
      this.#text += value.slice(i, i + same);
      i += same;
      at += same;
      if (i === value.length) return;
      at = this.#resync(value, i, at, end);
      this.#mark(at);
      const isLineEnd = value[i] === "\n";
      this.#text += isLineEnd ? " " : (value[i] ?? "");
      at = isLineEnd ? this.#afterLineEnd(at) : at + 1;
      if (isLineEnd) this.#mark(at);
      i++;
    }
  }

  /** How many characters from there on are the same in the source, up to the end of the line. */
  #alike(value: string, from: number, at: number): number {
    let to = from;
    while (to < value.length && value[to] !== "\n" && value[to] === this.#source[at + to - from]) to++;
    return to - from;
  }

  #resync(value: string, index: number, at: number, end: number): number {
    const character = value[index];
    const source = this.#source;
    if (character === "\n") {
      let next = at;
      while (next < end && source[next] !== "\n" && source[next] !== "\r") next++;
      return next;
    }
    if (source[at] === "\\" && source[at + 1] === character) return at + 1;
    if (source[at] === "&") return Math.max(at, source.indexOf(";", at));
    let next = at;
    while (next < end && source[next] !== character) next++;
    return next < end ? next : at;
  }

  #afterLineEnd(at: number): number {
    const source = this.#source;
    let next = at + (source[at] === "\r" && source[at + 1] === "\n" ? 2 : 1);
    while (source[next] === " " || source[next] === "\t" || source[next] === ">") next++;
    return next;
  }
}
