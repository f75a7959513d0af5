/** Names of groups in an item, a row of a table, or a sentence that lists them. */
import type { ReadSentence } from "../coverage/reading.js";
import { modelHits } from "../cues/hit.js";
import type { SentenceHits } from "../cues/hits.js";
import { singular } from "../cues/names.js";
import { tokenize } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { KeptOf } from "../text/kept-of.js";
import { matchesIn } from "../text/matches.js";

export interface Listed {
  readonly name: string;
  readonly id: string;
  /** Offsets into the text of the block. */
  readonly start: number;
  readonly end: number;
}

const KINDS = ["sector", "party", "stake", "group-users", "group-business", "group-civil-society"] as const;
const LOOK_AHEAD = 4;
/** A name of more words is a phrase. */
const LONGEST = 6;
/** Words that stand before a name and do not belong to it. */
const BEFORE = new Set(
  (
    "the a an all any each every our its their other those these both at least most more than one two three four five six seven eight nine ten " +
    "of for by to from between representatives representative delegates delegate members member one's such as including and or namely also"
  ).split(" "),
);
/** What follows these is said of the group, and is not its name. */
const AFTER = new Set(
  (
    "who that which whose whom where when in within from on with without using living by for at near along across through under over " +
    "as per because since if above below beside behind including such namely but because via about between among to into around above below beside behind it them they he she"
  ).split(" "),
);
/** These alone name no group. */
const NOBODY = new Set(
  "people persons individuals organisations organizations stakeholders groups parties members participants entities others other they them each".split(
    " ",
  ),
);
/** Those who do something for a living or as a habit: "keepers", "sailors", "cyclists". */
const OF_PEOPLE = /(?:[bcdfgklmnpstvwz]ers|[ct]ors|ists|ians|[bcdfghkrst]men|crews)$/i;
const JOINTS = /[,;:|]|\s[–—-]\s|\b(?:and|or|as well as|nor|plus)\b/giu;

const kept = new KeptOf<SentenceHits, readonly Listed[]>();

/** Read once as long as the sentence's part stays as it is. */
export function listedIn(sentence: ReadSentence, classes: ClassMatcher): readonly Listed[] {
  return kept.of(sentence.found, () => listedAnew(sentence, classes));
}

function listedAnew(sentence: ReadSentence, classes: ClassMatcher): Listed[] {
  const { form } = sentence.block.fact;
  if (form === "header-row") return [];
  if (form === "row" || (form === "item" && sentence.start === 0)) {
    const head = headOf(sentence, form);
    const name = nameIn(sentence, head.start, head.end, classes);
    if (name && isOneName(sentence, name, classes)) return [name];
  }
  return form === "row" ? [] : fromSentence(sentence, classes);
}

