import type { Reading } from "../coverage/reading.js";
import type { StakeholderGroup } from "./types.js";

export function readGroups(_reading: Reading): StakeholderGroup[] {
  return [];
}
