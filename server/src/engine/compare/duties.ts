/** Duties that became options: "must" that is now "should" or "may", and rules with a way out. */
import { AUXILIARY, ENTITLED, ESCAPES, LIMITING, MIDDLE, NEGATORS, STRONG, WEAK } from "./lists.js";
import type { Found, Hunk, Reader, Revision } from "./revision.js";
import { stem } from "./similar.js";

export const duties: Reader = (revision) => {
  const { hunks, after } = revision;
  const found = hunks.flatMap((hunk) => [...weaker(revision, hunk), ...stronger(revision, hunk)]);
  // One change of a sentence's force is told once.
  return found.length > 0 ? found.slice(0, 1) : limits(hunks, after.words);
};

/** 3: a duty; 2: what is expected; 1: an option. */
function forceOf(words: readonly string[]): { readonly force: number; readonly word: string } | undefined {
  const at = words.findIndex((word) => STRONG.has(word) || MIDDLE.has(word) || WEAK.has(word) || isHaveTo(words, word));
  const word = words[at];
  if (word === undefined) return undefined;
  return { word, force: MIDDLE.has(word) ? 2 : WEAK.has(word) ? 1 : 3 };
}

function isHaveTo(words: readonly string[], word: string): boolean {
  return (word === "has" || word === "have") && words[words.indexOf(word) + 1] === "to";
}

function weaker({ after, before }: Revision, { gone, come, at }: Hunk): Found[] {
  const now = forceOf(come);
  if (!now || now.force === 3 || gone.some((word) => ENTITLED.has(word))) return [];
  const place = at + come.indexOf(now.word);
  if (now.force === 1 && after.words[place + 1] === "not" && !gone.includes("not")) return [];
  const old = forceOf(gone);
  if (old ? old.force <= now.force : !isVerbOf(gone, after.words, place)) return [];
  if (!old && before.words.some((word) => WEAK.has(word)) && forceOf(before.words)?.force === 1) return [];
  const isBan = gone.includes("not") && !come.includes("not");
  const args = { before: old?.word ?? "", after: now.word };
  return [{ kind: "duty", effect: "weakened", id: isBan ? "ban-lifted" : old ? "duty-weaker" : "duty-optional", args }];
}

function stronger({ before }: Revision, { gone, come }: Hunk): Found[] {
  const [old, now] = [forceOf(gone), forceOf(come)];
  if (!old || !now || now.force <= old.force || come.includes("not") || gone.includes("not")) return [];
  if (come.some((word) => ENTITLED.has(word)) || before.words.length === 0) return [];
  return [{ kind: "duty", effect: "strengthened", id: "duty-stronger", args: { before: old.word, after: now.word } }];
}

/** "Publishes" became "may publish", "are published" became "may be published". */
function isVerbOf(gone: readonly string[], after: readonly string[], place: number): boolean {
  const [next = "", second = ""] = after.slice(place + 1, place + 3);
  const stems = new Set(gone.map(stem));
  if (next === "be") return gone.some((word) => word === "is" || word === "are" || word === "be");
  return stems.has(stem(next)) || (next.endsWith("ly") && stems.has(stem(second)));
}

/** "May close a meeting only when" without the "only". */
function limits(hunks: readonly Hunk[], after: readonly string[]): Found[] {
  if (after.some((word) => LIMITING.has(word) || word === "unless" || word === "except")) return [];
  const lost = hunks.flatMap(({ gone }) => gone.filter((word) => LIMITING.has(word)));
  const mays = after.some((word) => WEAK.has(word));
  return lost.length > 0 && mays ? [{ kind: "duty", effect: "weakened", id: "limit-word-dropped" }] : [];
}

export const escapes: Reader = ({ before, after, hunks }) => {
  if (before.sentences.length === 0 || after.sentences.length === 0 || hunks.length === 0) return [];
  const [old, now] = [escapeIn(before.text), escapeIn(after.text)];
  if (now !== undefined && old === undefined)
    return [{ kind: "escape", effect: "weakened", id: "escape-added", args: { after: now } }];
  if (old !== undefined && now === undefined && isShort(hunks))
    return [{ kind: "escape", effect: "strengthened", id: "escape-dropped", args: { before: old } }];
  return [];
};

const SHORT = 8;

function isShort(hunks: readonly Hunk[]): boolean {
  return hunks.reduce((sum, { gone, come }) => sum + gone.length + come.length, 0) <= SHORT;
}

function escapeIn(text: string): string | undefined {
  for (const pattern of ESCAPES) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return undefined;
}

/** A "not" that came or went by itself: the sentence says the opposite of what it said. */
export const negations: Reader = ({ before, after, hunks }) => {
  if (before.sentences.length === 0 || after.sentences.length === 0) return [];
  for (const { gone, come, at } of hunks) {
    const [left, arrived] = [negatorsOf(gone), negatorsOf(come)];
    if (left.length === arrived.length || !isBare([...gone, ...come])) continue;
    if (isCount(after.words.slice(at, at + come.length + 2)) || isCount(before.words)) continue;
    if (arrived.length > left.length) return [{ kind: "negation", effect: "weakened", id: "negated" }];
    const ban = /\b(?:may|must|shall|can|should) not\b|\bcannot\b|\bno \p{L}+ (?:may|shall|can|must)\b/iu.test(
      before.text,
    );
    return [{ kind: "negation", effect: ban ? "weakened" : "changed", id: ban ? "ban-lifted" : "no-longer-not" }];
  }
  return [];
};

function negatorsOf(words: readonly string[]): string[] {
  return words.filter((word) => NEGATORS.has(word));
}

function isBare(words: readonly string[]): boolean {
  return words.length <= 5 && words.every((word) => NEGATORS.has(word) || AUXILIARY.has(word));
}

/** "No more than two" counts, it denies nothing. */
function isCount(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      (word === "no" || word === "not") && /^(?:more|less|fewer|later|longer|earlier)$/.test(words[i + 1] ?? ""),
  );
}
