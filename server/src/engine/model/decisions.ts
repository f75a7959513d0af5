import type { Reading } from "../coverage/reading.js";
import type { Body, Decision } from "./types.js";

export function readDecisions(_reading: Reading, _bodies: readonly Body[]): Decision[] {
  return [];
}