/** The first cell, or what stands before the first mark. */
function headOf({ start, text }: ReadSentence, form: string): { start: number; end: number } {
  const at = form === "row" ? text.indexOf(" | ") : text.search(/[:;,.(]|\s[–—-]\s/u);
  return { start, end: at < 0 ? start + text.length : start + at };
}

/** An item that is a sentence of its own names nobody at its head. */
function isOneName({ block }: ReadSentence, { start, end }: Listed, classes: ClassMatcher): boolean {
  const name = block.fact.text.slice(start, end);
  const { words } = tokenize(name);
  // "Ana Petrov (@ana)" is a person.
  if (block.fact.text.slice(start, end + LOOK_AHEAD).includes("@")) return false;
  return name.length > 2 && !/\d/.test(name) && !words.some((_, at) => isVerb(words, at, classes));
}

function isVerb(words: readonly string[], at: number, classes: ClassMatcher): boolean {
  return ["modal", "be", "have"].some((name) => classes.length(name, words, at) > 0);
}

function fromSentence(sentence: ReadSentence, classes: ClassMatcher): Listed[] {
  const lead = modelHits(sentence.hits, "groups");
  const after = Math.max(...lead.map(({ start, end }) => (start < sentence.start ? -1 : end)), -1);
  const named = after < 0 ? [] : listAfter(sentence, after, classes);
  if (named.length > 1) return named;
  const before = partiesIn(sentence, sentence.start, firstVerb(sentence, classes), classes);
  return before.length > 1 ? before : [];
}

/** After "the stakeholders are", what stands beside a known kind of people is a group too. */
function listAfter(sentence: ReadSentence, start: number, classes: ClassMatcher): Listed[] {
  const pieces = piecesIn(sentence, start, sentence.end, classes);
  if (!pieces.some(({ name }) => speaksOfPeople(name, classes))) return [];
  const cut = pieces.findIndex(({ isCut }) => isCut);
  return pieces.filter(({ name }, at) => speaksOfPeople(name, classes) || ((cut < 0 || at <= cut) && isLikeOne(name)));
}

/** The parties that stand between two offsets, one by one. */
export function partiesIn(sentence: ReadSentence, start: number, end: number, classes: ClassMatcher): Listed[] {
  return piecesIn(sentence, start, end, classes).filter(({ name }) => speaksOfPeople(name, classes));
}

interface Piece extends Listed {
  /** More is said of it than its name. */
  readonly isCut: boolean;
}

function piecesIn(sentence: ReadSentence, start: number, end: number, classes: ClassMatcher): Piece[] {
  const { text } = sentence.block.fact;
  const pieces: Piece[] = [];
  let from = start;
  for (const joint of [...matchesIn(text.slice(start, end), JOINTS), undefined]) {
    const to = joint ? start + joint.index : end;
    const name = nameIn(sentence, from, to, classes);
    if (name) pieces.push({ ...name, isCut: /\p{L}/u.test(text.slice(name.end, to)) });
    from = joint ? to + joint[0].length : end;
  }
  return pieces;
}

function firstVerb({ block, start, end }: ReadSentence, classes: ClassMatcher): number {
  const tokens = tokenize(block.fact.text, start, end);
  const at = tokens.words.findIndex((_, i) => isVerb(tokens.words, i, classes));
  return at < 0 ? end : (tokens.starts[at] ?? end);
}

function speaksOfPeople(name: string, classes: ClassMatcher): boolean {
  const { words } = tokenize(name);
  if (isVague(name)) return false;
  return OF_PEOPLE.test(name) || words.some((_, at) => KINDS.some((kind) => classes.length(kind, words, at) > 0));
}

/** "the port office", "hut wardens": many of a kind, or one body. */
function isLikeOne(name: string): boolean {
  return (
    !isVague(name) && (/s$/.test(name) || name.includes(" ")) && !/ed$|\bthe\b|^(?:kinds|sorts|types)\b/.test(name)
  );
}

function isVague(name: string): boolean {
  return NOBODY.has(name.toLowerCase());
}

/** The name between two offsets, without article and without what is said of it. */
function nameIn({ block }: ReadSentence, start: number, end: number, classes: ClassMatcher): Listed | undefined {
  const { text } = block.fact;
  const { words, starts, ends } = tokenize(text, start, end);
  let from = 0;
  while (BEFORE.has(words[from] ?? "") || /^\d+$/.test(words[from] ?? "")) from++;
  const stop = words.findIndex((word, at) => at > from && (AFTER.has(word) || isVerb(words, at, classes)));
  const to = beforeVerb(words, from, stop < 0 ? words.length : stop, classes);
  if (to <= from || AFTER.has(words[from] ?? "") || to - from > LONGEST) return undefined;
  const place = { start: starts[from] ?? start, end: ends[to - 1] ?? end };
  const id = [...words.slice(from, to - 1), singular(words[to - 1] ?? "")].join(" ");
  return { name: text.slice(place.start, place.end), id, ...place };
}

const JOINING = new Set("of and or for groups group organisations organizations associations clubs bodies".split(" "));

/** "Users test releases": the name ends with the plural that says who, where no noun for people goes on. */
function beforeVerb(words: readonly string[], from: number, to: number, classes: ClassMatcher): number {
  for (let at = from; at < to - 1; at++) {
    const next = words[at + 1] ?? "";
    const isWho = (word: string) => word.endsWith("s") && speaksOfPeople(word, classes);
    if (isWho(words[at] ?? "") && !JOINING.has(next) && !words.slice(at + 1, to).some(isWho)) return at + 1;
  }
  return to;
}
