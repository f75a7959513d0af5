/** Cuts plain text into sentences. */
import { fitted } from "../text/fitted.js";

const ABBREVIATIONS = new Set(
  "e.g i.e etc cf vs no nos art arts sec para paras p pp ch dr mr mrs ms st inc ltd co corp dept est approx fig vol ed eds u.s u.k al incl resp ca bzw z.b d.h u.a abs nr ggf".split(
    " ",
  ),
);
/** What a sentence may end in: `.`, `!`, `?` and `;`, and the first three in full width. */
const ENDS = /[.!?;。！？]/g;
const FULL_WIDTH = "。！？";
const CLOSERS = "\"'”’»)]*_";

/** Pairs of offsets into `text`, white space at the ends left out. */
export function sentences(text: string): readonly number[] {
  const pairs: number[] = [];
  let start = 0;
  ENDS.lastIndex = 0;
  while (ENDS.test(text)) {
    const end = endOfSentence(text, ENDS.lastIndex - 1);
    if (end === undefined) continue;
    pushTrimmed(pairs, text, start, end);
    start = end;
    ENDS.lastIndex = end;
  }
  pushTrimmed(pairs, text, start, text.length);
  return fitted(pairs);
}

function endOfSentence(text: string, at: number): number | undefined {
  const character = text[at] ?? "";
  if (FULL_WIDTH.includes(character)) return at + 1;
  if (character === ";") return text[at + 1] === " " ? at + 1 : undefined;
  if (character !== "." && character !== "!" && character !== "?") return undefined;
  let end = at + 1;
  while (end < text.length && CLOSERS.includes(text[end] ?? "")) end++;
  if (text[end] !== " " || !startsSentence(text, end + 1)) return undefined;
  return character === "." && isAbbreviation(text, at) ? undefined : end;
}

/** A sentence begins with anything but a small letter or a mark that carries on. */
function startsSentence(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && " \"'“‘«([*_".includes(text[at] ?? "")) at++;
  const next = text[at];
  if (next === undefined) return true;
  return !/[\p{Ll},;:.)]/u.test(next);
}

function isAbbreviation(text: string, dot: number): boolean {
  let start = dot;
  while (start > 0 && /[\p{L}\p{N}.]/u.test(text[start - 1] ?? "")) start--;
  const word = text.slice(start, dot);
  if (/^\p{Lu}$/u.test(word)) return true;
  if (/^\d{1,3}$/.test(word)) return start === 0;
  return ABBREVIATIONS.has(word.toLowerCase());
}

function pushTrimmed(pairs: number[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  if (end > start) pairs.push(start, end);
}
