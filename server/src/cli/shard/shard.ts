/** A shard: one of several runs that divide the documents, with what `charterlint merge` needs to put them together. */
import { createHash } from "node:crypto";
import type { Target } from "../targets.js";

/** The second of four is `{ number: 2, of: 4 }`. */
export interface Division {
  readonly number: number;
  readonly of: number;
}

/** What stands in the JSON of a shard, beside what stands in every report. */
export interface Shard extends Division {
  readonly charterlint: string;
  /** What decides what is found, as it was given. */
  readonly options: Readonly<Record<string, string>>;
  /** How many documents all shards have, and a hash of their names. */
  readonly files: number;
  readonly list: string;
  readonly today: string;
  /** Absolute; another machine may have another. */
  readonly cwd: string;
  readonly root: string;
  /** That were looked through as a whole, absolute. */
  readonly folders: readonly string[];
}

/** Under this key a document in the JSON of a shard has its whole report. */
export const WHOLE = "report";

/** Undefined for what is no division. */
export function divisionIn(text: string): Division | undefined {
  const [, number = "", of = ""] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const division = { number: Number(number), of: Number(of) };
  return division.number >= 1 && division.number <= division.of ? division : undefined;
}

/** Neighbours stay together: they are most likely of one set. Each item is in one part, whatever the division. */
export function partOf<T>(items: readonly T[], { number, of }: Division): T[] {
  const start = (each: number) => Math.floor((each * items.length) / of);
  return items.slice(start(number - 1), start(number));
}

/** Tells lists of files apart, wherever they were checked. */
export function hashOf(targets: readonly Target[]): string {
  const hash = createHash("sha256");
  for (const { shown, explicit } of targets) hash.update(JSON.stringify([shown, explicit]));
  return hash.digest("hex").slice(0, 16);
}
