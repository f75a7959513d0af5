/** Does the work in this thread. */
import { createEngine } from "../../engine/index.js";
import { describeOutcome } from "../describe.js";
import type { Io } from "../io.js";
import { createSession } from "../session.js";
import { type Asked, listened, sharedFiles } from "./asked.js";
import type { Job, Worker } from "./job.js";

/** What is around this thread. */
export type Around = Pick<Io, "files" | "env" | "stderr">;

export function workHere(around: Around, job: Job): Worker {
  return job.isKept ? listening(around, job) : plainly(around, job);
}

function plainly(around: Around, job: Job): Worker {
  const session = createSession({ ...around, ...job }, job);
  return async (target) => ({
    report: describeOutcome(job.cwd, session.engine, await session.check(target), job.withPicture),
  });
}

/** Each document asks for all that it depends on by itself, as if it were the only one; the answers are shared. */
function listening(around: Around, job: Job): Worker {
  const engine = createEngine();
  const shared = sharedFiles(around.files);
  return async (target) => {
    const asked: Promise<Asked>[] = [];
    const files = { ...around.files, ...listened(shared, (each) => asked.push(each)) };
    const session = createSession({ ...around, ...job, files }, job, engine);
    const report = describeOutcome(job.cwd, engine, await session.check(target), job.withPicture);
    return { report, asked: unique(await Promise.all(asked)) };
  };
}

function unique(asked: readonly Asked[]): Asked[] {
  return [...new Map(asked.map((each) => [`${each[0]} ${each[1]}`, each])).values()];
}
