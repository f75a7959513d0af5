/** A term in capitals like those that the text defines, and nowhere defined. */
import { perHeading } from "../coverage/per-heading.js";
import { perPart } from "../coverage/per-part.js";
import type { ReadSentence } from "../coverage/reading.js";
import { tokenize } from "../cues/tokens.js";
import { perFacts } from "../document/links.js";
import type { DefinedTerm, Model } from "../model/types.js";
import { matchesIn } from "../text/matches.js";
import type { CheckInput, Found } from "./check.js";

/** "an Accredited Station", "each Voting Member in Good Standing": no name of one thing takes such an article. */
const USE =
  /(?<![\p{L}\p{N}(])([Aa]n?|[Aa]ny|[Ee]ach|[Ee]very|[Nn]o|[Ss]uch|[Aa]ll)\s((?:\p{Lu}\p{Ll}+[ -]){1,3}\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}-])(?! (?:\p{Lu}|of \p{Lu}|\(|whereby|where|in which|members?\b|representatives?\b|licen[cs]es?\b|projects?\b|status|seats?\b|process|meetings?\b)|, (?:which|who|i\.e|meaning|that is|an? |the ))/gu;
/** A document that defines a term in capitals means them to be defined. */
const CAPITALS = /^\p{Lu}[\p{L}-]* (?:.* )?\p{Lu}[\p{L}-]*$/u;
const DEFINED_ELSEWHERE =
  /\bterms?\b.{0,60}\b(?:defined?|defines|definitions?|meaning)\b.{0,60}\b(?:charter|bylaws|by-laws|statutes|policy|process|agreement|constitution|document|have the same|are used)\b/i;
/** Nouns of the trade that are written with capitals out of habit. */
const HABIT =
  /\b(?:Vote|Votes|Poll|Polls|Foundation|Consensus|Organization|License|Licence|Agreement|Request|Requests|Standard|Act|Code|Conduct|Issue|Issues|Project|Projects|Source|Pull|Policy|Internet|Web|Specification|Report|Draft|Note|Day|Days|Meeting|Meetings|Election|Call|Charter|Bylaws|Document|Process)\b/;

export function undefinedTerm({ reading, model, others }: CheckInput): Found[] {
  if (!model.terms.some((each) => CAPITALS.test(each.name) && isFormal(reading.document.text, each))) return [];
  const isElsewhere = definedElsewhere(reading).length > 0;
  const isKnown = knows(knownNames(reading, [model, ...others.map((each) => each.model)]));
  const told = new Set<string>();
  return usesIn(reading).flatMap(({ sentence, value }) =>
    value.flatMap(({ name, key, start }) => {
      if (told.has(key) || isKnown(key)) return [];
      told.add(key);
      const span = sentence.spanOf(start, start + name.length);
      return [{ span, message: { id: "undefined-term", args: { term: name } }, confidence: isElsewhere ? 0.7 : 0.88 }];
    }),
  );
}

/** More than a short form in brackets: the text says what the term means. */
function isFormal(text: string, { definedAt }: DefinedTerm): boolean {
  return /^["”’*_]{0,4},? ?(?:\([^()]{1,60}\) ?)?(?:shall |will )?(?:means?|is|are|refers? to|denotes?|[:|–—-])/.test(
    text.slice(definedAt.end, definedAt.end + 90),
  );
}

const definedElsewhere = perPart(({ text }) => (DEFINED_ELSEWHERE.test(text) ? true : undefined));

interface Use {
  readonly name: string;
  readonly key: string;
  /** In the text of the block. */
  readonly start: number;
}

const usesIn = perPart((sentence): readonly Use[] | undefined => {
  const uses = sentence.block.fact.form === "header-row" ? [] : usesOf(sentence);
  return uses.length > 0 ? uses : undefined;
});

function usesOf(sentence: ReadSentence): Use[] {
  const names = sentence.names.map((each) => [each.start, each.end] as const);
  return matchesIn(sentence.text, USE).flatMap((match) => {
    const [whole, article = "", name = ""] = match;
    // "a Creative Commons licence": the name of something else.
    if (/^(?:an?|each|every)$/i.test(article) && /[^s]s$/.test(name)) return [];
    const start = sentence.start + match.index + whole.indexOf(name);
    if (HABIT.test(name) || names.some(([from, to]) => from < start + name.length && start < to)) return [];
    return [{ name, key: keyOf(name), start }];
  });
}

/** Whatever the text, or another of its set, defines, gives a section or sets off as a term. */
function knownNames(reading: CheckInput["reading"], models: readonly Model[]): ReadonlySet<string> {
  const { document, lexicon } = reading;
  const known = new Set<string>();
  for (const { terms, bodies } of models) {
    for (const { name } of terms) known.add(keyOf(name));
    for (const { name, aliases } of bodies) for (const each of [name, ...aliases]) known.add(keyOf(each));
  }
  for (const { heading } of document.sections) if (heading) known.add(keyOfHeading(heading, lexicon));
  for (const keys of keysOfLinks(document)) for (const key of keys) known.add(key);
  for (const { value } of toldIn(reading)) for (const key of value) known.add(key);
  return known;
}

const keyOfHeading = perHeading((text) => keyOf(text));
const keysOfLinks = perFacts(({ links }) => links.map(({ text }) => keyOf(text)));

/** What a sentence tells of, or is an entry for. */
const toldIn = perPart(({ block, start, text }): readonly string[] | undefined => {
  const told = SAYS_WHAT.exec(text)?.[1];
  const entry = start === 0 && block.fact.form !== "paragraph" ? ENTRY.exec(text) : null;
  const names = [told, entry ? (entry[1] ?? entry[0]) : undefined].filter((each) => each !== undefined);
  return names.length > 0 ? names.map(keyOf) : undefined;
});

/** What an item or a row begins with, set off from what follows. */
const ENTRY = /^([^:|–—(.]{2,60}?)\s?[:|–—(]|^\S+(?: \S+){0,3}$/;

/** "Member Representatives consist of": told what it is, without quotation marks. */
const SAYS_WHAT =
  /^(?!Any|Every|All|No |Such|Each)(?:An? |The )?((?:\p{Lu}\p{Ll}+[ -]){1,3}\p{Lu}\p{Ll}+) (?:(?:is|are) (?:an?|the|any|those|all|one|defined|individuals|members|persons|people|organi[sz]ations)\b|consists?|comprises?|means?|includes?|will be|shall be)\b/u;

function keyOf(name: string): string {
  return tokenize(name)
    .words.map((word) => word.replace(/ies$/, "y").replace(/(?<!s)s$/, ""))
    .join(" ");
}

/** Whether a name is known, stands in a longer one that is, or is known without its first word. */
function knows(known: ReadonlySet<string>): (key: string) => boolean {
  const all = [...known].map((each) => ` ${each} `).join("\n");
  return (key) => {
    if (known.has(key) || all.includes(` ${key} `)) return true;
    const words = key.split(" ");
    return words.length > 2 && known.has(words.slice(1).join(" "));
  };
}
