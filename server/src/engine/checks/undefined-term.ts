/** A term in capitals like those that the text defines, and nowhere defined. */
import { perSentence } from "../coverage/per-sentence.js";
import type { ReadSentence } from "../coverage/reading.js";
import { tokenize } from "../cues/tokens.js";
import { linksOf } from "../document/document.js";
import type { DefinedTerm, Model } from "../model/types.js";
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
  const isElsewhere = reading.sentences.some(({ text }) => DEFINED_ELSEWHERE.test(text));
  const isKnown = knows(knownNames(reading, [model, ...others.map((each) => each.model)]));
  const told = new Set<string>();
  return reading.sentences.flatMap((sentence) =>
    usesIn(sentence).flatMap(({ name, start }) => {
      const key = keyOf(name);
      if (told.has(key) || HABIT.test(name) || isKnown(key)) return [];
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

interface Use {
  readonly name: string;
  readonly start: number;
}

const usesIn = perSentence((sentence: ReadSentence): readonly Use[] => {
  if (sentence.block.fact.form === "header-row") return [];
  const names = sentence.names.map((each) => [each.start, each.end] as const);
  return [...sentence.text.matchAll(USE)].flatMap((match) => {
    const [whole, article = "", name = ""] = match;
    // "a Creative Commons licence": the name of something else.
    if (/^(?:an?|each|every)$/i.test(article) && /[^s]s$/.test(name)) return [];
    const start = sentence.start + match.index + whole.indexOf(name);
    return names.some(([from, to]) => from < start + name.length && start < to) ? [] : [{ name, start }];
  });
});

/** Whatever the text, or another of its set, defines, gives a section or sets off as a term. */
function knownNames({ document, sentences }: CheckInput["reading"], models: readonly Model[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { terms, bodies } of models) {
    for (const { name } of terms) known.add(keyOf(name));
    for (const { name, aliases } of bodies) for (const each of [name, ...aliases]) known.add(keyOf(each));
  }
  for (const { heading } of document.sections) if (heading) known.add(keyOf(heading.text));
  for (const { text } of linksOf(document)) known.add(keyOf(text));
  for (const sentence of sentences) for (const key of toldIn(sentence)) known.add(key);
  return known;
}

/** What a sentence tells of, or is an entry for. */
const toldIn = perSentence(({ block, start, text }): readonly string[] => {
  const told = keyOf(SAYS_WHAT.exec(text)?.[1] ?? "");
  const entry = start === 0 && block.fact.form !== "paragraph" ? ENTRY.exec(text) : null;
  return entry ? [told, keyOf(entry[1] ?? entry[0])] : [told];
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
