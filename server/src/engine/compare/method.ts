/** Decisions that used to need the agreement of all and are now taken by vote, or by one person. */
import type { Decision } from "../model/types.js";
import { type Half, inSentences, type Reader } from "./revision.js";

type Way = Decision["method"] | "unanimity";

/** How many have to agree: the more, the higher. */
const RANK: Readonly<Record<Way, number>> = {
  unanimity: 5,
  consensus: 5,
  "rough-consensus": 4,
  "lazy-consensus": 3,
  vote: 2,
  single: 1,
};

export const method: Reader = ({ before, after }) => {
  const [old, now] = [wayOf(before), wayOf(after)];
  if (!old || !now || RANK[old] === RANK[now]) return [];
  // Two thirds in place of unanimity is told as a threshold.
  if (old === "unanimity" && now === "vote") return [];
  const weaker = RANK[now] < RANK[old];
  const args = { before: `method.${old}`, after: `method.${now}` };
  return [
    {
      kind: "method",
      effect: weaker ? "weakened" : "strengthened",
      id: "method-changed",
      args,
      topics: ["decision-procedure"],
    },
  ];
};

/** The way that is tried first. */
function wayOf(half: Half): Way | undefined {
  const decisions = inSentences(half, half.side.model.decisions);
  const first = decisions.filter(({ fallback }) => !fallback);
  const ways = (first.length > 0 ? first : decisions).map(
    ({ method: how, threshold }): Way => (threshold?.type === "unanimity" ? "unanimity" : how),
  );
  return ways.sort((a, b) => RANK[b] - RANK[a])[0] ?? spoken(half);
}

/** Where the model reads no decision, its name in the words. */
function spoken({ words }: Half): Way | undefined {
  const at = words.findIndex((word) => word.startsWith("consensus"));
  if (at < 0) return words.some((word) => word.startsWith("majorit")) ? "vote" : undefined;
  const before = words[at - 1];
  return before === "rough" ? "rough-consensus" : before === "lazy" ? "lazy-consensus" : "consensus";
}
