/** The reports of all documents in their order: out of the cache, from other threads, or made here. */
import type { DocumentReport } from "../../project/index.js";
import type { Io } from "../io.js";
import type { Target } from "../targets.js";
import { type Cache, openCache } from "./cache.js";
import { inOrder } from "./in-order.js";
import type { Crew, Job, Work, Worker } from "./job.js";

/** Fewer documents are checked before other threads are ready. */
const WORTH_A_CREW = 24;
/** What the cache is called where nobody says. */
export const CACHE = ".charterlint-cache";

export interface WorkOptions {
  /** How many threads check; undefined: as many as the machine has use for. */
  readonly workers?: number;
  /** Where reports are kept from one run to the next; undefined: nowhere. */
  readonly cache?: string;
}

/** @param save is told what could not be written, for people */
export async function* reportsOf(
  io: Io,
  job: Job,
  targets: readonly Target[],
  { workers, cache: file }: WorkOptions,
  save: (message: string) => void,
): AsyncGenerator<DocumentReport> {
  const cache = file === undefined ? undefined : await openCache(io.files, file, job, io.build ?? io.version);
  const size = targets.length < WORTH_A_CREW ? 1 : (workers ?? io.crew?.usual ?? 1);
  const crew = size > 1 ? io.crew?.start(size, job) : undefined;
  try {
    const check = crew ? orHere(crew, io, job) : hired(io, job);
    yield* inOrder(targets, (target) => reportOf(target, check, cache), !crew && !cache);
  } finally {
    await crew?.end();
  }
  try {
    await cache?.save();
  } catch (error) {
    save(`The cache could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function reportOf(target: Target, check: Worker, cache: Cache | undefined): Promise<DocumentReport> {
  const known = await cache?.find(target);
  if (known) return known;
  const work = await check(target);
  cache?.keep(target, work);
  return work.report;
}

/** The engine is loaded when the first document is to be checked: all may be known. */
function hired(io: Io, job: Job): Worker {
  let worker: Promise<Worker> | undefined;
  const load = async (): Promise<Worker> => (await import("./here.js")).workHere(io, job);
  return async (target) => {
    worker ??= load();
    return (await worker)(target);
  };
}

/** What a thread does not live to tell is found out here. */
function orHere(crew: Crew, io: Io, job: Job): Worker {
  const here = hired(io, job);
  return (target): Promise<Work> => crew.check(target).catch(() => here(target));
}
