/** Offices whose holders a text names: in a table, in a list, or under the heading of the office. */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { FillingOf } from "./fillings.js";
import type { Placed } from "./placed.js";
import type { Places } from "./places.js";

/** Two or three words with capitals side by side, or a user name. */
const PERSON = /^(?:@[\w-]+|\p{Lu}[\p{L}'’.-]*\s(?:\p{L}{1,3}\.?\s)?\p{Lu}[\p{L}'’-]+)/u;
const IN_ROW = /\|\s*\[?(?:@[\w-]+|\p{Lu}[\p{L}'’.-]*\s(?:\p{L}{1,3}\.?\s)?\p{Lu}[\p{L}'’-]+)/u;
const AFTER_SIGN = /^(?:\(s\))?\s*(?::|–|—|-|\sis\s|\sare\s)\s*(.{0,60})/su;

export function* namedFillings(reading: Reading, { places, bySentence }: Places): Generator<FillingOf> {
  for (const [index, here] of bySentence) {
    const sentence = reading.sentences[index];
    if (!sentence) continue;
    for (const place of here)
      if (place.type === "role" && namesHolder(sentence, place)) yield named(place.body, place.span);
  }
  yield* underHeadings(reading, places);
}

function named(of: string, span: FillingOf["filling"]["span"]): FillingOf {
  return { of, filling: { how: "named", span } };
}

function namesHolder({ block }: ReadSentence, { from, end }: Placed): boolean {
  const { form, text } = block.fact;
  // A column of holders.
  if (form === "header-row") return true;
  if (form === "row") return from <= 1 && IN_ROW.test(text.slice(end));
  const after = from <= 2 ? AFTER_SIGN.exec(text.slice(end, end + 70))?.[1] : undefined;
  return after !== undefined && PERSON.test(after);
}

/** A heading that is an office, with a person's name at the beginning of what stands below. */
function* underHeadings({ document, sentences }: Reading, places: readonly Placed[]): Generator<FillingOf> {
  const sections = new Map(document.sections.map(({ heading, index }) => [heading?.span.start, index]));
  const people = new Set(sentences.filter(({ text }) => PERSON.test(text)).map(({ section }) => section));
  for (const { type, sentence, span, body } of places) {
    const section = sentence < 0 ? sections.get(span.start) : undefined;
    if (type === "role" && section !== undefined && people.has(section)) yield named(body, span);
  }
}
