/** Finds where a text names a body or an office. */

import { type Tokens, tokenize } from "./tokens.js";
import type { ClassMatcher } from "./word-classes.js";

/** A name in a sentence. */
export interface Name {
  /** In small letters, in the singular, without article. */
  readonly id: string;
  readonly type: "body" | "role";
  /** Token numbers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Written with capitals, as a proper name is. */
  readonly proper: boolean;
  /** The noun that says what it is: `committee`. */
  readonly head: string;
}

/** Words that stand before a name and do not belong to it, however they are written. */
const OUTSIDE = new Set(
  (
    "the a an this that these those each every any all no our its their his her such said either neither both another other same " +
    "of for by to in on with from and or but if when where while as at than then under between among within without whether " +
    "is are was were be been has have had may must shall should will can cannot not only also however therefore once until after before " +
    "new current former first second next last two three four five six seven eight nine ten several many more most one " +
    "article section annex appendix clause part step stage existing relevant respective appropriate entire particular individual different various"
  ).split(" "),
);
/** Words before the noun that make it no name in small letters: "the existing groups". */
const VAGUE = new Set(
  (
    "whole full own right only best main next " +
    "wider broader larger smaller small large open closed public private outgoing incoming acting responsible competent deciding sitting " +
    "primary original delegated certain resigning retiring departing remaining specified initial"
  ).split(" "),
);
/** Verbs that begin a duty in a list, and do not belong to the name that follows. */
const VERBS = new Set(
  (
    "appoint elect select choose nominate remove establish form create convene chair manage oversee support join lead advise assist help " +
    "contact notify inform consult propose approve review report serve ensure represent attend call run maintain coordinate direct " +
    "appointing electing selecting removing establishing forming creating managing overseeing supporting joining leading advising"
  ).split(" "),
);
/** What something goes to a body for ("to the Board for Approval"), and when ("by the Board on March 3"). */
const PURPOSES = new Set(
  "approval review consideration discussion decision comment ratification resolution january february march april june july august september october november december".split(
    " ",
  ),
);
const DETERMINERS = new Set("the our its their this each every that said".split(" "));
const ARTICLES = new Set(["a", "an"]);
/** The most words between an article and the noun of a name in small letters. */
const MOST_BEFORE = 2;

/** The names in a stretch of text, in order, none inside another; `entries` are those of its words. */
export function namesIn(
  text: string,
  tokens: Tokens,
  classes: ClassMatcher,
  entries: readonly number[] = classes.entriesOf(tokens.words),
): Name[] {
  const names: Name[] = [];
  const { words } = tokens;
  const [bodies, roles] = [classes.setOf("body-head"), classes.setOf("role-head")];
  const isRole = (at: number) => classes.lengthOf(roles, words, at, entries[at] ?? 0) > 0;
  for (let at = 0; at < words.length; at++) {
    const entry = entries[at] ?? 0;
    const body = classes.lengthOf(bodies, words, at, entry);
    const role = classes.lengthOf(roles, words, at, entry);
    const length = Math.max(body, role);
    if (length === 0 || isOfWood(tokens, at)) continue;
    const name = nameAt({ text, tokens, at, length, type: body >= role ? "body" : "role", isRole });
    const last = names.at(-1);
    if (!name || (last && last.to > name.from && last.to >= name.to)) continue;
    if (last && last.to > name.from) names.pop();
    names.push(name);
    at = name.to - 1;
  }
  return names;
}

/** "Notice boards" decide nothing. */
function isOfWood({ words }: Tokens, at: number): boolean {
  return at > 0 && /^boards?$/.test(words[at] ?? "") && OF_WOOD.test(words[at - 1] ?? "");
}

const OF_WOOD = /^(?:notice|bulletin|message|discussion|job|status|score|key|white|black|kanban|circuit|pin)$/;

interface Head {
  readonly text: string;
  readonly tokens: Tokens;
  readonly at: number;
  readonly length: number;
  readonly type: Name["type"];
  readonly isRole: (at: number) => boolean;
}

function nameAt(head: Head): Name | undefined {
  const { text, tokens, at, length, type } = head;
  const proper = isCapital(text, tokens, at);
  const from = proper ? properStart(head) : plainStart(head);
  if (from === undefined) return undefined;
  const to = type === "body" && proper ? properEnd(head) : at + length;
  const noun = singular(tokens.words.slice(at, at + length).join(" "));
  const words = tokens.words.slice(from, to);
  const id = to > at + length ? words.join(" ") : [...words.slice(0, at - from), noun].join(" ");
  const start = tokens.starts[from] ?? 0;
  return { id, type, from, to, start, end: tokens.ends[to - 1] ?? start, proper, head: noun };
}

