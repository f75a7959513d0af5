/** Terms that the text defines, and where it uses them. */
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
  for (const sentence of reading.sentences)
    for (const { name, start } of definedIn(sentence, isGlossary(reading.document.sections[sentence.section])))
      if (!terms.has(name.toLowerCase())) terms.set(name.toLowerCase(), { name, sentence, start });
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

function* definedIn(
  sentence: ReadSentence,
  inGlossary: boolean,
): Generator<{ readonly name: string; readonly start: number }> {
  const { text, start } = sentence;
  if (/["“”]/.test(text))
    for (const pattern of [MEANS, HEREINAFTER])
      for (const match of text.matchAll(pattern)) {
        const name = match[1] ?? "";
        yield { name: trimmed(name), start: start + match.index + match[0].indexOf(name) };
      }
  const bare = (BARE.exec(text) ?? (inGlossary && start === 0 ? LISTED.exec(text) : null))?.[1];
  if (bare) yield { name: trimmed(bare), start: start + text.indexOf(bare) };
}

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
