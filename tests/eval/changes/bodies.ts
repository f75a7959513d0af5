/** A body that goes once by another noun: a committee that is called a council in one place. */
import { type Change, oneLine, replaced, search } from "./text.js";

const OTHER: Readonly<Record<string, string>> = {
  Committee: "Council",
  Council: "Committee",
  Board: "Council",
  Panel: "Committee",
  Group: "Team",
  Team: "Group",
  Commission: "Committee",
  Assembly: "Council",
};
const NAME = new RegExp(
  `\\b(?:[A-Z][a-z]+[ -]){1,3}(?:${Object.keys(OTHER).join("|")})\\b(?! of\\b|[ -][A-Z]|-|\\]\\()`,
  "g",
);
/** Words that begin a sentence and no name. */
const BEFORE = /^(?:(?:The|A|An|Each|Any|All|Our|This|In|Of|For|If|When|By|Among|Once|While)\s)+/;
const LEAST = 3;

export function bodyChanges(text: string): Change[] {
  const places = search(text, NAME).flatMap(({ match, end }) => {
    const name = match[0].replace(BEFORE, "");
    return name.includes(" ") ? [{ name, start: end - name.length, end }] : [];
  });
  return [...new Set(places.map(({ name }) => name))].flatMap((name) => {
    const mentions = places.filter((each) => each.name === name);
    const noun = name.split(" ").at(-1) ?? "";
    const other = name.slice(0, -noun.length) + (OTHER[noun] ?? "");
    const place = mentions[Math.floor(mentions.length / 2)];
    const words = oneLine(text).toLowerCase();
    // A name in the plural is a kind of body, of which a text may have others.
    const isKind = words.includes(name.toLowerCase().replace(/y$/, "ie").concat("s"));
    if (!place || mentions.length < LEAST || isKind || words.includes(other.toLowerCase())) return [];
    const at = { start: place.start, end: place.start + other.length };
    return [{ what: `${name} -> ${other}`, text: replaced(text, place, other), at }];
  });
}
