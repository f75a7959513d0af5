/** The reports of all documents in their order: out of the cache, from other threads, or made here. */
import type { DocumentReport } from "../../project/index.js";
import type { Io } from "../io.js";
import type { Target } from "../targets.js";
import { type Cache, type Kept, openCache } from "./cache.js";
import { inOrder } from "./in-order.js";
import type { Crew, Job, Work, Worker } from "./job.js";
import { goOn, stoppable } from "./stopping.js";

/** Fewer documents are checked before other threads are ready. */
const WORTH_A_CREW = 24;
/** So many reports come out of the cache before it is heard what else has happened. */
const AT_A_STRETCH = 32;
/** What the cache is called where nobody says. */
export const CACHE = ".charterlint-cache";

export interface WorkOptions {
  /** How many threads check; undefined: as many as the machine has use for. */
  readonly workers?: number;
  /** Where reports are kept from one run to the next; undefined: nowhere. */
  readonly cache?: string;
  /** What was kept in this process, in place of what the file of the cache holds. */
  readonly kept?: Kept;
}

/**
 * Rejects with `Stopped` when the run is to end early; what was kept until then is saved.
 * @param save is told what could not be written, for people
 */
export async function* reportsOf(
  io: Io,
  job: Job,
  targets: readonly Target[],
  { workers, cache: file, kept }: WorkOptions,
  save: (message: string) => void,
): AsyncGenerator<DocumentReport> {
  const cache = file === undefined && !kept ? undefined : await openCache(io, job, file, kept);
  const isMany = targets.length >= WORTH_A_CREW;
  const size = isMany ? (workers ?? io.crew?.usual ?? 1) : 1;
  const crew = size > 1 ? io.crew?.start(size, job) : undefined;
  const order = { isOne: !crew && !cache, wait: stoppable(io) };
  try {
    const here = oneByOne(io, hired(io, job));
    const check = crew ? orHere(crew, here) : here;
    const begun = isMany ? sparing(io, size === 1, check) : check;
    yield* inOrder(targets, reporter(io, begun, cache), order);
  } finally {
    await crew?.end();
    await cache
      ?.save()
      .catch((error: unknown) =>
        save(`The cache could not be written: ${error instanceof Error ? error.message : String(error)}.`),
      );
  }
}

/** What is needed for many documents is set up when the first of them is to be checked: all may be known. */
function sparing(io: Io, isAlone: boolean, worker: Worker): Worker {
  let isTold = false;
  return (target) => {
    if (!isTold) io.spare?.(isAlone);
    isTold = true;
    return worker(target);
  };
}

function reporter(io: Io, check: Worker, cache: Cache | undefined): (target: Target) => Promise<DocumentReport> {
  let found = 0;
  return async (target) => {
    const known = await cache?.find(target);
    if (known) {
      io.known?.();
      if (++found % AT_A_STRETCH === 0) await turn();
      return known;
    }
    const work = await check(target);
    cache?.keep(target, work);
    return work.report;
  };
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

/** Between two documents whatever else has happened is heard, such as a signal. */
function turn(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

/** Side by side in one thread, documents would only hold each other up, and whatever else is to happen. */
function oneByOne(io: Io, worker: Worker): Worker {
  let last: Promise<unknown> = Promise.resolve();
  return (target) => {
    const work = last.then(async () => {
      await turn();
      goOn(io);
      return worker(target);
    });
    last = work.catch(() => {});
    return work;
  };
}

/** What a thread does not live to tell is found out here. */
function orHere(crew: Crew, here: Worker): Worker {
  return (target): Promise<Work> => crew.check(target).catch(() => here(target));
}
