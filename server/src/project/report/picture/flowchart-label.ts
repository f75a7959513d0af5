/** Words in the boxes and on the arrows of a Mermaid flowchart. */

const LONGEST = 70;

/** Words of a document as a label: whatever is not a letter, a digit or plain punctuation stands as a number of its own. */
export function label(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  const signs = [...line];
  const cut = signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : line;
  return cut.replace(/[^\p{L}\p{M}\p{N} ,.()/:'…-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
