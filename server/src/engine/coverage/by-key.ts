/**
 * What is found in parts, by what it speaks for. For the first reading of a document all is filed at once; after an edit
 * only the parts that it touched, and the lists of all else stay the same objects.
 */
import { fitted } from "../text/fitted.js";
import { KeptOf } from "../text/kept-of.js";
import { type ByParts, byParts, eachList } from "./by-parts.js";
import type { Reading } from "./reading.js";

interface Filed<K, T> {
  readonly key: K;
  readonly list: readonly T[];
}

/** Puts something with what else has the key. */
type Put<K, T> = (key: K, item: T) => void;

interface FiledAt<T> {
  /** Of the part. */
  readonly number: number;
  readonly list: readonly T[];
}

/** @param file puts what was found in a part; called once for each list of the source */
export function byKey<K, V, T>(
  source: (reading: Reading) => ByParts<V>,
  file: (found: readonly V[], put: Put<K, T>) => void,
): (reading: Reading, key: K) => ByParts<T> {
  const inParts = new KeptOf<readonly V[], readonly Filed<K, T>[]>();
  const inReadings = new KeptOf<Reading, ReadonlyMap<K, readonly FiledAt<T>[]>>();
  const filedIn = (found: readonly V[]) => inParts.of(found, () => filed<K, T>((put) => file(found, put)));
  const allFiled = (reading: Reading) => inReadings.of(reading, () => fileAll(source(reading), filedIn));
  const finderOf = (key: K) =>
    byParts<T>((reading, from, to, add) => {
      if (to - from === reading.parts.length) {
        for (const { number, list } of allFiled(reading).get(key) ?? []) add(number, list);
        return;
      }
      eachList(source(reading), from, to, (number, found) => {
        const list = filedIn(found).find((each) => each.key === key)?.list;
        if (list) add(number, list);
      });
    });
  const finders = new Map<K, ReturnType<typeof finderOf>>();
  return (reading, key) => {
    const find = finders.get(key) ?? finderOf(key);
    finders.set(key, find);
    return find(reading);
  };
}

function fileAll<K, V, T>(
  { numbers, lists }: ByParts<V>,
  filedIn: (found: readonly V[]) => readonly Filed<K, T>[],
): ReadonlyMap<K, readonly FiledAt<T>[]> {
  return grouped<K, FiledAt<T>>((put) => {
    for (const [i, found] of lists.entries())
      for (const { key, list } of filedIn(found)) put(key, { number: numbers[i] ?? 0, list });
  });
}

function filed<K, T>(tell: (put: Put<K, T>) => void): readonly Filed<K, T>[] {
  return [...grouped(tell)].map(([key, list]) => ({ key, list: fitted(list) }));
}

function grouped<K, T>(tell: (put: Put<K, T>) => void): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  tell((key, item) => {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
}
