/** Signals that end a run early. */
import { EXIT } from "../cli/index.js";

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

export interface Stop {
  /** From the first call on, signals end the run by what is returned; a second one ends the process at once. */
  listen(): AbortSignal;
  isStopped(): boolean;
}

export function createStop(): Stop {
  const controller = new AbortController();
  let isListening = false;
  return {
    listen() {
      if (!isListening)
        for (const signal of ["SIGINT", "SIGTERM"] as const)
          process.on(signal, () => {
            if (controller.signal.aborted) process.exit(SIGNALS[signal]);
            controller.abort(SIGNALS[signal]);
          });
      isListening = true;
      return controller.signal;
    },
    isStopped: () => controller.signal.aborted,
  };
}
