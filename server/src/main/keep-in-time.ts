/** When a process that stays keeps what it has compiled (compiled.ts). */
import type { Start } from "./compiled.js";

/** Milliseconds. Later on V8 lets go of what only the start took. */
const IN_TIME = 20_000;

/** Once: when the first documents have been checked, or at the end of a shorter life. */
export function keepInTime(start: Start): void {
  const keep = (): void => {
    clearTimeout(timer);
    process.off("exit", keep);
    start.keep(Math.round(process.cpuUsage().user / 1000));
  };
  const timer = setTimeout(keep, IN_TIME).unref();
  process.on("exit", keep);
}
