/** A run that is to end early: nothing is waited for any more. */
import { EXIT, type ExitCode, type Io, Stopped } from "../io.js";

/** @returns what the task comes to; rejects with `Stopped` as soon as the run is to end */
export function unlessStopped<T>(io: Pick<Io, "stopping">, task: Promise<T>): Promise<T> {
  const signal = io.stopping?.();
  if (!signal) return task;
  return new Promise((done, failed) => {
    const stop = () => failed(stopped(signal));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    task.then(done, failed).finally(() => signal.removeEventListener("abort", stop));
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
