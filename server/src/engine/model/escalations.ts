import type { Reading } from "../coverage/reading.js";
import type { Body, Escalation } from "./types.js";

export function readEscalations(_reading: Reading, _bodies: readonly Body[]): Escalation[] {
  return [];
}
