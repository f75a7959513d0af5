/** So many may be under way or wait for their turn: enough for a long document to hold nobody up. */
const AHEAD = 64;

export interface Order {
  /** One at a time. */
  readonly isOne: boolean;
  /** Waits for one of them. */
  wait<R>(task: Promise<R>): Promise<R>;
}

/** What `make` makes of the items, in their order, whichever is done first. */
export async function* inOrder<T, R>(
  items: readonly T[],
  make: (item: T) => Promise<R>,
  { isOne, wait }: Order,
): AsyncGenerator<R> {
  const most = isOne ? 1 : AHEAD;
  const waiting: Promise<R>[] = [];
  let next = 0;
  while (waiting.length > 0 || next < items.length) {
    for (; waiting.length < most && next < items.length; next++) {
      const made = make(items[next] as T);
      // It is heard when its turn comes.
      made.catch(() => {});
      waiting.push(made);
    }
    const first = waiting.shift();
    if (first) yield await wait(first);
  }
}
