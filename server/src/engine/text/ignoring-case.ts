/**
 * Expressions that take capital and small letters for the same. With `i` and `u` together V8 takes up to five times as
 * long to compile one, and most are run on a few sentences only: here the text is put in small letters instead.
 */

import { matchesIn } from "./matches.js";
import { pattern } from "./pattern.js";

export interface IgnoringCase {
  /** As `RegExp`'s own: what was found has the text's own letters. */
  exec(text: string): RegExpExecArray | null;
  /** All matches, from the start. */
  all(text: string): readonly RegExpExecArray[];
}

/**
 * Letters that are more than one with `iu`, or that grow: there the expression itself is asked. (İ has two units in
 * small letters; ſ and K stand for s and k, and U+0345 for a letter.)
 */
const SPECIAL = /\u0130|\u017f|\u212a|\u0345/;

/** @param source in small letters, without `\p{Lu}` and `\p{Ll}` and without named groups */
export function ignoringCase(source: string): IgnoringCase {
  const onSmall = whenFirstAsked(source, "dgu");
  const onAny = whenFirstAsked(source, "giu");
  const run = (text: string): { readonly pattern: RegExp; readonly small: string } =>
    SPECIAL.test(text) ? { pattern: onAny(), small: text } : { pattern: onSmall(), small: text.toLowerCase() };
  return {
    exec(text) {
      const { pattern, small } = run(text);
      const found = pattern.exec(small);
      return found && inLettersOf(text, found, small);
    },
    all(text) {
      const { pattern, small } = run(text);
      return matchesIn(small, pattern).map((found) => inLettersOf(text, found, small));
    },
  };
}

/** To be run from the start of a text. */
function whenFirstAsked(source: string, flags: string): () => RegExp {
  let expression: RegExp | undefined;
  return () => {
    expression ??= pattern(source, flags);
    expression.lastIndex = 0;
    return expression;
  };
}

function inLettersOf(text: string, found: RegExpExecArray, small: string): RegExpExecArray {
  if (small === text) return found;
  const { indices } = found;
  for (let i = 0; i < found.length; i++) {
    const place = indices?.[i];
    if (place) found[i] = text.slice(place[0], place[1]);
  }
  found.input = text;
  return found;
}
