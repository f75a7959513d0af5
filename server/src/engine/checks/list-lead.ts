/** The words that lead in a list of stakeholders. */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { sentenceAt } from "../coverage/where.js";

/** The sentence in which the first name stands, or the one before the list or table that holds it. */
export function listLead(reading: Reading, firstName: number): ReadSentence | undefined {
  const { sentences } = reading;
  const index = sentenceAt(reading, firstName);
  const own = sentences[index];
  if (!own || own.block.fact.form === "paragraph") return own;
  for (let at = index - 1; sentences[at]?.section === own.section; at--)
    if (sentences[at]?.block.fact.form === "paragraph") return sentences[at];
  return own;
}
