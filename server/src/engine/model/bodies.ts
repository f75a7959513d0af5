/** The bodies and offices that a text names: where it defines them, how they are filled, for how long. */

import type { Reading } from "../coverage/reading.js";
import { titled } from "../coverage/titled.js";
import { stripNumbering } from "../cues/lexicon.js";
import { idOf } from "../cues/names.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";
import { boundsIn, sizesIn, termsIn } from "./attributes.js";
import { isListed } from "./definitions.js";
import { examplesIn } from "./examples.js";
import { isForeign } from "./external.js";
import { type FillingOf, fillingsIn, headingFillings, removalsIn } from "./fillings.js";
import { namedFillings } from "./named.js";
import type { Placed } from "./placed.js";
import { type Places, placesIn } from "./places.js";
import type { Body, Filling } from "./types.js";

/** All bodies have all properties: objects that get theirs one after another are slow to be asked for any. */
class Draft implements Body {
  readonly id: string;
  name: string;
  readonly type: Body["type"];
  aliases: Body["aliases"] = [];
  readonly mentions: Placed[] = [];
  definedAt: Body["definedAt"] = undefined;
  introducedAt: Body["introducedAt"] = undefined;
  external: Body["external"] = undefined;
  readonly filled: Filling[] = [];
  term: Body["term"] = undefined;
  removal: Body["removal"] = undefined;
  size: Body["size"] = undefined;
  minimum: Body["minimum"] = undefined;
  maximum: Body["maximum"] = undefined;

  constructor({ body, text, type }: Placed) {
    this.id = body;
    this.name = text.replace(/^(?:the|an?)\s+/i, "");
    this.type = type;
  }
}

/** What tells best what a body is, the best first: its own section, what it is, what it does, how it is filled. */
const SHOWS = { section: 0, is: 1, does: 2, named: 3, filled: 4 } as const;
type Shown = { readonly rank: number; readonly span: Span };
/** By draft the best place so far; of two that are as good the first. */
const best = new KeptOf<Draft, Shown>();

function show(draft: Draft | undefined, how: keyof typeof SHOWS, span: Span): void {
  const known = draft && best.get(draft);
  if (draft && (!known || SHOWS[how] < known.rank)) best.set(draft, { rank: SHOWS[how], span });
}

export function readBodies(reading: Reading): Body[] {
  const all = placesIn(reading);
  const { aliases, bySentence } = all;
  const drafts = group(reading, all);
  for (const { of, filling } of fillingsOf(reading, all)) {
    drafts.get(of)?.filled.push(filling);
    introduce(drafts.get(of), filling.span, "filled");
  }
  for (const { of, span } of removalsIn(reading, bySentence)) set(drafts.get(of), "removal", span);
  for (const { of, size } of sizesIn(reading, bySentence)) set(drafts.get(of), "size", size);
  for (const { of, key, value } of boundsIn(reading, bySentence)) set(drafts.get(of), key, value);
  for (const { of, term } of termsIn(reading, bySentence)) set(drafts.get(of), "term", term);
  for (const draft of drafts.values())
    if (draft.introducedAt === undefined && isForeign(draft, aliases)) draft.external = true;
  for (const draft of drafts.values()) if (draft.introducedAt) draft.definedAt = bestOf(draft, draft.introducedAt);
  const longer = mentionsOfLonger(drafts, all);
  return [...drafts.values()].filter((draft) => isBody(reading, draft, all) && !isLoose(draft, all, longer));
}

function bestOf(draft: Draft, first: Span): Span {
  draft.introducedAt = best.get(draft)?.span ?? first;
  return draft.introducedAt;
}

/**
 * Whether a name is one: not "teams" in general, not what an example makes up, and not what is said in small letters
 * once and never introduced.
 */
function isBody(reading: Reading, draft: Draft, { heads }: Places): boolean {
  const { id, mentions, introducedAt, definedAt, type } = draft;
  const examples = examplesIn(reading);
  const inRules = mentions.filter(({ sentence }) => !examples.has(sentence));
  if (inRules.length === 0) return false;
  const isGeneric = heads.get(id) === id;
  if (isGeneric && type === "body" && inRules.every(({ sentence, text }) => sentence < 0 && PLURAL.test(text)))
    return false;
  if (ANY_GROUPS.test(id) && !introducedAt && inRules.every(({ proper, text }) => !proper && PLURAL.test(text)))
    return false;
  const isNamed = inRules.some(
    ({ proper, sentence, from }) =>
      sentence >= 0 && (proper || (from <= 1 && !ANY.test(reading.sentences[sentence]?.text ?? ""))),
  );
  return isNamed || introducedAt !== undefined || definedAt !== undefined || inRules.length > 1;
}

