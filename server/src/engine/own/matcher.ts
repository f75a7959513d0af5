/** Cues that are made at run time, each filed under words of which one has to occur. */
import { parseCue } from "../cues/compile/syntax.js";
import type { Tokens } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { type Found, findIn, type Graph, graphOf } from "./graph.js";
import { keysOf } from "./keys.js";

interface Entry<T> {
  readonly source: string;
  readonly payload: T;
  readonly graph: Graph;
}

export interface OwnMatch<T> extends Found {
  readonly source: string;
  readonly payload: T;
}

export class OwnMatcher<T> {
  readonly #words = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();
  /** Those that word classes alone can match. */
  readonly #always: Entry<T>[] = [];
  readonly #classes: ClassMatcher;

  constructor(classes: ClassMatcher) {
    this.#classes = classes;
  }

  /** The cue has to be well formed: see `cueProblem`. */
  add(source: string, payload: T): void {
    const pattern = parseCue(source);
    const entry = { source, payload, graph: graphOf(pattern) };
    const keys = keysOf(pattern.elements);
    if (!keys) this.#always.push(entry);
    for (const word of new Set(keys?.words)) file(this.#words, word, entry);
    for (const stem of new Set(keys?.stems)) file(this.#stems, stem, entry);
  }

  /** The first match of each cue; with `whole`, cues that take all the words. */
  match({ words }: Tokens, whole = false): OwnMatch<T>[] {
    const found: OwnMatch<T>[] = [];
    for (const { source, payload, graph } of this.#candidates(words)) {
      const match = findIn(graph, words, this.#classes, whole);
      if (match) found.push({ source, payload, ...match });
    }
    return found;
  }

  #candidates(words: readonly string[]): Set<Entry<T>> {
    const candidates = new Set<Entry<T>>(this.#always);
    const take = (entries: readonly Entry<T>[] = []) => {
      for (const each of entries) candidates.add(each);
    };
    for (const word of words) {
      take(this.#words.get(word));
      if (this.#stems.size > 0)
        for (let length = 1; length <= word.length; length++) take(this.#stems.get(word.slice(0, length)));
    }
    return candidates;
  }
}

function file<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
