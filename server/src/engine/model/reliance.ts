import type { Reading } from "../coverage/reading.js";
import type { Model } from "./types.js";

export function readReliance(_reading: Reading): Model["reliesOn"] {
  return [];
}
