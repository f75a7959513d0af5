/** Finds with which earlier statement a later one is in conflict, without comparing each with each. */

/** Two that can be in conflict share a key. */
export class Earlier<T> {
  readonly #lists = new Map<string | number, { readonly order: number; readonly each: T }[]>();
  #count = 0;

  add(each: T, keys: Iterable<string | number>): void {
    const entry = { order: this.#count++, each };
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list) list.push(entry);
      else this.#lists.set(key, [entry]);
    }
  }

  /** Of those that were added, the first that has one of the keys and is meant. */
  first(keys: Iterable<string | number>, isMeant: (each: T) => boolean): T | undefined {
    let best: { readonly order: number; readonly each: T } | undefined;
    for (const key of keys)
      for (const entry of this.#lists.get(key) ?? []) {
        if (best && entry.order >= best.order) break;
        if (isMeant(entry.each)) best = entry;
      }
    return best?.each;
  }
}
