import type { Reading } from "../coverage/reading.js";
import type { DefinedTerm } from "./types.js";

export function readTerms(_reading: Reading): DefinedTerm[] {
  return [];
}
