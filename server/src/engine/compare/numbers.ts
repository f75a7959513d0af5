/** Limits and least numbers: "no more than two of one organisation", "at least three members", "re-elected once". */
import { NUMBER, numberOf } from "../model/numbers.js";
import { type Found, type Half, inSpans, type Reader, unmatched } from "./revision.js";

interface Bound {
  readonly type: "cap" | "floor" | "demand";
  readonly value: number;
  readonly text: string;
}

const TIME = "(?:business |working |calendar )?(?:hours?|days?|weeks?|months?|years?)";
/** A number that counts people or things, not time and not a share. */
const COUNT = `(${NUMBER})(?: ?\\(\\d{1,4}\\))?(?![\\d/%.,-]*\\d)(?! ?(?:%|per ?cent|percent|thirds?|quarters?|fifths?|${TIME})\\b)`;
const CAP = new RegExp(
  `\\b((?:no|not) more than|at most|up to|a maximum of|limited to|(?:not|never) exceed|(?:not )?exceeding) ${COUNT}`,
  "giu",
);
const FLOOR = new RegExp(
  `\\b(at least|a minimum of|(?:no|not) (?:fewer|less) than|supported by|seconded by|signed by|approval (?:of|from)|approved by) ${COUNT}`,
  "giu",
);
const AGAIN = /\bre-?(?:elected|appointed|election)\b[^.;,]{0,20}?\b(once|twice)\b/giu;
const DEMAND = new RegExp(
  `\\b(any|by) ${COUNT}[^.;]{0,40}\\b(?:may|can) (?:request|demand|propose|call|ask|require|appeal)`,
  "giu",
);
const DEMANDS =
  /\b(?:may|can) (?:request|demand|propose|call|ask|require|appeal)|\b(?:proposed|requested|called) by\b/i;

export const numbers: Reader = ({ before, after }) => {
  const [old, now] = [boundsIn(before), boundsIn(after)];
  const { gone, come } = unmatched(old, now, (a, b) => a.value === b.value);
  return gone.flatMap((bound, i): Found[] => {
    const other = come[i];
    const args = { before: bound.text };
    if (other) return [compared(bound, other)];
    if (now.length > 0 || bound.type === "demand" || states(after, bound.value)) return [];
    return [{ kind: "number", effect: "weakened", id: bound.type === "cap" ? "limit-dropped" : "least-dropped", args }];
  });
};

function compared(old: Bound, now: Bound): Found {
  const lower = now.value < old.value;
  const weaker = (old.type === "floor") === lower;
  const id = { cap: "limit", floor: "least", demand: "demand" }[old.type];
  return {
    kind: "number",
    effect: weaker ? "weakened" : "strengthened",
    id: `${id}-${lower ? "lowered" : "raised"}`,
    args: { before: old.text, after: now.text },
  };
}

/** The number is still there, in other words around it. */
function states({ words }: Half, value: number): boolean {
  return words.some((word) => numberOf(word) === value);
}

function boundsIn(half: Half): Bound[] {
  const { text } = half;
  const quorums = inSpans(half, half.side.model.quorums).map(({ count }) => count);
  const made = (type: Bound["type"], pattern: RegExp, group: number): Bound[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = AGAIN_VALUES.get((match[group] ?? "").toLowerCase()) ?? numberOf(match[group] ?? "");
      return value === undefined ? [] : [{ type, value, text: withNoun(text, match) }];
    });
  const floors = made(DEMANDS.test(text) ? "demand" : "floor", FLOOR, 2).filter(
    ({ value }) => !quorums.includes(value),
  );
  const demands = floors.length > 0 ? [] : made("demand", DEMAND, 2);
  return [...made("cap", CAP, 2), ...made("cap", AGAIN, 1), ...floors, ...demands];
}

const AGAIN_VALUES = new Map([
  ["once", 1],
  ["twice", 2],
]);

/** "At most two members", with the word behind the number. */
function withNoun(text: string, { 0: whole, index }: RegExpExecArray): string {
  const next = /^[ ]+[\p{L}-]+(?: [\p{L}-]+)?/u.exec(text.slice(index + whole.length))?.[0] ?? "";
  return whole.length > 40 ? whole : whole + next;
}
