/** What a thread of the command does: it takes one document at a time and answers with its report. */
import { parentPort, workerData } from "node:worker_threads";
import type { Job } from "../cli/index.js";
import { workHere } from "../cli/work/here.js";
import { createNodeFiles } from "../hosts/node-files.js";
import type { Answer, Order } from "./crew.js";

export function joinCrew(): void {
  const stderr = { write: (text: string) => void process.stderr.write(text), isTerminal: false };
  const check = workHere({ files: createNodeFiles(), env: process.env, stderr }, workerData as Job);
  parentPort?.on("message", async ({ number, target }: Order) => {
    parentPort?.postMessage({ number, work: await check(target) } satisfies Answer);
  });
}
