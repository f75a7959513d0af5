/** Whose name is it: short forms, other names and long forms of one body are put together. */

import type { Reading } from "../coverage/reading.js";
import { idOf } from "../cues/names.js";
import { aliasBefore, aliasesAfter, aliasFinder, initials, tokensOf } from "./aliases.js";
import { learnedNames } from "./learned.js";
import type { Placed } from "./placed.js";

/** Names by which a text calls one body, by that name as it is written. */
export type Aliases = ReadonlyMap<string, string>;

/** Other names that the text gives in so many words; what it gives to two bodies is nobody's. */
export function aliasesIn(reading: Reading, named: readonly Placed[]): Map<string, string> {
  const given = new Map<string, string>();
  const shared = new Set<string>();
  for (const place of named) {
    const text = textAround(reading, place);
    if (text === undefined) continue;
    const before = aliasBefore(text, place);
    for (const alias of [...aliasesAfter(text, place.end), ...(before === undefined ? [] : [before])]) {
      const known = given.get(alias);
      if (known !== undefined && known !== place.body && !sameName(known, place.body)) shared.add(alias);
      if (idOf(alias) !== place.body && (known === undefined || known.length < place.body.length))
        given.set(alias, place.body);
    }
  }
  for (const alias of shared) given.delete(alias);
  return given;
}

export function textAround({ sentences, document }: Reading, { sentence, span }: Placed): string | undefined {
  if (sentence >= 0) return sentences[sentence]?.block.fact.text;
  return document.sections.find(({ heading }) => heading?.span.start === span.start)?.heading?.text;
}

function sameName(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** `TSC` for the one body whose initials these are. */
export function addInitials(aliases: Map<string, string>, named: readonly Placed[]): void {
  const ids = new Set(named.filter(({ proper, type }) => proper && type === "body").map(({ body }) => body));
  const shared = new Set<string>();
  const own = new Map<string, string>();
  for (const id of ids)
    for (const short of initials(id)) {
      const other = own.get(short);
      if (other !== undefined && !sameName(other, id)) shared.add(short);
      own.set(short, id);
    }
  for (const [short, id] of own) if (!shared.has(short) && !aliases.has(short)) aliases.set(short, id);
}

/** Mentions by other names, where no longer name covers them. */
export function* aliasMentions(reading: Reading, aliases: Aliases, named: readonly Placed[]): Generator<Placed> {
  const types = new Map(named.map(({ body, type, head }) => [body, { type, head }]));
  const find = aliasFinder([...aliases.keys()]);
  if (!find) return;
  for (const [index, sentence] of reading.sentences.entries()) {
    const { text } = sentence.block.fact;
    for (const found of find({ text, start: sentence.start, end: sentence.end })) {
      if (sentence.names.some(({ start, end }) => start < found.end && found.start < end)) continue;
      const body = aliases.get(found.text) ?? found.text;
      const { type = "body", head = "" } = types.get(body) ?? {};
      const span = sentence.spanOf(found.start, found.end);
      const tokens = tokensOf(text, sentence.start, found);
      yield { body, type, head, ...found, ...tokens, span, sentence: index, proper: true, many: false };
    }
  }
}

/** Mentions of bodies whose names only this text knows, after "the". */
export function* learnedMentions(reading: Reading): Generator<Placed> {
  const names = learnedNames(reading);
  if (names.length === 0) return;
  const pattern = new RegExp(`(?<=\\b(?:the|The) )(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  for (const [index, sentence] of reading.sentences.entries())
    for (const match of sentence.text.matchAll(pattern)) {
      const start = sentence.start + match.index;
      const found = { text: match[0], start, end: start + match[0].length };
      const tokens = tokensOf(sentence.block.fact.text, sentence.start, found);
      const own = { body: match[0], type: "body", head: match[0], proper: false, many: false } as const;
      yield { ...own, ...found, ...tokens, span: sentence.spanOf(found.start, found.end), sentence: index };
    }
}

const FOREMOST = 6;

/** For each name the longest that it is short for, where there is only one: "the Board" for the "Board of Directors". */
export function wholeNames(named: readonly Placed[], aliases: Aliases): (place: Placed) => string {
  const heads = new Map(named.map(({ body, head }) => [body, head]));
  const proper = new Set(named.filter(isProper).map(({ body }) => body));
  const roots = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { body } of named) counts.set(body, (counts.get(body) ?? 0) + 1);
  const shortFor = shortForms(heads);
  const given = new Set<string>();
  for (const [alias, id] of aliases) {
    if (!heads.has(idOf(alias)) || idOf(alias) === id) continue;
    shortFor.set(idOf(alias), [id]);
    given.add(idOf(alias));
  }
  for (const id of [...heads.keys()].sort((a, b) => b.length - a.length)) rootOf(id, new Set());
  return ({ body, head, many }) => (many && body === head ? body : (roots.get(body) ?? body));

  /** The one of which the text speaks far more often than of all others. */
  function foremost(ids: ReadonlySet<string>): string | undefined {
    const [first, ...others] = [...ids].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const rest = others.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
    return first !== undefined && (counts.get(first) ?? 0) >= FOREMOST * Math.max(1, rest) ? first : undefined;
  }

  function rootOf(id: string, above: Set<string>): string {
    const known = roots.get(id);
    if (known !== undefined) return known;
    if (above.has(id)) return id;
    above.add(id);
    // "The Assembly", a name in capitals, is not short for "the founding assembly".
    const fitting = (shortFor.get(id) ?? []).filter((each) => proper.has(each) || !proper.has(id) || given.has(id));
    const longer = new Set(fitting.map((each) => rootOf(each, above)));
    const [only] = longer;
    const root = (longer.size === 1 ? only : foremost(longer)) ?? id;
    roots.set(id, root);
    return root;
  }
}

/** In headings, only where every word has its capital. */
function isProper({ proper, sentence, text }: Placed): boolean {
  return proper && (sentence >= 0 || !/(?:^|\s)(?!of\b|on\b|for\b|the\b|and\b)\p{Ll}/u.test(text));
}

/** By name the longer names that end in it, or begin with it before "of": with the same noun. */
function shortForms(heads: ReadonlyMap<string, string>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [id, head] of heads) {
    const without = id.endsWith(head) ? id : id.slice(0, id.indexOf(`${head} `) + head.length);
    for (const long of new Set([id, without]))
      for (const short of [long, ...suffixes(long)]) {
        if (short === id || heads.get(short) !== head) continue;
        forms.set(short, [...(forms.get(short) ?? []), id]);
      }
  }
  return forms;
}

function suffixes(id: string): string[] {
  const words = id.split(" ").slice(0, 12);
  return words.slice(1).map((_, index) => words.slice(index + 1).join(" "));
}
