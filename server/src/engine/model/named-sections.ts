/** Where a sentence names a section or an annex by its number, and whether it means another document's. */
import { matchesIn } from "../text/matches.js";

export interface Named {
  readonly type: "section" | "annex";
  readonly text: string;
  /** `4.2`, `IV`, `A`; for "Article 5, Section 2" it is `5.2`. */
  readonly target: string;
  /** What may stand alone in place of a target that was put together. */
  readonly loose?: string;
  readonly start: number;
  readonly end: number;
  readonly elsewhere: boolean;
}

interface Match {
  readonly label: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

const LABEL =
  "articles?|art\\.|sections?|secs?\\.|clauses?|chapters?|annex(?:es)?|appendix|appendices|schedules?|exhibits?|attachments?|§{1,2}";
const NUMBER = "\\d{1,4}(?:\\.\\d{1,3}){0,4}|[IVXLC]{1,7}|[A-Z]";
/** "(b)(iv)", ".b(iv)": points within a section, which are not looked up. */
const POINTS = "(?:\\.[a-z](?![\\p{L}\\p{N}]))?(?:\\s?\\([a-z\\d]{1,4}\\)){0,4}";
const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${LABEL})[ \\u00a0]?(${NUMBER})(?![\\p{L}\\p{N}])(${POINTS})`,
  "giu",
);
const MORE = new RegExp(`^(?:,? (?:and|or|to|through|&) |, |[–-])(${NUMBER})(?![\\p{L}\\p{N}]|\\.\\d)(${POINTS})`, "u");

/** `titles` is what the document is called, to tell "of the Charter" in a charter from the same in bylaws. */
export function named(text: string, titles: string): Named[] {
  if (!/section|sec\.|art|clause|chapter|annex|appendi|schedule|exhibit|attachment|§/i.test(text)) return [];
  const matches = [...referencesIn(text)];
  const found: Named[] = [];
  let after: { readonly start: number; readonly elsewhere: boolean } | undefined;
  for (const match of matches.toReversed()) {
    const joined = after !== undefined && JOINED.test(text.slice(match.end, after.start));
    const elsewhere = joined && after ? after.elsewhere : isElsewhere(text, match, titles);
    after = { start: match.start, elsewhere };
    found.unshift({
      ...targetOf(text, match, matches),
      text: text.slice(match.start, match.end),
      ...placeOf(match),
      elsewhere,
    });
  }
  const settled = found.findIndex((each) => each.elsewhere);
  return found.map((each, i) =>
    settled >= 0 && i > settled && !saysHere(text, each) ? { ...each, elsewhere: true } : each,
  );
}

/** Between two references that are told of one document: "sections 4 and 5 of the Act". */
const JOINED = /^(?:,? ?(?:and|or|to|through|&)? ?|[–-]|,? of )$/;

function* referencesIn(text: string): Generator<Match> {
  for (const { 0: whole, 1: label = "", 2: number = "", index } of matchesIn(text, REFERENCE)) {
    if (!/^\d/.test(number) && number !== number.toUpperCase()) continue;
    let end = index + whole.length;
    yield { label: label.toLowerCase(), number, start: index, end };
    if (!/(?:s|es|ces|§§)$/i.test(label)) continue;
    for (let more = MORE.exec(text.slice(end)); more; more = MORE.exec(text.slice(end))) {
      const number = more[1] ?? "";
      const start = end + more[0].indexOf(number);
      end += more[0].length;
      yield { label: label.toLowerCase(), number, start, end };
    }
  }
}

const placeOf = ({ start, end }: Match) => ({ start, end });

/** "Article 5, Section 2" and "Section 2 of Article V" are the second section of the fifth article. */
function targetOf(text: string, match: Match, matches: readonly Match[]): Pick<Named, "type" | "target" | "loose"> {
  const { label, number } = match;
  if (/^(?:annex|append|schedul|exhibit|attach)/.test(label)) return { type: "annex", target: number };
  if (!/^(?:sec|§|clause)/.test(label)) return { type: "section", target: number };
  const article = matches.find(
    (each) =>
      /^(?:art|chapter)/.test(each.label) &&
      (/^,? $/.test(text.slice(each.end, match.start)) || /^ of $/.test(text.slice(match.end, each.start))),
  );
  return article
    ? { type: "section", target: `${article.number}.${number}`, loose: number }
    : { type: "section", target: number };
}

/** Nouns by which other rules are called, before or after the number. */
const RULES =
  "act|code|laws?|rfc ?\\d+|regulations?|directive|treaty|statutes?|by-?laws|charter|constitution|convention|manual|process|policy|guide|guidelines|handbook|rules|ordinance|agreement|contract|document|license|licence|procedures?|u\\.s\\.c\\.|gdpr|irc|cfr|gg|bgb|resolution|standard|specification|framework|plan";
const BEFORE = new RegExp(
  `((?:\\p{L}[\\p{L}\\d.-]* ){0,3}(?:${RULES}))[’']?s?,? ?[([]?(?:(?:see|in|at|cf\\.|under|beginning at|starting at|beginning with|found in|found at) )?$`,
  "iu",
);
const OF =
  /^["”’)\]]?,? ?(?:\([^()]{1,60}\) ?|(?:[:–—-] ?)?["“]?(?:\p{Lu}[\p{L}\d-]*["”,]? (?:of |and |the |a )?){1,7})?(?:of|in|under|from) (?:the |an? |its |their |any |each |that |our |these |this )?/iu;

const NOUN = new RegExp(`^(?:[\\p{L}\\d.'’&-]+ ){0,6}?(?:${RULES})\\b`, "iu");

function isElsewhere(text: string, match: Match, titles: string): boolean {
  if (/^\d{3,}/.test(match.number)) return true;
  if (saysHere(text, match)) return false;
  const before = BEFORE.exec(text.slice(Math.max(0, match.start - 60), match.start))?.[1];
  if (before !== undefined && /\p{Lu}\S*(?: \d+)?$/u.test(before) && !isOwn(before, titles)) return true;
  const rest = text.slice(match.end, match.end + 90);
  const of = OF.exec(rest);
  if (!of) return false;
  const what = rest.slice(of[0].length);
  const noun = NOUN.exec(what)?.[0];
  if (noun !== undefined) return !isOwn(noun, titles);
  return (
    /of /.test(of[0]) && /^(?:\p{Lu}|title \d)/u.test(what) && !/^(?:Article|Section|Chapter|Part|Annex)\b/.test(what)
  );
}

/** "of this charter", "below". */
function saysHere(text: string, { end }: { readonly end: number }): boolean {
  return /^["”’)\]]?,? ?(?:\([^()]{1,60}\) ?)?(?:(?:of|in|to|under) (?:this|these|our|the present|said)\b|(?:here(?:of|in|under)|above|below)\b)/i.test(
    text.slice(end, end + 90),
  );
}

/** All the words by which the rules are called are the document's own. */
function isOwn(name: string, titles: string): boolean {
  const own = titles.toLowerCase().replaceAll("-", "");
  const words =
    name
      .toLowerCase()
      .replaceAll("-", "")
      .match(/[\p{L}\d]{2,}/gu) ?? [];
  const last = words.at(-1) ?? "";
  const isDocument = /^(?:document)$/.test(last);
  return (
    (isDocument || own.includes(last)) && words.slice(0, -1).every((each) => SMALL.has(each) || own.includes(each))
  );
}

const SMALL = new Set("the of in to under and or by as per see this these our with from on for".split(" "));
