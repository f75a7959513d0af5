/** The words that lead in a list of stakeholders. */
import type { ReadSentence } from "../coverage/reading.js";

/** The sentence in which the first name stands, or the one before the list or table that holds it. */
export function listLead(sentences: readonly ReadSentence[], firstName: number): ReadSentence | undefined {
  const index = sentences.findIndex(({ span }) => span.start <= firstName && firstName < span.end);
  const own = sentences[index];
  if (!own || own.block.fact.form === "paragraph") return own;
  const before = sentences.slice(0, index).findLast(({ block }) => block.fact.form === "paragraph");
  return before && before.section === own.section ? before : own;
}
