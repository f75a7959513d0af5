/** The model of a document, the same that the last check of it used. */
import { lexicon } from "../cues/lexicon.js";
import { readControl } from "../document/control.js";
import type { GovernanceDocument } from "../document/document.js";
import { detectLanguage } from "../kind/language.js";
import { study } from "../others/study.js";
import type { Model } from "./types.js";

/** Undefined for a language without words. The document's own front matter goes before the one given; else its text tells it. */
export function modelOf(document: GovernanceDocument, language?: string): Model | undefined {
  const words = lexicon(readControl(document).language ?? language ?? detectLanguage(document));
  return words && study(document, words).model;
}
