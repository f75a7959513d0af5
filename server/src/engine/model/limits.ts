/** How often an office may be held in a row, how many seats each group has, how many may come from one organisation. */
import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { type IgnoringCase, ignoringCase } from "../text/ignoring-case.js";
import { NUMBER, numberOf } from "./numbers.js";
import type { Body, Limit } from "./types.js";
import { viewer } from "./view.js";
import { votingBodies } from "./voting-bodies.js";

const MOST =
  "(?:at most|up to|no more than|not more than|a maximum of|for|more than|exceed(?:ing)?|longer than|limited to|beyond)";
/** The number is in the first group. */
const LIMITS: readonly (readonly [IgnoringCase, Limit["what"]])[] = [
  [
    ignoringCase(
      `\\b${MOST} (${NUMBER})(?: \\(\\d{1,3}\\))? (?:(?:consecutive|successive|full|further|complete|additional)(?: and \\p{L}+)? )?terms\\b`,
    ),
    "terms",
  ],
  [ignoringCase(`\\b(?:equal|same) number of seats(?::| of| –| -|,)? (${NUMBER})\\b`), "seats"],
  [
    ignoringCase(
      `\\b(?:no more than|not more than|at most|up to|a maximum of) (${NUMBER})(?: \\(\\d{1,3}\\))? (?:\\p{L}+ ){0,4}?(?:from|of|by|belonging to) (?:the same|any one|any single|one|a single|any) \\p{L}+`,
    ),
    "one-source",
  ],
];

export function readLimits(reading: Reading, bodies: readonly Body[]): Limit[] {
  const view = viewer(reading, bodies);
  const around = votingBodies(reading, bodies, view);
  return saidIn(reading).flatMap(({ sentence, index, value }) => {
    if (sentence.setsNoRule || sentence.unfinished) return [];
    const of = view(index)?.mentions[0]?.body ?? memberBefore(reading, index, view) ?? around.of(index);
    const { section } = sentence;
    return value.map(({ what, count, text, at }) => {
      const start = sentence.start + at;
      const span = sentence.spanOf(start, start + text.length);
      return { what, of, count, text, span, sentence: index, section };
    });
  });
}

/** "They may serve …": whoever the sentence before speaks of. */
function memberBefore({ sentences }: Reading, index: number, view: ReturnType<typeof viewer>): string | undefined {
  if (sentences[index - 1]?.section !== sentences[index]?.section) return undefined;
  return /^(?:they|it|he|she|a member|members)\b/i.test(sentences[index]?.text ?? "")
    ? view(index - 1)?.mentions[0]?.body
    : undefined;
}

/** What each of the limits cannot be said without. */
const ANY_LIMIT = /terms|number of seats|more than|at most|up to|maximum of/iu;

/** With where each begins in the text of the sentence. */
const saidIn = perPart(({ text }) => {
  if (!ANY_LIMIT.test(text)) return undefined;
  const said = LIMITS.flatMap(([pattern, what]) =>
    pattern.all(text).flatMap((match) => {
      const count = numberOf(match[1] ?? "");
      return count === undefined ? [] : [{ what, count, text: match[0], at: match.index }];
    }),
  );
  return said.length > 0 ? said : undefined;
});
