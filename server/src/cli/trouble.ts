/** What is said when something goes wrong inside. */
import type { Io } from "./io.js";

export function internal(error: unknown): string {
  return `Something in Charterlint itself went wrong: ${error instanceof Error ? error.message : String(error)} (CHARTERLINT_DEBUG=1 shows where)`;
}

/** Where something went wrong inside is for those who ask. */
export function debug(io: Pick<Io, "env" | "stderr">, error: unknown): void {
  if (io.env.CHARTERLINT_DEBUG && error instanceof Error) io.stderr.write(`${error.stack ?? error.message}\n`);
}