/** Leftwards over capitalised words that stand side by side. */
function properStart({ text, tokens, at }: Head): number {
  let from = at;
  while (from > 0 && touches(text, tokens, from - 1) && belongs(text, tokens, from - 1)) from--;
  return from === 0 && at > 0 && VERBS.has(tokens.words[0] ?? "") ? 1 : from;
}

function belongs(text: string, tokens: Tokens, at: number): boolean {
  return isCapital(text, tokens, at) && !OUTSIDE.has(tokens.words[at] ?? "");
}

/** Rightwards over "of Directors", "on the Environment", "for Standards and Practice". */
function properEnd({ text, tokens, at, length, isRole }: Head): number {
  let to = at + length;
  let next = to;
  const joint = tokens.words[next] ?? "";
  if (!["of", "on", "for"].includes(joint) || !touches(text, tokens, to - 1)) return to;
  next++;
  if (tokens.words[next] === "the") next++;
  // "Appointed by the Board for Treasurer", not "the Committee for Standards".
  if (joint === "for" && (tokens.words[at] === "board" || isRole(next) || PURPOSES.has(tokens.words[next] ?? "")))
    return to;
  while (next < tokens.words.length && touches(text, tokens, next - 1) && belongs(text, tokens, next)) {
    next++;
    to = next;
    if (tokens.words[next] === "and" && next + 1 < tokens.words.length && belongs(text, tokens, next + 1)) next++;
  }
  return to;
}

/** A name in small letters follows an article, with a word or two between. */
function plainStart(head: Head): number | undefined {
  const { text, tokens, at, isRole } = head;
  for (let from = at; from >= Math.max(0, at - MOST_BEFORE); from--) {
    const before = tokens.words[from - 1];
    if (before !== undefined && (DETERMINERS.has(before) || ARTICLES.has(before))) return from;
    if (from === at && (isCounted(head) || isBareOffice(head))) return at;
    if (before === undefined || OUTSIDE.has(before) || VAGUE.has(before)) return undefined;
    // "A member's group" is any; "the chair, treasurer and clerk" are three, as the noun before the comma is an office.
    if (/['’]s?$/.test(before)) return undefined;
    if (hasCommaAt(text, tokens, from - 1)) return isRole(from - 1) ? from : undefined;
  }
  return undefined;
}

/** "As chair", "the posts of chair and secretary", "chair and secretary are elected". */
function isBareOffice({ tokens, at, type, isRole }: Head): boolean {
  const [two = "", one = ""] = tokens.words.slice(Math.max(0, at - 2), at);
  if (type !== "role") return false;
  if (one === "as") return true;
  return (one === "of" && POST.test(two)) || (/^(?:and|or)$/.test(one) && isRole(at - 2));
}

const POST = /^(?:posts?|offices?|positions?|roles?|functions?)$/;
const COUNT = /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty)$/;

/** "The ten council members", "the three-person jury". */
function isCounted({ tokens, at, length }: Head): boolean {
  const [the = "", number = "", noun = ""] = tokens.words.slice(Math.max(0, at - 3), at);
  if (/^(?:person|member|strong|seat)$/.test(noun) && COUNT.test(number))
    return DETERMINERS.has(the) || ARTICLES.has(the);
  const [article = "", count = ""] = tokens.words.slice(Math.max(0, at - 2), at);
  return DETERMINERS.has(article) && COUNT.test(count) && /^members?$/.test(tokens.words[at + length] ?? "");
}

function hasCommaAt(text: string, { starts, ends }: Tokens, at: number): boolean {
  return text.slice(ends[at] ?? 0, starts[at + 1] ?? 0).includes(",");
}

/** Only a blank, a hyphen or the mark of a plural's genitive between this token and the next. */
function touches(text: string, { starts, ends }: Tokens, at: number): boolean {
  const between = text.slice(ends[at] ?? 0, starts[at + 1] ?? 0);
  // "The Tenants' Assembly"
  return between === " " || between === "-" || between === "\u00a0" || between === "' " || between === "’ ";
}

function isCapital(text: string, { starts }: Tokens, at: number): boolean {
  const first = text[starts[at] ?? 0] ?? "";
  return first !== first.toLowerCase();
}

/** One and many are one body: "co-chairs", "secretaries". */
export function singular(words: string): string {
  if (/(?:ss|us|is)$/.test(words)) return words;
  return words.replace(/ies$/, "y").replace(/s$/, "");
}

/** The id under which a name is filed, for names that stand alone (headings, cells, quotations). */
export function idOf(name: string): string {
  const { words } = tokenize(name);
  const rest = words[0] === "the" || words[0] === "a" || words[0] === "an" ? words.slice(1) : words;
  return singular(rest.join(" "));
}
