/** Threads for the command: each checks one document after the other, and gets the next when it is done. */
import { Worker } from "node:worker_threads";
import type { Crew, Job, Target, Work } from "../cli/index.js";

export interface Answer {
  readonly number: number;
  readonly work: Work;
}

export interface Order {
  readonly number: number;
  readonly target: Target;
}

interface Waiting extends Order {
  readonly done: (work: Work) => void;
  readonly failed: (error: Error) => void;
}

/** @param script what a thread runs */
export function startCrew(script: URL, size: number, job: Job): Crew {
  const queue: Waiting[] = [];
  const members: Member[] = [];
  const idle: Member[] = [];
  let number = 0;
  const handOut = () => {
    while (queue.length > 0) {
      const free = idle.pop() ?? hire();
      if (!free) return;
      const next = queue.shift();
      if (next) free.begin(next);
    }
  };
  const hire = () => {
    if (members.filter((each) => each.isAlive).length >= size || members.length >= size * 2) return undefined;
    const member = new Member(script, job, (free) => {
      if (free.isAlive) idle.push(free);
      handOut();
    });
    members.push(member);
    return member;
  };
  return {
    check: (target) =>
      new Promise<Work>((done, failed) => {
        if (members.length >= size * 2 && !members.some((each) => each.isAlive)) {
          failed(new Error("no thread is left"));
          return;
        }
        queue.push({ number: number++, target, done, failed });
        handOut();
      }),
    // What waits for its turn is not told any more: nobody wants to know.
    end: async () => {
      queue.length = 0;
      await Promise.all(members.map((each) => each.end()));
    },
  };
}

/** Megabytes for what is short-lived: with 32, two threads take a tenth more and are hardly faster; with 8, a fifth slower. */
const YOUNG = 24;

class Member {
  isAlive = true;
  readonly #thread: Worker;
  #at: Waiting | undefined;

  constructor(script: URL, job: Job, free: (member: Member) => void) {
    this.#thread = new Worker(script, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.#thread.on("message", ({ number, work }: Answer) => {
      const at = this.#at;
      if (at?.number !== number) return;
      this.#at = undefined;
      at.done(work);
      free(this);
    });
    this.#thread.on("error", (error) => this.#lost(error, free));
    this.#thread.on("exit", () => this.#lost(new Error("the thread has ended"), free));
  }

  begin(order: Waiting): void {
    this.#at = order;
    const { number, target } = order;
    this.#thread.postMessage({ number, target } satisfies Order);
  }

  async end(): Promise<void> {
    this.isAlive = false;
    this.#at = undefined;
    await this.#thread.terminate();
  }

  #lost(error: unknown, free: (member: Member) => void): void {
    this.isAlive = false;
    const at = this.#at;
    this.#at = undefined;
    at?.failed(error instanceof Error ? error : new Error(String(error)));
    if (at) free(this);
  }
}
