/** Terms that the text defines, and where it uses them. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Section } from "../document/document.js";
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

export function readTerms(reading: Reading): DefinedTerm[] {
  const terms = new Map<string, { readonly name: string; readonly sentence: ReadSentence; readonly start: number }>();
  for (const { sentence, value } of defining(reading)) {
    const listed = value.listed && isGlossary(reading.document.sections[sentence.section]) ? [value.listed] : [];
    for (const { name, start } of [...value.found, ...listed])
      if (!terms.has(name.toLowerCase())) terms.set(name.toLowerCase(), { name, sentence, start });
  }
  return [...terms.values()].map(({ name, sentence, start }) =>
    withUses({ name, definedAt: sentence.spanOf(start, start + name.length) }, () => usesOf(reading, name, sentence)),
  );
}

/** Few ask where a term is used, and all of the text has to be looked through for it. */
function withUses(term: Omit<DefinedTerm, "uses">, read: () => DefinedTerm["uses"]): DefinedTerm {
  let uses: DefinedTerm["uses"] | undefined;
  return {
    ...term,
    get uses() {
      uses ??= read();
      return uses;
    },
  };
}

function isGlossary(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent)
    if (at.heading && HEADING.test(at.heading.text) && !NO_TERMS.test(at.heading.text) && at.parent) return true;
  return false;
}

interface Defined {
  readonly name: string;
  readonly start: number;
}

/** What a sentence defines, and what it does in a glossary alone. */
const defining = perPart(({ text, start }) => {
  const found: Defined[] = [];
  const at = (name: string, index: number) => ({ name: trimmed(name), start: start + index });
  if (/["“”]/.test(text))
    for (const pattern of [MEANS, HEREINAFTER])
      for (const { 0: whole, 1: name = "", index } of text.matchAll(pattern))
        found.push(at(name, index + whole.indexOf(name)));
  const bare = BARE.exec(text)?.[1];
  if (bare) found.push(at(bare, text.indexOf(bare)));
  const name = !bare && start === 0 ? LISTED.exec(text)?.[1] : undefined;
  const listed = name ? at(name, text.indexOf(name)) : undefined;
  return found.length > 0 || listed ? { found, listed } : undefined;
});

function trimmed(name: string): string {
  return name.replace(/[,.;]+$/, "").trim();
}

/** With the capitals of the definition, in the singular or the plural; not where it is defined. */
function usesOf({ sentences }: Reading, name: string, definition: ReadSentence): DefinedTerm["uses"] {
  return sentences.flatMap((sentence) => {
    if (sentence === definition) return [];
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
