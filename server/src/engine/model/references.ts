import type { Reading } from "../coverage/reading.js";
import type { Reference } from "./types.js";

export function readReferences(_reading: Reading): Reference[] {
  return [];
}
