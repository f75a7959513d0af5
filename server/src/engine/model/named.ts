/** Offices whose holders a text names: in a table, in a list, or under the heading of the office. */
import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import type { FillingOf } from "./fillings.js";
import { perName } from "./per-name.js";
import type { Placed } from "./placed.js";
import { namingIn, type Places } from "./places.js";

/** Two or three words with capitals side by side, or a user name. */
const PERSON = /^(?:@[\w-]+|\p{Lu}[\p{L}'’.-]*\s(?:\p{L}{1,3}\.?\s)?\p{Lu}[\p{L}'’-]+)/u;
const IN_ROW = /\|\s*\[?(?:@[\w-]+|\p{Lu}[\p{L}'’.-]*\s(?:\p{L}{1,3}\.?\s)?\p{Lu}[\p{L}'’-]+)/u;
/** What AFTER_SIGN and PERSON look for, wherever it stands in a block. */
const SIGN_AND_PERSON = /(?::|–|—|-|\sis\s|\sare\s)\s*(?:@[\w-]|\p{Lu})/u;
const AFTER_SIGN = /^(?:\(s\))?\s*(?::|–|—|-|\sis\s|\sare\s)\s*(.{0,60})/su;

export function* namedFillings(reading: Reading, { places, bySentence }: Places): Generator<FillingOf> {
  for (const { sentence, here } of namingIn(mayName(reading), bySentence))
    for (const place of here)
      if (place.type === "role" && namesHolder(sentence, place)) yield named(place.body, place.span);
  yield* underHeadings(reading, places);
}

function named(of: string, span: FillingOf["filling"]["span"]): FillingOf {
  return { of, filling: { how: "named", span } };
}

const namesHolder = perName(({ block }, { from, end }): boolean => {
  const { form, text } = block.fact;
  // A column of holders.
  if (form === "header-row") return true;
  if (form === "row") return from <= 1 && IN_ROW.test(text.slice(end));
  const after = from <= 2 ? AFTER_SIGN.exec(text.slice(end, end + 70))?.[1] : undefined;
  return after !== undefined && PERSON.test(after);
});

/** Sentences in which an office may stand with its holder: in a table, or before a person's name. */
const mayName = perPart(({ block }) => {
  const { form, text } = block.fact;
  if (form === "header-row") return true;
  return (form === "row" ? IN_ROW.test(text) : SIGN_AND_PERSON.test(text)) || undefined;
});

const beginsWithPerson = perPart(({ text }) => PERSON.test(text) || undefined);

/** A heading that is an office, with a person's name at the beginning of what stands below. */
function* underHeadings(reading: Reading, places: readonly Placed[]): Generator<FillingOf> {
  const { sections } = reading.document;
  const people = new Set(
    beginsWithPerson(reading).map(({ sentence }) => sections[sentence.section]?.heading?.span.start),
  );
  for (const { type, sentence, span, body } of places)
    if (type === "role" && sentence < 0 && people.has(span.start)) yield named(body, span);
}
