/** Whose name is it: short forms, other names and long forms of one body are put together. */

import { perPartWith } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { idOf } from "../cues/names.js";
import { matchesIn } from "../text/matches.js";
import { aliasFinder, initials, tokensOf } from "./aliases.js";
import { learnedNames } from "./learned.js";
import { keptAt, type Placed, placedAt, type Unsettled } from "./placed.js";

/** Names by which a text calls one body, by that name as it is written. */
export type Aliases = ReadonlyMap<string, string>;

/** Other names that the text gives in so many words; what it gives to two bodies is nobody's. */
export function aliasesIn(named: readonly Placed[]): Map<string, string> {
  const given = new Map<string, string>();
  const shared = new Set<string>();
  for (const { body, told } of named)
    for (const alias of told.given) {
      const known = given.get(alias);
      if (known !== undefined && known !== body && !sameName(known, body)) shared.add(alias);
      if (idOf(alias) !== body && (known === undefined || known.length < body.length)) given.set(alias, body);
    }
  for (const alias of shared) given.delete(alias);
  return given;
}

function sameName(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** `TSC` for the one body whose initials these are. */
export function addInitials(aliases: Map<string, string>, named: readonly Placed[]): void {
  const ids = new Set<string>();
  for (const { proper, type, body } of named) if (proper && type === "body") ids.add(body);
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
export function aliasMentions(reading: Reading, aliases: Aliases, named: readonly Placed[]): Unsettled[] {
  if (aliases.size === 0) return [];
  const last = new Map<string, Placed>();
  for (const place of named) last.set(place.body, place);
  const found: Unsettled[] = [];
  for (const { sentence, index, value } of standing(reading, [...aliases.keys()].sort()))
    for (const each of value) {
      const place = placedAt(each, sentence, index);
      place.body = aliases.get(each.text) ?? each.text;
      const { type = "body", head = "" } = last.get(place.body) ?? {};
      place.type = type;
      place.head = head;
      found.push(place);
    }
  return found;
}

/** Where other names stand. */
const standing = perPartWith((names) => {
  const find = aliasFinder(names);
  return (sentence) => {
    const { text } = sentence.block.fact;
    const found = find?.({ text, start: sentence.start, end: sentence.end }).filter((each) =>
      sentence.names.every(({ start, end }) => start >= each.end || each.start >= end),
    );
    if (!found || found.length === 0) return undefined;
    return found.map((each) => keptAt(sentence, { ...OTHERWISE, ...each, ...tokensOf(text, sentence.start, each) }));
  };
});

/** Whose it is and what that one is shows only in the whole text. */
const OTHERWISE = { type: "body", head: "", body: "", proper: true, many: false } as const;

/** Mentions of bodies whose names only this text knows, after "the". */
export function learnedMentions(reading: Reading): Unsettled[] {
  const names = learnedNames(reading);
  if (names.length === 0) return [];
  return learned(reading, names.sort()).flatMap(({ sentence, index, value }) =>
    value.map((each) => placedAt(each, sentence, index)),
  );
}

/** After "the", these nouns. */
const learned = perPartWith((names) => {
  const pattern = new RegExp(`(?<=\\b(?:the|The) )(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (sentence) => {
    const found = matchesIn(sentence.text, pattern).map(({ 0: text, index }) => {
      const start = sentence.start + index;
      const place = { text, start, end: start + text.length };
      const tokens = tokensOf(sentence.block.fact.text, sentence.start, place);
      return keptAt(sentence, {
        body: text,
        type: "body",
        head: text,
        proper: false,
        many: false,
        ...place,
        ...tokens,
      });
    });
    return found.length > 0 ? found : undefined;
  };
});

const FOREMOST = 6;

/** What all places of a name say together. */
interface Named {
  /** Of the last. */
  head: string;
  count: number;
  isProper: boolean;
}

/** For each name the longest that it is short for, where there is only one: "the Board" for the "Board of Directors". */
export function wholeNames(named: readonly Placed[], aliases: Aliases): (place: Placed) => string {
  const names = new Map<string, Named>();
  const roots = new Map<string, string>();
  for (const place of named) {
    const { body, head } = place;
    let name = names.get(body);
    if (!name) {
      name = { head, count: 0, isProper: false };
      names.set(body, name);
    }
    name.head = head;
    name.count++;
    name.isProper ||= isProper(place);
  }
  const shortFor = shortForms(names);
  const given = new Set<string>();
  for (const [alias, id] of aliases) {
    const short = idOf(alias);
    if (!names.has(short) || short === id) continue;
    shortFor.set(short, [id]);
    given.add(short);
  }
  for (const id of [...names.keys()].sort((a, b) => b.length - a.length)) rootOf(id, new Set());
  return ({ body, head, many }) => (many && body === head ? body : (roots.get(body) ?? body));

  function countOf(id: string): number {
    return names.get(id)?.count ?? 0;
  }

  /** The one of which the text speaks far more often than of all others. */
  function foremost(ids: ReadonlySet<string>): string | undefined {
    const [first, ...others] = [...ids].sort((a, b) => countOf(b) - countOf(a));
    const rest = others.reduce((sum, each) => sum + countOf(each), 0);
    return first !== undefined && countOf(first) >= FOREMOST * Math.max(1, rest) ? first : undefined;
  }

  function rootOf(id: string, above: Set<string>): string {
    const known = roots.get(id);
    if (known !== undefined) return known;
    if (above.has(id)) return id;
    above.add(id);
    // "The Assembly", a name in capitals, is not short for "the founding assembly".
    const isCommon = given.has(id) || !names.get(id)?.isProper;
    const fitting = (shortFor.get(id) ?? []).filter((each) => isCommon || names.get(each)?.isProper);
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
function shortForms(names: ReadonlyMap<string, Named>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [id, { head }] of names) {
    const without = id.endsWith(head) ? id : id.slice(0, id.indexOf(`${head} `) + head.length);
    for (const long of new Set([id, without]))
      for (const short of [long, ...suffixes(long)]) {
        if (short === id || names.get(short)?.head !== head) continue;
        const longer = forms.get(short);
        if (longer) longer.push(id);
        else forms.set(short, [id]);
      }
  }
  return forms;
}

function suffixes(id: string): string[] {
  const words = id.split(" ").slice(0, 12);
  return words.slice(1).map((_, index) => words.slice(index + 1).join(" "));
}
