/** How many seats a body has, and how they are shared out. */
import type { Reading } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { placeSpan } from "../document/document.js";
import { bodyOfSection } from "./actors.js";
import { examplesIn } from "./examples.js";
import { numberOf } from "./numbers.js";
import { perWords } from "./per-view.js";
import { seatTables } from "./seat-tables.js";
import type { Body, Seats } from "./types.js";
import {
  breaksBefore,
  firstOf,
  hasComma,
  hitsFor,
  type Stretch,
  spanInPart,
  spanOf,
  textOf,
  type View,
  viewer,
} from "./view.js";

type Share = Seats["shares"][number];
type Draft = { -readonly [K in keyof Seats]: Seats[K] } & {
  /** The last sentence that spoke of its seats. */
  last: number;
  shares: Share[];
};

export function readSeats(reading: Reading, bodies: readonly Body[]): Seats[] {
  const view = viewer(reading, bodies);
  const ofSection = bodyOfSection(reading, bodies);
  const examples = examplesIn(reading);
  const drafts: Draft[] = [];
  const told = new Set(saying(reading, "seats").map(({ index }) => index));
  for (const index of told) {
    let at = index;
    // As long as those behind it go on, they are read too.
    do readSeatsAt(at++);
    while (drafts.at(-1)?.last === at - 1 && !told.has(at));
  }
  return [...drafts.map(({ of, total, shares }) => ({ of, total, shares })), ...seatTables(reading, bodies)];

  function readSeatsAt(index: number): void {
    const sentence = reading.sentences[index];
    if (!sentence || sentence.unfinished || sentence.setsNoRule || examples.has(index)) return;
    const follows =
      drafts.at(-1)?.last === index - 1 && isSameSection(reading, index) && sentence.block.fact.form !== "row";
    const seen = told.has(index) || follows ? view(index) : undefined;
    if (!seen) return;
    const total = totalIn(seen);
    if (total) drafts.push(begin(seen, total, ofSection(sentence.section)));
    const draft = drafts.at(-1);
    const shares = draft && (total || follows) ? sharesIn(seen) : [];
    if (!draft || shares.length === 0) return;
    for (const { group, count, span } of shares)
      draft.shares.push({ group, count, span: placeSpan(sentence.block, span) });
    draft.last = index;
  }
}

function begin(view: View, total: Stretch & { count: number }, section: string | undefined): Draft {
  const before = view.mentions.filter((each) => each.to <= total.from);
  // "The council appoints a committee consisting of nine members": whoever stands right before the number.
  const of = (before.find((each) => each.to === total.from) ?? before[0])?.body ?? section;
  const { count } = total;
  return {
    of,
    total: { count, span: spanOf(view, total) },
    shares: [],
    last: view.index,
  };
}

/** "The board has nine members"; not "at least nine", nor "a team of two members". */
const totalIn = perWords((view): (Stretch & { count: number }) | undefined => {
  const [hit] = hitsFor(view, "seats");
  if (!hit) return undefined;
  const number = firstOf(view, "number", hit.from, hit.to);
  const count = number && countAt(view, number);
  return count === undefined || !number || isVague(view, number) ? undefined : { ...hit, count };
});

function countAt({ tokens }: View, { from, to }: Stretch): number | undefined {
  return numberOf(tokens.words.slice(from, to).join(" "));
}

/** More or fewer than the number may be meant. */
function isVague({ tokens }: View, { from, to }: Stretch): boolean {
  const before = tokens.words.slice(Math.max(0, from - 3), from).join(" ");
  const after = tokens.words.slice(to, to + 2).join(" ");
  return (
    /\b(?:at least|at most|up to|more than|less than|fewer than|minimum of|maximum of|between|about|least|most|to|or)$/.test(
      before,
    ) || /^(?:to|or|and no|additional|more|other)\b/.test(after)
  );
}

function isSameSection({ sentences }: Reading, index: number): boolean {
  return sentences[index - 1]?.section === sentences[index]?.section;
}

/** "Three from industry", "the fishers elect three", "two staff members": each with a number of its own, in its part. */
const sharesIn = perWords((view): readonly Share[] => {
  const shares: Share[] = [];
  const total = totalIn(view);
  const { words } = view.tokens;
  for (let at = total?.to ?? 0; at < words.length; at++) {
    const length = view.classes.length("number", words, at);
    if (length === 0) continue;
    const number = { from: at, to: at + length };
    const count = countAt(view, number);
    const isCount = count !== undefined && view.classes.length("year", words, at) === 0 && !isVague(view, number);
    const group = isCount ? groupOf(view, number) : undefined;
    if (
      count !== undefined &&
      group &&
      !/\b(?:each|every|lot|will|shall|should|must|be|are|is)\b/.test(textOf(view, group))
    )
      shares.push({ group: textOf(view, group), count, span: spanInPart(view, number) });
    at = Math.max(at, number.to - 1);
  }
  return shares;
});

const MOST = 6;

function groupOf(view: View, { from, to }: Stretch): Stretch | undefined {
  const { words } = view.tokens;
  let at = to;
  while (
    /^(?:seats?|members?|representatives?|delegates?|are|is|shall|be|elected|appointed|chosen|named|sent|held|come|comes|represent|representing|of|them|for|from|by|to|the|go|goes)$/.test(
      words[at] ?? "",
    ) &&
    !breaksBefore(view, at) &&
    !hasComma(view, at)
  )
    at++;
  const led = /^(?:from|by|for|to|represent|representing|the)$/.test(words[at - 1] ?? "") && at > to;
  if (led) return phrase(view, at);
  return electing(view, from);
}

/** "The fishers elect three". */
function electing(view: View, to: number): Stretch | undefined {
  const { words } = view.tokens;
  if (!/^(?:elects?|appoints?|sends?|names?|chooses?|holds?|has|have)$/.test(words[to - 1] ?? ""))
    return carriedOn(view, to);
  let from = to - 1;
  while (
    from > 0 &&
    to - from < MOST &&
    !breaksBefore(view, from) &&
    !/^(?:the|and)$/.test(words[from - 1] ?? "") &&
    !hasComma(view, from)
  )
    from--;
  return from < to - 1 ? { from, to: to - 1 } : undefined;
}

/** "... the guides three and the societies three": the verb is carried on. */
function carriedOn(view: View, to: number): Stretch | undefined {
  const { words } = view.tokens;
  let from = to;
  while (from > 0 && to - from < MOST && !/^(?:the)$/.test(words[from - 1] ?? "")) from--;
  return words[from - 1] === "the" && from < to && view.classes.length("number", words, from) === 0 && isEnd(view, to)
    ? { from, to }
    : undefined;
}

function isEnd(view: View, at: number): boolean {
  const text = view.sentence.block.fact.text;
  return /^\s*(?:[,;.)]|and\b|$)/.test(text.slice(view.tokens.ends[at] ?? 0, (view.tokens.ends[at] ?? 0) + 6));
}

function phrase(view: View, from: number): Stretch | undefined {
  const { words } = view.tokens;
  let to = from;
  while (
    to < words.length &&
    to - from < MOST &&
    !(to > from && (hasComma(view, to) || breaksBefore(view, to))) &&
    !/^(?:and|who|which|that|for|by|with|in)$/.test(words[to] ?? "") &&
    view.classes.length("number", words, to) === 0
  )
    to++;
  return to > from ? { from, to } : undefined;
}
