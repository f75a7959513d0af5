/** How far a long run is, in one line of the terminal that goes away before anything else is written. */
import { counted } from "../counted.js";
import type { Io, Output } from "../io.js";

/** Shorter runs show nothing. In milliseconds. */
const LONG = 1000;
const BETWEEN = 100;
const CLEAR = "\r\u001b[K";

export interface Progress {
  /** What is to be used while the line may be there: it is cleared before a text is written. */
  readonly io: Io;
  /** One document more is done. */
  step(): void;
  end(): void;
}

/** Shows nothing where the standard error is no terminal, or where it is one of a pipeline. */
export function startProgress(io: Io, total: number): Progress {
  const { now, env, status = io.stderr } = io;
  if (!status.isTerminal || !now || env.CI || env.TERM === "dumb") return { io, step: () => {}, end: () => {} };
  let done = 0;
  let last = now() + LONG - BETWEEN;
  let isShown = false;
  const clear = () => {
    if (isShown) status.write(CLEAR);
    isShown = false;
  };
  const clearing = (out: Output): Output => ({
    ...out,
    write: (text) => {
      clear();
      out.write(text);
    },
  });
  const step = () => {
    done += 1;
    if (now() - last < BETWEEN) return;
    last = now();
    const line = `${done} of ${counted(total, "document")} checked`;
    status.write(`${CLEAR}${line.slice(0, (status.columns ?? line.length + 1) - 1)}`);
    isShown = true;
  };
  return { io: { ...io, stdout: clearing(io.stdout), stderr: clearing(io.stderr) }, step, end: clear };
}