const ANY = /^(?:this|each|every|any|an?)\b/i;
const PLURAL = /s$/i;
/** "The groups named above" are whoever is meant there. */
const ANY_GROUPS = /^(?:group|team|forum|panel)$/;

/** How often bodies are named that have a noun and more words, by the noun. */
function mentionsOfLonger(drafts: ReadonlyMap<string, Draft>, { heads }: Places): Map<string, number> {
  const longer = new Map<string, number>();
  for (const { id, mentions } of drafts.values()) {
    const head = heads.get(id) ?? id;
    if (head !== id) longer.set(head, (longer.get(head) ?? 0) + mentions.length);
  }
  return longer;
}

/** "The committee" where there are several, "a team": a noun in small letters that stands for one of those with longer names. */
function isLoose({ id, type, mentions, size }: Draft, { heads }: Places, longer: ReadonlyMap<string, number>): boolean {
  if (type !== "body" || heads.get(id) !== id || size || mentions.length > FEW) return false;
  const isProper = mentions.some(({ proper, sentence, text }) => proper && sentence >= 0 && !PLURAL.test(text));
  return !isProper && (longer.get(id) ?? 0) > mentions.length;
}

const FEW = 5;

function* fillingsOf(reading: Reading, all: Places): Generator<FillingOf> {
  yield* fillingsIn(reading, all.bySentence);
  yield* headingFillings(reading, all.places);
  yield* namedFillings(reading, all);
}

function group(reading: Reading, all: Places): Map<string, Draft> {
  const { places, aliases } = all;
  const drafts = new Map<string, Draft>();
  const isItsOwn = ownSections(reading);
  for (const place of places) {
    let draft = drafts.get(place.body);
    if (!draft) {
      draft = new Draft(place);
      drafts.set(place.body, draft);
    }
    draft.mentions.push(place);
  }
  for (const draft of drafts.values()) {
    /** Whether the name is known in full. */
    let isWhole = false;
    for (const place of draft.mentions) {
      if (!isWhole && place.told.written === draft.id) {
        if (idOf(draft.name) !== draft.id) draft.name = nameIn(place.text);
        isWhole = idOf(draft.name) === draft.id;
      }
      define(all, draft, place, isItsOwn);
    }
  }
  for (const [alias, id] of aliases) {
    const draft = drafts.get(id);
    if (draft?.mentions.some(({ text }) => text === alias || text.endsWith(` ${alias}`))) push(draft, alias);
  }
  return drafts;
}

function push(draft: Draft, alias: string): void {
  if (!draft.aliases.includes(alias)) draft.aliases = [...draft.aliases, alias];
}

/** In one line and without its article. */
function nameIn(text: string): string {
  return text.replace(/^(?:the|an?)\s+/i, "").replace(/\s+/g, " ");
}

/** A duty alone speaks of somebody known already: it defines an office, and a body of which the text speaks often. */
const OFTEN = 3;

function define({ bySentence }: Places, draft: Draft, place: Placed, isItsOwn: (place: Placed) => boolean): void {
  const { sentence: at, told, span } = place;
  if (at < 0) introduce(draft, span, isItsOwn(place) ? "section" : "named");
  else if (told.isIntroduced) introduce(draft, span, "is");
  else if (told.isEntry && isListed(place, beside(bySentence, at))) introduce(draft, span, "does");
  else if (told.isDuty && (draft.mentions.length >= OFTEN || place.type === "role")) draft.definedAt ??= span;
  if (told.isDuty && place.from <= 1) show(draft, "does", span);
}

/** Who is named first in the sentences before and after. */
function beside(bySentence: Places["bySentence"], at: number): Placed[] {
  return [at - 1, at + 1].flatMap((each) => bySentence.get(each).slice(0, 1));
}

const titles = titled((heading) => idOf(stripNumbering(heading).replace(/\s*\([^()]*\)\s*$/, "")));

/** Tells of names in headings whether the heading is the name and nothing else. */
function ownSections(reading: Reading): (place: Placed) => boolean {
  const ids = new Map<number | undefined, string>();
  for (const { section, value } of titles(reading)) ids.set(section.heading?.span.start, value);
  return ({ span, told }) => ids.get(span.start) === told.written;
}

function introduce(draft: Draft | undefined, span: Body["introducedAt"], how: keyof typeof SHOWS): void {
  if (!draft || !span) return;
  show(draft, how, span);
  draft.introducedAt ??= span;
  draft.definedAt ??= span;
}

function set<K extends "maximum" | "minimum" | "removal" | "size" | "term">(
  draft: Draft | undefined,
  key: K,
  value: Draft[K],
): void {
  if (draft && draft[key] === undefined) draft[key] = value;
}
