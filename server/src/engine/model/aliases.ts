/** Other names that a text gives: "the Technical Committee (TC)", "the Open Harbour Forum ("the Forum")". */
const LONGEST = 60;
const ALIAS = /^\s{0,2}\((?:(?:the|hereinafter|hereafter|henceforth|or|called|abbreviated|also|“|"|'|‘)\s*){0,4}["“'‘]?([\p{Lu}][\p{L}\p{N}&’' -]{0,40}?)["”'’]?\)/u;

/** The name in brackets that follows at `offset`; undefined when none does. */
export function aliasAfter(text: string, offset: number): string | undefined {
  return ALIAS.exec(text.slice(offset, offset + LONGEST))?.[1]?.trim();
}
