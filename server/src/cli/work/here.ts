/** Does the work in this thread. */
import { createEngine } from "../../engine/index.js";
import type { DocumentReport } from "../../project/index.js";
import { describeOutcome } from "../describe.js";
import type { Io } from "../io.js";
import { isRead } from "../outcome.js";
import { createSession, type Session } from "../session.js";
import type { Target } from "../targets.js";
import { type Asked, listened, sharedFiles } from "./asked.js";
import type { Job, Worker } from "./job.js";

/** What is around this thread. */
export type Around = Pick<Io, "files" | "env" | "stderr" | "checks" | "judged">;

/** @param io more than it names is not looked at: what asks a terminal takes a while to be there */
export function workHere(io: Around, job: Job): Worker {
  const { files, env, stderr, checks, judged } = io;
  const around = { files, env, stderr, ...(checks && { checks }), ...(judged && { judged }) };
  return job.isKept ? listening(around, job) : plainly(around, job);
}

function plainly(around: Around, job: Job): Worker {
  const session = createSession({ ...around, ...job }, job);
  return async (target) => ({ report: await reportOn(session, target, job) });
}

async function reportOn({ engine, check }: Session, target: Target, job: Job): Promise<DocumentReport> {
  const outcome = await check(target);
  const report = describeOutcome(job.cwd, engine, outcome, job);
  // Nobody will ask for it again: of thousands of documents, what is kept would outlive what is cheap to clear away.
  if (isRead(outcome) && outcome.isAlone) engine.forget(target.path);
  return report;
}

/** Each document asks for all that it depends on by itself, as if it were the only one; the answers are shared. */
function listening(around: Around, job: Job): Worker {
  const engine = createEngine();
  const shared = sharedFiles(around.files);
  return async (target) => {
    const asked: Promise<Asked>[] = [];
    const files = { ...around.files, ...listened(shared, (each) => asked.push(each)) };
    const session = createSession({ ...around, ...job, files }, job, engine);
    // What is kept is for all formats.
    const report = await reportOn(session, target, { ...job, withPassages: true });
    return { report, asked: unique(await Promise.all(asked)) };
  };
}

function unique(asked: readonly Asked[]): Asked[] {
  return [...new Map(asked.map((each) => [`${each[0]} ${each[1]}`, each])).values()];
}
