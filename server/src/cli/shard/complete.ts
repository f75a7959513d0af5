/** Whether shards are all there, each once, and of one run. */
import { UsageError } from "../io.js";
import type { Head } from "./read.js";
import { partOf, type Shard } from "./shard.js";

/** @returns them in their order. Throws a `UsageError` that says what is wrong. */
export function complete(heads: readonly Head[], version: string): readonly [Head, ...Head[]] {
  const sorted = [...heads].sort((a, b) => a.shard.number - b.shard.number);
  const [first, ...others] = sorted;
  if (!first) throw new UsageError("No report of a shard was given.");
  for (const { file, shard } of sorted)
    if (shard.charterlint !== version)
      throw new UsageError(`${file} was made by Charterlint ${shard.charterlint}; this is ${version}.`);
  for (const other of others) demandOneRun(first, other);
  for (const [i, each] of sorted.entries()) demandAlone(each, sorted[i + 1]);
  demandAll(sorted, first.shard);
  for (const each of sorted) demandWhole(each);
  return [first, ...others];
}

function demandOneRun(a: Head, b: Head): void {
  if (a.shard.of !== b.shard.of)
    throw new UsageError(`${a.file} is one of ${a.shard.of} shards, ${b.file} one of ${b.shard.of}.`);
  const [given, other] = [optionsText(a.shard), optionsText(b.shard)];
  if (given !== other)
    throw new UsageError(
      `${a.file} was made with ${given}, ${b.file} with ${other}: all shards need the same options.`,
    );
  if (a.shard.list !== b.shard.list)
    throw new UsageError(
      `${a.file} is of a run over ${a.shard.files} files, ${b.file} of one over ${b.shard.files} others: all shards need the same paths and the same state of the files.`,
    );
}

function optionsText({ options }: Shard): string {
  const given = Object.entries(options).map(([name, value]) => `--${name} ${value}`);
  return given.length > 0 ? given.join(" ") : "no options";
}

function demandAlone({ file, shard }: Head, next: Head | undefined): void {
  if (next?.shard.number === shard.number)
    throw new UsageError(`${file} and ${next.file} are both shard ${shard.number}/${shard.of}.`);
}

/** More than these are not listed. */
const MOST_LISTED = 10;

function demandAll(heads: readonly Head[], { of }: Shard): void {
  const there = new Set(heads.map(({ shard }) => shard.number));
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((number) => !there.has(number));
  if (missing.length === 0) return;
  const listed = missing.slice(0, MOST_LISTED).map((number) => `${number}/${of}`);
  const more = missing.length > MOST_LISTED ? ` and ${missing.length - MOST_LISTED} more` : "";
  throw new UsageError(`Missing: the report of shard ${listed.join(", ")}${more}.`);
}

function demandWhole({ file, shard, documents }: Head): void {
  const expected = partOf(Array.from({ length: shard.files }), shard).length;
  if (documents !== expected)
    throw new UsageError(`${file} has ${documents} of its ${expected} documents: it is not whole, or was changed.`);
}
