/** Majorities and quorums that were lowered, raised or left out, or are counted of fewer people. */
import type { ClassMatcher } from "../cues/word-classes.js";
import { sameShare, shareOf } from "../model/fractions.js";
import type { Base, Decision, DecisionType, Quorum } from "../model/types.js";
import { type Found, type Half, inSentences, inSpans, type Reader, saysModel, unmatched } from "./revision.js";

interface Share {
  readonly value: number;
  readonly text: string;
}

/** "More than half": over one half, under any fraction above it. */
const MAJORITY = 0.501;

export const shares: Reader = ({ before, after, classes }) => {
  const quorums = quorumChanges(before, after);
  const [old, now] = [sharesOf(before, classes), sharesOf(after, classes)];
  const { gone, come } = unmatched(old, now, (a, b) => sameShare(a.value, b.value));
  const about = { before, after };
  const changed = gone.flatMap((share, i) => {
    const other = come[i];
    return other ? [compareShares(about, share, other)] : [];
  });
  const dropped = now.length === 0 && !saysModel(after.sentences, "consensus") ? gone : [];
  return [
    ...quorums,
    ...changed,
    ...dropped.filter(({ value }) => value >= 0.5).map((each) => noLonger(about, each)),
    ...bases(about),
  ];
};

interface Halves {
  readonly before: Half;
  readonly after: Half;
}

/** A part of the voters that may demand something: the larger it has to be, the harder that is. */
const DEMAND =
  /\b(?:request|requests|demand|petition|convene|call(?:s|ed)? for|call a|propose|proposed by|requisition)\b/i;
/** Decisions for which a higher bar protects those who hold power, too: a reader has to judge. */
const DOUBLE_EDGED: readonly DecisionType[] = ["removal", "override", "admission"];

function compareShares(halves: Halves, old: Share, now: Share): Found {
  const type = typeOf(halves);
  const args = { what: `what.${type}`, before: old.text, after: now.text };
  const topics = type === "amendment" ? (["amendment", "threshold"] as const) : (["threshold"] as const);
  const lower = now.value < old.value;
  if (old.value < 0.5 && now.value < 0.5 && DEMAND.test(halves.before.text))
    return {
      kind: "threshold",
      effect: lower ? "strengthened" : "weakened",
      id: lower ? "demand-eased" : "demand-harder",
      args,
    };
  const raised = DOUBLE_EDGED.includes(type) ? "changed" : "strengthened";
  return {
    kind: "threshold",
    effect: lower ? "weakened" : raised,
    id: lower ? "threshold-lowered" : "threshold-raised",
    args,
    topics,
  };
}

function noLonger(halves: Halves, { text }: Share): Found {
  const args = { what: `what.${typeOf(halves)}`, before: text };
  return { kind: "threshold", effect: "weakened", id: "threshold-dropped", args, topics: ["threshold"] };
}

function typeOf({ before, after }: Halves): DecisionType {
  const decisions = [...decisionsIn(before), ...decisionsIn(after)].filter(({ threshold }) => threshold);
  return decisions.find(({ type }) => type !== "ordinary")?.type ?? "ordinary";
}

function decisionsIn(half: Half): Decision[] {
  return inSentences(half, half.side.model.decisions);
}

/** Each fraction, percentage and majority once; a quorum's are another matter. */
function sharesOf(half: Half, classes: ClassMatcher): Share[] {
  const { words } = half;
  const found: Share[] = [];
  let last = -9;
  for (let at = 0; at < words.length; at++) {
    const { share, length } = shareAt(words, at, classes);
    if (!share) continue;
    const near = at - last <= 3 ? found.at(-1) : undefined;
    // "A majority of two thirds" is one share, and so is "a two thirds majority".
    if (near?.value === MAJORITY && share.value !== MAJORITY) found[found.length - 1] = share;
    else if (!near || (share.value !== MAJORITY && !sameShare(near.value, share.value))) found.push(share);
    last = at + length - 1;
    at += length - 1;
  }
  const own = quorumsIn(half).flatMap(({ fraction }) => fraction ?? []);
  return found.filter(({ value }) => {
    const at = own.findIndex((each) => sameShare(each, value));
    if (at >= 0) own.splice(at, 1);
    return at < 0;
  });
}

