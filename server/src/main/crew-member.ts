/** A thread of the command: takes one document at a time and answers with its report. */
import nodeModule from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Job } from "../cli/index.js";
import type { Answer, Order } from "./crew.js";

nodeModule.enableCompileCache?.();
const { createNodeFiles } = await import("../hosts/node-files.js");
const { workHere } = await import("../cli/work/here.js");

const stderr = { write: (text: string) => void process.stderr.write(text), isTerminal: false };
const check = workHere({ files: createNodeFiles(), env: process.env, stderr }, workerData as Job);

parentPort?.on("message", async ({ number, target }: Order) => {
  parentPort?.postMessage({ number, work: await check(target) } satisfies Answer);
});
