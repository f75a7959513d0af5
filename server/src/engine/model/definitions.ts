/** Where a text says what a body or an office is. */
import { idOf, type Name, singular } from "../cues/names.js";
import { stripNumbering } from "../cues/lexicon.js";
import { tokenize } from "../cues/tokens.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Span } from "../types.js";

/** Verbs by which a text says what somebody is or does, right after the name. */
const DEFINING = new Set(
  (
    "is are shall will must may can has have consists comprises includes oversees decides leads chairs calls keeps manages maintains " +
    "coordinates convenes meets represents approves adopts appoints elects hears answers reviews publishes prepares runs acts serves " +
    "ensures reports sets handles presides supervises advises directs administers governs makes takes"
  ).split(" "),
);
const FEW = 3;

/** The sentence speaks of the name first, and says what it is or does. */
export function definesName(sentence: ReadSentence, name: Name): boolean {
  if (sentence.setsNoRule) return false;
  const { form, text } = sentence.block.fact;
  if (form === "row" && name.from <= 1) return true;
  if (name.from > FEW) return false;
  if (form === "item" && name.from <= 1 && /^\s*(?:[:–—-]|\()/.test(text.slice(name.end, name.end + 4))) return true;
  const next = tokenize(text, name.end, Math.min(text.length, name.end + 40)).words;
  return next.slice(0, 2).some((word) => DEFINING.has(word));
}

export interface HeadingName {
  readonly id: string;
  readonly name: string;
  readonly type: "body" | "role";
  readonly head: string;
  readonly span: Span;
}

/** Headings that are the name of a body or an office. */
export function* headingsThatDefine({ document, lexicon }: Reading): Generator<HeadingName> {
  for (const { heading } of document.sections) {
    if (!heading) continue;
    const name = stripNumbering(heading.text);
    const { words } = tokenize(name);
    for (const [type, list] of [["body", "body-head"], ["role", "role-head"]] as const)
      for (let at = Math.max(0, words.length - 3); at < words.length; at++) {
        const length = lexicon.classes.length(list, words, at);
        if (length === 0 || at + length !== words.length) continue;
        yield { id: idOf(name), name, type, head: singular(words.slice(at).join(" ")), span: heading.span };
        break;
      }
  }
}
