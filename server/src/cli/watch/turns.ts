/** Whose turn it is: a run goes on until something changes, and then another begins; until all is to end. */
import { EXIT, type ExitCode, type Io, Stopped } from "../io.js";
import { goOn } from "../work/stopping.js";

export function createTurns(io: Pick<Io, "stopping">) {
  let turn = new AbortController();
  const end = io.stopping?.();
  const isOver = () => end?.aborted === true;
  return {
    /** Something has changed: the run that is under way is of no use. */
    changed: () => turn.abort(EXIT.interrupted),
    /** @returns what is aborted when the run that now begins is overtaken, or when all is to end */
    begin(): AbortSignal {
      if (turn.signal.aborted) turn = new AbortController();
      return end ? AbortSignal.any([turn.signal, end]) : turn.signal;
    },
    /** Comes when something changes, or when all is to end. */
    next: () =>
      new Promise<void>((done) => {
        const signals = [turn.signal, ...(end ? [end] : [])];
        if (signals.some(({ aborted }) => aborted)) done();
        for (const signal of signals) signal.addEventListener("abort", () => done(), { once: true });
      }),
    isOver,
    /** What a run ends with that was stopped before it came to anything. */
    code(): ExitCode {
      try {
        goOn(io);
        return EXIT.clean;
      } catch (error) {
        return error instanceof Stopped ? error.code : EXIT.failure;
      }
    },
  };
}
