/** Words of a text with their places. Chinese and Japanese characters are a word each. */
import { fitted } from "../text/fitted.js";

export interface Tokens {
  readonly words: readonly string[];
  /** Offsets into the text, alike in length to `words`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const enum Class {
  Other,
  Word,
  Ideograph,
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const known = new Map<number, Class>();

function classify(code: number, text: string, at: number): Class {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
      ? Class.Word
      : Class.Other;
  const cached = known.get(code);
  if (cached !== undefined) return cached;
  const character = text[at] ?? "";
  const found = IDEOGRAPH.test(character) ? Class.Ideograph : WORD.test(character) ? Class.Word : Class.Other;
  known.set(code, found);
  return found;
}

export function tokenize(text: string, from = 0, to = text.length): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = from; at < to; ) {
    const found = classify(text.charCodeAt(at), text, at);
    if (found === Class.Other) {
      at++;
      continue;
    }
    const end = found === Class.Ideograph ? at + 1 : wordEnd(text, at, to);
    if (!isPossessive(text, at, end)) {
      words.push(fold(text.slice(at, end)));
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { words: fitted(words), starts: fitted(starts), ends: fitted(ends) };
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && (classify(text.charCodeAt(end), text, end) === Class.Word || joinsNumber(text, end, to))) end++;
  return text[end] === "%" && isDigit(text, end - 1) ? end + 1 : end;
}

/** `2/3`, `1,000` and `3.5` are one word. */
function joinsNumber(text: string, at: number, to: number): boolean {
  const character = text[at];
  return (
    (character === "/" || character === "," || character === ".") &&
    at + 1 < to &&
    isDigit(text, at - 1) &&
    isDigit(text, at + 1)
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The `s` of `chair's`. */
function isPossessive(text: string, at: number, end: number): boolean {
  return end - at === 1 && (text[at] === "s" || text[at] === "S") && (text[at - 1] === "'" || text[at - 1] === "’");
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("ё") ? lower.replaceAll("ё", "е") : lower;
}
