/**
 * A cue as a graph, matched in a time that grows with the words and with the length of the cue only: what has failed
 * once at a place is not tried there again. So no cue that somebody writes can be slow, whatever the text.
 */
import type { Atom, Element, Pattern } from "../cues/compile/syntax.js";
import type { ClassMatcher } from "../cues/word-classes.js";

type Node =
  | { readonly type: "words"; readonly any: readonly Atom[]; readonly next: number }
  | { readonly type: "gap"; readonly most: number; readonly next: number }
  | { readonly type: "ways"; readonly ways: readonly number[] }
  | { readonly type: "end" };

export interface Graph {
  readonly nodes: readonly Node[];
  readonly start: number;
  readonly atStart: boolean;
}

export function graphOf({ elements, atStart }: Pattern): Graph {
  const nodes: Node[] = [{ type: "end" }];
  return { nodes, start: addRun(nodes, elements, 0), atStart };
}

/** Adds the nodes of a run of elements in front of `next`; gives the number of the first. */
function addRun(nodes: Node[], elements: readonly Element[], next: number): number {
  return elements.reduceRight((after, element) => nodes.push(nodeOf(nodes, element, after)) - 1, next);
}

function nodeOf(nodes: Node[], element: Element, next: number): Node {
  if (element.type === "ways") return { type: "ways", ways: element.ways.map((way) => addRun(nodes, way, next)) };
  return { ...element, next };
}

export interface Found {
  /** Numbers of words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The first match among the words; with `whole`, one that takes all of them. */
export function findIn(
  graph: Graph,
  words: readonly string[],
  classes: ClassMatcher,
  whole = false,
): Found | undefined {
  const search = new Search(graph, words, classes, whole);
  const last = graph.atStart || whole ? 0 : words.length - 1;
  for (let from = 0; from <= last; from++) {
    const to = search.from(graph.start, from);
    if (to >= 0) return { from, to };
  }
  return undefined;
}

class Search {
  readonly #nodes: readonly Node[];
  readonly #words: readonly string[];
  readonly #classes: ClassMatcher;
  readonly #whole: boolean;
  readonly #failed = new Set<number>();

  constructor({ nodes }: Graph, words: readonly string[], classes: ClassMatcher, whole: boolean) {
    this.#nodes = nodes;
    this.#words = words;
    this.#classes = classes;
    this.#whole = whole;
  }

  /** The number of the word after a match that begins with this node here, or -1. */
  from(node: number, at: number): number {
    const key = node * (this.#words.length + 1) + at;
    if (this.#failed.has(key)) return -1;
    const to = this.#try(this.#nodes[node], at);
    if (to < 0) this.#failed.add(key);
    return to;
  }

  #try(node: Node | undefined, at: number): number {
    if (node?.type === "words") return this.#any(node.any, node.next, at);
    if (node?.type === "gap") return this.#gap(node.most, node.next, at);
    if (node?.type === "ways") return first(node.ways, (way) => this.from(way, at));
    return this.#whole && at < this.#words.length ? -1 : at;
  }

  #any(any: readonly Atom[], next: number, at: number): number {
    return first(any, (atom) => {
      const length = this.#atom(atom, at);
      return length > 0 ? this.from(next, at + length) : -1;
    });
  }

  #gap(most: number, next: number, at: number): number {
    const last = Math.min(at + most, this.#words.length);
    for (let after = at; after <= last; after++) {
      const to = this.from(next, after);
      if (to >= 0) return to;
    }
    return -1;
  }

  #atom(atom: Atom, at: number): number {
    if (atom.type === "class") return this.#classes.length(atom.name, this.#words, at);
    const word = this.#words[at];
    if (word === undefined) return 0;
    return (atom.type === "literal" ? word === atom.word : word.startsWith(atom.stem)) ? 1 : 0;
  }
}

function first<T>(all: readonly T[], tried: (each: T) => number): number {
  for (const each of all) {
    const to = tried(each);
    if (to >= 0) return to;
  }
  return -1;
}
