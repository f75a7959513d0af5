/** V8's settings for a run that is over before its compilers have earned what they cost, and for a longer one. */
import { setFlagsFromString } from "node:v8";

/**
 * For the start of a run: functions are not compiled again to run faster, in threads that the work itself could use;
 * no memory is cleared but that of what is new, which is so little that other threads come too late to help; and a
 * regular expression is compiled once and not, when it is met a second time, in another way.
 *
 * Nothing is compiled in other threads at all, so that the process may exit at once: one that asks for memory to be
 * cleared just then would wait for the main thread, and that for it, without end.
 */
export function shortRun(): void {
  serverRun();
  // For good: where it was off from the beginning, as in Node 20, turning it on would crash.
  setFlagsFromString("--no-concurrent-sparkplug");
  for (const name of LATER) setFlagsFromString(`--no-${name}`);
}

/**
 * For a process that stays: the expressions; and nothing is taken for long-lived before it is old. V8 would put what often
 * outlives a clearing of memory among what is old at once. There one object of a document that is done with holds on to
 * the next document, and so on, until all memory is cleared.
 */
export function serverRun(): void {
  setFlagsFromString("--no-regexp-tier-up");
  setFlagsFromString("--no-allocation-site-pretenuring");
}

/** From here on more is to be done. */
export function longRun(): void {
  for (const name of LATER) setFlagsFromString(`--${name}`);
}

const LATER = ["opt", "maglev", "incremental-marking", "parallel-scavenge"];
