/** A quorum of more than the body has members; where the document does not tell its size, a sentence is added. */
import { appended, type Change, oneLine, type Place, readable, replaced, search, sentenceAround } from "./text.js";

const WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const COUNT = `(?:${WORDS}|\\d{1,2})(?: \\(\\d{1,2}\\))?`;
const SHARE =
  "(?:two[- ]thirds|(?:one )?half|fifty percent|50 ?%|a (?:simple )?majority|[¼½⅓⅔]|\\d/\\d)(?: \\(\\d{1,2}%\\))?(?= of )";
const IS = "(?:is|be|of|requires?|becomes?|consists of|needs|constitutes)";
const MAKES = "(?:constitutes?|is|are|be|forms?|makes?|for) (?:a |the )?quorum";
/** The number stands behind the word, or before it, in one clause. */
const QUORUM = new RegExp(
  `\\bquorum\\b[^.;:,]{0,60}?\\b${IS}\\b[^.;:,]{0,60}?(?<![\\p{L}\\d/])(?<after>${SHARE}|${COUNT}(?! ?(?:%|percent|/|\\d)))|` +
    `(?<![\\p{L}\\d/])(?<before>${SHARE}|${COUNT}(?! ?(?:%|percent|/|\\d|days|weeks)))[^.;:,]{0,90}?\\b${MAKES}\\b`,
  "giu",
);
/** What is no rule but a reckoning. */
const EXAMPLE = /\b(?:example|suppose|if \d)| = \d/i;
const BODY =
  /\b(?:(?:[A-Z][a-z]+ ){1,3}|[Tt]he )(?:Committee|Council|Board|Group|Team|Panel|Commission|Assembly)\b|\b(?:TSC|TOC|GB|PMC)\b/g;
const NUMBERS: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const SIZE = 9;

export function quorumChanges(text: string): Change[] {
  return search(text, QUORUM).flatMap((found) => {
    const sentence = sentenceAround(text, found);
    const body = bodyNear(text, sentence);
    const amount = found.match.groups?.["after"] ?? found.match.groups?.["before"];
    if (!body || !amount || EXAMPLE.test(text.slice(sentence.start, sentence.end))) return [];
    const size = sizeOf(text, body);
    const inside = found.match.groups?.["after"] ? found.match[0].length - amount.length : 0;
    const place = { start: found.start + inside, end: found.start + inside + amount.length };
    const raised = replaced(text, place, String((size ?? SIZE) + 4));
    const at = { start: place.start, end: place.start + 2 };
    const what = `${body} of ${size ?? `${SIZE} (added)`}: ${oneLine(text.slice(found.start - 40, found.end + 40))}`;
    if (size !== undefined) return [{ what, text: raised, at }];
    return [{ what, text: appended(raised, "Composition", `The ${body} has ${NUMBERS[SIZE]} members.`).text, at }];
  });
}

/** The body that the sentence names, else the one that was named last before it. */
function bodyNear(text: string, { start, end }: Place): string | undefined {
  const inside = readable(text).slice(start, end).match(BODY)?.[0];
  const before = readable(text)
    .slice(Math.max(0, start - 600), start)
    .match(BODY)
    ?.at(-1);
  return (inside ?? before)?.replace(/^(?:[Tt]he|A|Each|Any|Every|Among) /, "");
}

function sizeOf(text: string, body: string): number | undefined {
  const told = new RegExp(
    `\\b${body} (?:shall |will )?(?:consists? of|has|have|comprises?|(?:is |be )?composed of|of) (${COUNT}) (?:\\p{L}+ ){0,2}members`,
    "iu",
  );
  const rules = oneLine(text)
    .split(/(?<=[.!?]) /)
    .filter((each) => !EXAMPLE.test(each));
  const number = rules.map((each) => told.exec(each)?.[1]?.toLowerCase()).find((each) => each !== undefined);
  if (number === undefined) return undefined;
  const digits = /\d+/.exec(number)?.[0];
  return digits === undefined ? NUMBERS.indexOf(number) : Number(digits);
}
