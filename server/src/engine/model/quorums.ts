/** How many have to be there, or to take part, before a body can decide. */
import type { Reading } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { placeSpan } from "../document/document.js";
import { subjectOf } from "./actors.js";
import { carriesOn, subjectIn } from "./deciders.js";
import { examplesIn } from "./examples.js";
import { shareOf } from "./fractions.js";
import { numberOf } from "./numbers.js";
import { perView } from "./per-view.js";
import { quorumStretches } from "./quorum-words.js";
import type { Body, Quorum } from "./types.js";
import { type Stretch, spanInPart, textOf, type View, viewer } from "./view.js";
import { votingBodies } from "./voting-bodies.js";

export function readQuorums(reading: Reading, bodies: readonly Body[]): Quorum[] {
  const view = viewer(reading, bodies);
  const around = votingBodies(reading, bodies, view);
  const examples = examplesIn(reading);
  return saying(reading, "quorum").flatMap(({ sentence, index }) => {
    const isRule = !sentence.unfinished && !sentence.setsNoRule && !examples.has(index);
    const seen = isRule ? view(index) : undefined;
    if (!seen) return [];
    const { found, of } = quorumsIn(seen);
    return found.length > 0 ? found.map((each) => placed(each, seen, of ?? around.ordinary(index))) : [];
  });
}

function actorIn(view: View): string | undefined {
  return carriesOn(view) ? undefined : (subjectIn(view) ?? subjectOf(view));
}

/** "A quorum of the board"; the subject of the sentence is looked for elsewhere. */
function ownerIn({ tokens, mentions }: View): string | undefined {
  const quorum = tokens.words.indexOf("quorum");
  return mentions.find((each) => quorum >= 0 && each.from > quorum && each.from <= quorum + 6)?.body;
}

interface Said {
  readonly amount: Pick<Quorum, "fraction" | "count" | "text">;
  /** Of whom, where the words right beside it say so. */
  readonly counted: string | undefined;
  /** From the start of the part. */
  readonly span: Quorum["span"];
}

/** The quorums that a sentence sets, and whom it speaks of. */
const quorumsIn = perView((view): { readonly found: readonly Said[]; readonly of: string | undefined } => {
  const found: Said[] = [];
  for (const stretch of quorumStretches(view)) {
    const amount = amountIn(view, stretch);
    if (amount) found.push({ amount, counted: countedIn(view, stretch), span: spanInPart(view, stretch) });
  }
  return { found, of: found.length > 0 ? (ownerIn(view) ?? actorIn(view)) : undefined };
});

function placed({ amount, counted, span }: Said, { sentence }: View, of: string | undefined): Quorum {
  const { fraction, count, text } = amount;
  return {
    of: counted ?? of,
    fraction,
    count,
    text,
    span: placeSpan(sentence.block, span),
    section: sentence.section,
  };
}

const COUNTED = /^(?:of|the|all|its|total|active|voting|current|members?|directors|representatives)$/;

/** "Participation by at least five of the voting members of the board", "four of the ten council members must be there". */
function countedIn({ tokens, mentions }: View, { from, to }: Stretch): string | undefined {
  const inside = mentions.find((each) => each.from > from && each.to < to && isCounted(tokens.words, from, each));
  if (inside) return inside.body;
  const next = mentions.find(({ from }) => from >= to);
  const between = next && tokens.words.slice(to, next.from);
  return between?.includes("of") && between.every((word) => COUNTED.test(word)) ? next?.body : undefined;
}

/** Between the number and the body stand only words of counting. */
function isCounted(words: readonly string[], from: number, { from: start }: Stretch): boolean {
  const of = words.indexOf("of", from);
  return (
    of >= 0 &&
    of < start &&
    words.slice(of + 1, start).every((word) => COUNTED.test(word) || numberOf(word) !== undefined)
  );
}

function amountIn(view: View, { from, to }: Stretch): Pick<Quorum, "fraction" | "count" | "text"> | undefined {
  const { tokens, classes } = view;
  const text = (at: number, length: number) => textOf(view, { from: at, to: at + length });
  for (let at = from; at < to; at++) {
    if (tokens.words[at] === "majority") return { fraction: 0.5, text: text(at, 1) };
    const length = Math.max(...["fraction", "percent"].map((name) => classes.length(name, tokens.words, at)));
    const share = length > 0 ? shareOf(tokens.words.slice(at, at + length)) : undefined;
    if (share !== undefined) return { fraction: share, text: text(at, length) };
    const number = classes.length("number", tokens.words, at);
    const count = number > 0 ? numberOf(tokens.words.slice(at, at + number).join(" ")) : undefined;
    if (count !== undefined) return { count, text: text(at, number) };
  }
  return undefined;
}
