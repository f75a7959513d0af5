/** Other names that a text gives: "the Technical Committee (TC)", "the Open Harbour Forum ("the Forum")". */
import { tokenize } from "../cues/tokens.js";
import { matchesIn } from "../text/matches.js";
import type { Mention } from "./types.js";

/** How much of what follows a name is looked at. */
const REACH = 100;
const BRACKETS = /^["”’*_]?\s{0,2}\(([^()]{2,80})\)/;
const QUOTED = /["“]([\p{L}\p{N}][^"“”]{0,39})["”]/gu;
const LEAD =
  /^(?:(?:the|a|an|or|hereinafter|hereafter|henceforth|herein|called|abbreviated|abbreviation|also|known|referred|to|as|in short|short|collectively),?\s+){0,6}/iu;
const ACRONYM = /^\p{Lu}[\p{L}\p{N}&-]{0,9}$/u;
const MIDDLE = /^["“]?(?:,| -| –)?\s{0,2}(?:hereinafter|hereafter|henceforth|referred to as|abbreviated)\b/iu;

/** The names in brackets that follow at `offset`. */
export function aliasesAfter(text: string, offset: number): string[] {
  const after = text.slice(offset, offset + REACH);
  const inside = BRACKETS.exec(after)?.[1];
  if (inside === undefined) return MIDDLE.test(after) ? quotedIn(after) : [];
  const quoted = quotedIn(inside);
  return quoted.length > 0 ? quoted : unquoted(inside);
}

function quotedIn(text: string): string[] {
  return matchesIn(text, QUOTED)
    .map((match) => (match[1] ?? "").trim().replace(/^the\s+/i, ""))
    .filter((each) => each.length > 1);
}

/** "TSC", "the Board", "hereinafter the Board"; not "(Europe)", "(Alice Smith)" or "(see Annex A)". */
function unquoted(inside: string): string[] {
  const lead = LEAD.exec(inside)?.[0] ?? "";
  const name = inside.slice(lead.length).trim();
  if (isAcronym(name)) return [name];
  return lead !== "" && /^\p{Lu}[\p{L}\p{N} -]{2,38}$/u.test(name) ? [name] : [];
}

/** "TSC (Technical Steering Committee)": the short form stands before, the long one in brackets. */
export function aliasBefore(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined {
  if (text[end] !== ")") return undefined;
  const name = /([\p{L}\p{N}&-]{2,10})\s\((?:the\s)?$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  return name !== undefined && isAcronym(name) ? name : undefined;
}

function isAcronym(word: string): boolean {
  return ACRONYM.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

const SMALL = new Set(["of", "on", "for", "the", "and"]);

/** The first letters of a name of several words: `TSC`, and `BoD` beside `BD`. */
export function initials(id: string): string[] {
  const words = id.split(" ");
  const great = words.filter((word) => !SMALL.has(word));
  if (great.length < 2 || great.length > 6 || words.includes("the")) return [];
  const short = great.map((word) => word.charAt(0).toUpperCase()).join("");
  const long = words.map((word) => (SMALL.has(word) ? word.charAt(0) : word.charAt(0).toUpperCase())).join("");
  return short === long ? [short] : [short, long];
}

export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds other names where they stand as whole words. Undefined for none. */
export function aliasFinder(aliases: readonly string[]): ((where: Stretch) => Stretch[]) | undefined {
  if (aliases.length === 0) return undefined;
  const longestFirst = [...aliases].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?=s?(?![\\p{L}\\p{N}]))`, "gu");
  return ({ text, start, end }) => {
    const found: Stretch[] = [];
    pattern.lastIndex = start;
    for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text))
      found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
    return found;
  };
}

/** The token numbers of a stretch in its sentence. */
export function tokensOf(text: string, sentence: number, { start, end }: Stretch): Pick<Mention, "from" | "to"> {
  const from = tokenize(text, sentence, start).words.length;
  return { from, to: from + tokenize(text, start, end).words.length };
}