function shareAt(words: readonly string[], at: number, classes: ClassMatcher): { share?: Share; length: number } {
  const [word = "", before = ""] = [words[at], words[at - 1]];
  const named = (value: number) => ({
    share: { value, text: value === 1 ? "unanimity" : before === "simple" ? "a simple majority" : "a majority" },
    length: 1,
  });
  if (word.startsWith("majorit") && !/^(?:same|such|required|that|vast|great)$/.test(before)) return named(MAJORITY);
  if (word.startsWith("unanim")) return named(1);
  const length = Math.max(classes.length("fraction", words, at), classes.length("percent", words, at));
  const own = length > 0 ? words.slice(at, at + length) : /^\d{1,3}\/\d/.test(word) ? [word] : [];
  const value = own.length > 0 ? shareOf(own) : undefined;
  if (value === undefined) return { length: 1 };
  return { share: { value, text: own.join(" ") }, length: own.length };
}

function quorumsIn(half: Half): Quorum[] {
  const { text } = half.side.reading.document;
  return inSpans(half, half.side.model.quorums).map(({ count, ...quorum }) => {
    if (count === undefined) return quorum;
    // A percentage, with a space before its sign.
    return /^\s?%/.test(text.slice(quorum.span.end)) ? { ...quorum, fraction: count / 100 } : { ...quorum, count };
  });
}

function quorumChanges(before: Half, after: Half): Found[] {
  const equal = (a: Quorum, b: Quorum) => sizeOf(before, a) === sizeOf(after, b) || isAlike(a, b);
  const { gone, come } = unmatched(quorumsIn(before), quorumsIn(after), equal);
  return gone.flatMap((quorum, i): Found[] => {
    const other = come[i];
    const topics = ["threshold"] as const;
    const told = written(quorum);
    if (!other) {
      if (quorumsIn(after).length > 0 || saysModel(after.sentences, "quorum")) return [];
      return [{ kind: "quorum", effect: "weakened", id: "quorum-dropped", args: { before: told }, topics }];
    }
    const args = { before: told, after: written(other) };
    const [old, now] = [sizeOf(before, quorum), sizeOf(after, other)];
    if (old === undefined || now === undefined)
      return [{ kind: "quorum", effect: "changed", id: "quorum-changed", args, topics }];
    const lower = now < old;
    return [
      {
        kind: "quorum",
        effect: lower ? "weakened" : "strengthened",
        id: lower ? "quorum-lowered" : "quorum-raised",
        args,
        topics,
      },
    ];
  });
}

function isAlike(a: Quorum, b: Quorum): boolean {
  return a.fraction !== undefined && b.fraction !== undefined && sameShare(a.fraction, b.fraction);
}

/** A count as a share of the body, where its size is known, so that both ways of saying it compare; else as it is. */
function sizeOf({ side }: Half, { fraction, count, of }: Quorum): number | undefined {
  if (fraction !== undefined) return fraction;
  const size = side.model.bodies.find(({ id }) => id === of)?.size?.count;
  return size && count !== undefined ? count / size : count;
}

function written({ fraction, count }: Quorum): string {
  if (count !== undefined) return String(count);
  const known = SPELLED.find(([value]) => sameShare(value, fraction ?? 0));
  return known?.[1] ?? `${Math.round((fraction ?? 0) * 100)}%`;
}

const SPELLED: readonly (readonly [number, string])[] = [
  [1 / 2, "half"],
  [1 / 3, "a third"],
  [2 / 3, "two thirds"],
  [1 / 4, "a quarter"],
  [3 / 4, "three quarters"],
  [1 / 5, "a fifth"],
  [1, "all"],
];

/** How many are counted: all members, those who came, or those who voted. */
const BREADTH: Readonly<Record<Base, number>> = { members: 3, present: 2, votes: 1, other: 0 };

function bases({ before, after }: Halves): Found[] {
  const [old, now] = [decisionsIn(before), decisionsIn(after)];
  const [a, b] = [old[0]?.threshold?.base, now[0]?.threshold?.base];
  if (old.length !== 1 || now.length !== 1 || !a || !b || a === b || a === "other" || b === "other") return [];
  if (a !== "members" && b !== "members") return [];
  const narrower = BREADTH[b] < BREADTH[a];
  const args = { what: `what.${now[0]?.type ?? "ordinary"}`, before: `base.${a}`, after: `base.${b}` };
  return [
    {
      kind: "threshold",
      effect: narrower ? "weakened" : "strengthened",
      id: "base-changed",
      args,
      topics: ["threshold"],
    },
  ];
}
