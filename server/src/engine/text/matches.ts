/**
 * All matches of an expression with `g` in a text, in their order, as `matchAll` finds them. That one makes a new
 * expression for each text, which takes longer than looking through a sentence.
 *
 * @param expression left as it is after the last match: not one that is just being run from elsewhere
 */
export function matchesIn(text: string, expression: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === "") expression.lastIndex += widthAt(text, match.index, expression);
  }
  return found;
}

/** How many units a character has for an expression. */
function widthAt(text: string, at: number, { flags }: RegExp): number {
  return flags.includes("u") && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
