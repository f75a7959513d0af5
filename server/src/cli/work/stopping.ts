/** A run that is to end early: nothing is waited for any more. */
import { EXIT, type ExitCode, type Io, Stopped } from "../io.js";

/** @returns what the task comes to; rejects with `Stopped` as soon as the run is to end */
export function unlessStopped<T>(io: Pick<Io, "stopping">, task: Promise<T>): Promise<T> {
  return stoppable(io)(task);
}

/** The same for many tasks: to listen for each anew would take longer than most of them. */
export function stoppable(io: Pick<Io, "stopping">): <T>(task: Promise<T>) => Promise<T> {
  const signal = io.stopping?.();
  if (!signal) return (task) => task;
  const waiting = new Set<() => void>();
  const stopAll = () => {
    for (const stop of waiting) stop();
  };
  signal.addEventListener("abort", stopAll, { once: true });
  return (task) =>
    new Promise((done, failed) => {
      const stop = () => failed(stopped(signal));
      if (signal.aborted) stop();
      waiting.add(stop);
      task.then(done, failed).finally(() => waiting.delete(stop));
    });
}

/** Throws `Stopped` when the run is to end. */
export function goOn(io: Pick<Io, "stopping">): void {
  const signal = io.stopping?.();
  if (signal?.aborted) throw stopped(signal);
}

function stopped({ reason }: AbortSignal): Stopped {
  const codes: readonly ExitCode[] = Object.values(EXIT);
  return new Stopped(codes.find((code) => code === reason) ?? EXIT.interrupted);
}
