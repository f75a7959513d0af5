/** Meetings, records and results that were public and no longer are; who may come and take part. */
import { CLOSED, EXCEPTION, INDEPENDENT, OPEN, PROCEEDINGS, QUALIFIED, REACH, RIGHT } from "./lists.js";
import type { Found, Half, Reader } from "./revision.js";

export const openness: Reader = ({ before, after }) => {
  if (after.sentences.length === 0) return [];
  const [old, now] = [before.text, after.text];
  const closed = closedIn(now);
  const isNewlyClosed = closed !== undefined && closedIn(old) === undefined;
  const topics = ["transparency"] as const;
  if (isNewlyClosed && PROCEEDINGS.test(now) && (openIn(old) || !EXCEPTION.test(now)))
    return openIn(old) && EXCEPTION.test(now) && openIn(now)
      ? []
      : [
          {
            kind: "openness",
            effect: "weakened",
            id: before.sentences.length > 0 ? "closed" : "closing-added",
            args: { after: closed },
            topics,
          },
        ];
  if (before.sentences.length === 0) return [];
  if (closedIn(old) !== undefined && closed === undefined && openIn(now) && !openIn(old))
    return [{ kind: "openness", effect: "strengthened", id: "opened", topics }];
  if (openIn(old) && !openIn(now) && PROCEEDINGS.test(old))
    return [{ kind: "openness", effect: "weakened", id: "not-public", args: { before: openIn(old) ?? "" }, topics }];
  return [];
};

/** Before a word of openness, it says the opposite: "not public", "closed to the public". */
const DENIED =
  /\b(?:(?:not|non|no|never)[ -](?:be |made )?|(?:closed|confidential|restricted|withheld) (?:to|from) (?:the )?(?:general )?)$/i;

/** The word that says so, without those that are denied in the same breath. */
function openIn(text: string): string | undefined {
  return [...text.matchAll(OPEN)].find(({ index }) => !DENIED.test(text.slice(0, index)))?.[0];
}

function closedIn(text: string): string | undefined {
  return [...text.matchAll(CLOSED)].find(({ index }) => !/\b(?:not|never)(?: be)? $/i.test(text.slice(0, index)))?.[0];
}

export const reach: Reader = ({ before, after }) => {
  if (before.sentences.length === 0 || after.sentences.length === 0) return [];
  if (!RIGHT.test(before.text) || !RIGHT.test(after.text)) return [];
  const [old, now] = [widest(before), widest(after)];
  if (old && now && now.rank < old.rank)
    return [{ kind: "reach", effect: "weakened", id: "reach-narrower", args: { before: old.text, after: now.text } }];
  if (old && now && now.rank > old.rank)
    return [{ kind: "reach", effect: "strengthened", id: "reach-wider", args: { before: old.text, after: now.text } }];
  const qualified = QUALIFIED.exec(after.text)?.[0];
  if (qualified && !QUALIFIED.test(before.text))
    return [{ kind: "reach", effect: "weakened", id: "reach-qualified", args: { after: qualified } }];
  return [];
};

function widest({ text }: Half): { readonly rank: number; readonly text: string } | undefined {
  for (const [rank, pattern] of REACH) {
    const match = pattern.exec(text);
    if (match) return { rank, text: match[0] };
  }
  return undefined;
}

/** Appeals, audits and reviews by somebody who took no part. */
export const independence: Reader = ({ before, after }) => {
  const old = INDEPENDENT.exec(before.text)?.[0];
  if (old === undefined || after.sentences.length === 0 || INDEPENDENT.test(after.text)) return [];
  const found: Found = { kind: "hearer", effect: "weakened", id: "independence-dropped", args: { before: old } };
  return [found];
};
