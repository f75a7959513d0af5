/** Terms that the text defines, and where it uses them. */
import { type FoundIn, perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { titled } from "../coverage/titled.js";
import type { Section } from "../document/document.js";
import { matchesIn } from "../text/matches.js";
import type { Span } from "../types.js";
import type { DefinedTerm } from "./types.js";

const QUOTED = '["“”]([^"“”\\n]{2,60})["“”]';
/** `"Member" means`, `("the Board")`, `Member in Good Standing means`. */
const MEANS = new RegExp(
  `${QUOTED} ?(?:\\([^()]{1,60}\\) ?)?,? ?(?:shall |will |here |, in this (?:charter|document|policy), )?(?:means?|is|are|refers? to|denotes?|has the meaning|includes?)\\b`,
  "gu",
);
const HEREINAFTER =
  /\((?:hereinafter |hereafter |herein |referred to as |collectively,? |each,? |together,? |the |an? ){0,4}["“”]([^"“”()\n]{2,60})["“”]?\)/gu;
const BARE =
  /^(?:An? |The )?(\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|of|in|and|for|the)){0,5}) (?:shall mean|means|refers to|is defined as)\b/u;
/** In a section of definitions: "Member: …", "Member – …", a row that begins with the term. */
const LISTED =
  /^["“]?([\p{L}\p{N}][^:|"“”\n.]{1,58}?)["”]?(?: ?\([^()]{1,40}\))?(?: ?[:|]| [–—-] | (?:means|is|are|refers to)\b)/u;
const HEADING = /\b(?:definitions?|glossary|terminology|terms|words|vocabulary)\b/i;
const NO_TERMS = /\bterms? (?:of|limits?|and conditions)\b|\bterms of reference\b/i;

/** @param now the reading; asked once more when somebody wants to know where a term is used */
export function readTerms(now: () => Reading): DefinedTerm[] {
  const reading = now();
  const terms = new Map<string, { readonly name: string; readonly sentence: ReadSentence; readonly start: number }>();
  const told = [...defining(reading), ...inGlossaries(reading)].sort((a, b) => a.index - b.index);
  for (const { sentence, value } of told)
    for (const { name, start } of value)
      if (!terms.has(name.toLowerCase())) terms.set(name.toLowerCase(), { name, sentence, start });
  return [...terms.values()].map(({ name, sentence, start }) => {
    const { index } = sentence;
    const definedAt = sentence.spanOf(start, start + name.length);
    return new Term(name, definedAt, () => usesOf(now(), name, index));
  });
}

class Term implements DefinedTerm {
  readonly name: string;
  readonly definedAt: Span;
  readonly #read: () => DefinedTerm["uses"];
  #uses: DefinedTerm["uses"] | undefined;

  constructor(name: string, definedAt: Span, read: () => DefinedTerm["uses"]) {
    this.name = name;
    this.definedAt = definedAt;
    this.#read = read;
  }

  /** Few ask where a term is used, and all of the text has to be looked through for it. */
  get uses(): DefinedTerm["uses"] {
    this.#uses ??= this.#read();
    return this.#uses;
  }
}

const glossaries = titled((heading) => (HEADING.test(heading) && !NO_TERMS.test(heading)) || undefined);

/** What is listed in sections of definitions, and below their headings. */
function inGlossaries(reading: Reading): readonly FoundIn<readonly Defined[]>[] {
  const named = new Set(glossaries(reading).map(({ section }) => section));
  if (named.size === 0) return [];
  const isGlossary = (section: Section | undefined): boolean =>
    section !== undefined && ((section.parent !== undefined && named.has(section)) || isGlossary(section.parent));
  return listed(reading).filter(({ sentence }) => isGlossary(reading.document.sections[sentence.section]));
}

interface Defined {
  readonly name: string;
  readonly start: number;
}

/** What a sentence defines. */
const defining = perPart(({ text, start }): readonly Defined[] | undefined => {
  const found: Defined[] = [];
  if (/["“”]/.test(text))
    for (const pattern of [MEANS, HEREINAFTER])
      for (const { 0: whole, 1: name = "", index } of matchesIn(text, pattern))
        found.push(defined(name, start + index + whole.indexOf(name)));
  const bare = BARE.exec(text)?.[1];
  if (bare) found.push(defined(bare, start + text.indexOf(bare)));
  return found.length > 0 ? found : undefined;
});

/** What it defines in a glossary alone. */
const listed = perPart(({ text, start }): readonly Defined[] | undefined => {
  const name = start === 0 ? LISTED.exec(text)?.[1] : undefined;
  return name && !BARE.test(text) ? [defined(name, text.indexOf(name))] : undefined;
});

function defined(name: string, start: number): Defined {
  return { name: trimmed(name), start };
}

function trimmed(name: string): string {
  return name.replace(/[,.;]+$/, "").trim();
}

/** With the capitals of the definition, in the singular or the plural; not where it is defined. */
function usesOf({ sentences }: Reading, name: string, definition: number): DefinedTerm["uses"] {
  return sentences.flatMap((sentence, index) => {
    if (index === definition) return [];
    const { text } = sentence;
    const at = text.indexOf(name);
    if (
      at < 0 ||
      /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") ||
      /^(?!s(?![\p{L}]))[\p{L}\p{N}]/u.test(text.slice(at + name.length))
    )
      return [];
    return [sentence.spanOf(sentence.start + at, sentence.start + at + name.length)];
  });
}
