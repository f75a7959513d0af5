/** A check that adds a condition to what its own data finds. */

import type { CheckId } from "../catalogue/ids.js";
import { check } from "../catalogue/lookup.js";
import type { ReadSentence } from "../coverage/reading.js";
import type { CheckInput, Found } from "./check.js";
import { findsCheck } from "./finds.js";

/** What the catalogue's `finds` of this check finds. */
export function foundByData(id: CheckId, input: CheckInput): readonly Found[] {
  const data = check(id);
  return data.finds ? findsCheck(data, data.finds)(input) : [];
}

/** Whether a sentence matches the cues of a part that the check's own data names. */
export function saysPart(sentence: ReadSentence, rule: CheckId, part: string): boolean {
  return sentence.hits.some(
    ({ signal }) => signal.type === "check" && signal.rule === rule && signal.role === `part:${part}`,
  );
}
