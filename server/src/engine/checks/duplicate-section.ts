/** Two sections side by side under the same heading. */

import { perHeading } from "../coverage/per-heading.js";
import { type Lexicon, stripNumbering } from "../cues/lexicon.js";
import { tokenize } from "../cues/tokens.js";
import { type GovernanceDocument, hasSubsection, type Section } from "../document/document.js";
import type { CheckInput, Found } from "./check.js";

export function duplicateSection({ document, reading: { lexicon } }: CheckInput): Found[] {
  const first = new Map<string, Section>();
  const found: Found[] = [];
  for (const section of document.sections) {
    const key = keyOf(section, lexicon);
    if (key === undefined || !hasText(document, section)) continue;
    const earlier = first.get(key);
    if (!earlier) first.set(key, section);
    else found.push(foundFor(document, section, earlier));
  }
  return found;
}

/** Headings that stand many times in a well made text. */
const USUAL = new Set([
  "example",
  "examples",
  "note",
  "notes",
  "remarks",
  "rationale",
  "motivation",
  "description",
  "responsibilities",
]);

/** The words of the heading below its parent; undefined for what may be repeated. */
function keyOf({ heading, parent }: Section, lexicon: Lexicon): string | undefined {
  if (!heading || (heading.style !== "atx" && heading.style !== "setext" && heading.style !== "bold")) return undefined;
  const words = wordsOf(heading, lexicon);
  return words === undefined ? undefined : `${parent?.index ?? 0} ${heading.depth} ${words}`;
}

const wordsOf = perHeading((text) => {
  const words = tokenize(stripNumbering(text)).words.join(" ");
  return words === "" || USUAL.has(words) || /^[\d ]+$/.test(words) ? undefined : words;
});

/** With nothing below it a section is empty, and no double. */
function hasText(document: GovernanceDocument, section: Section): boolean {
  return section.prose.length > 0 || hasSubsection(document, section);
}

function foundFor(document: GovernanceDocument, { heading }: Section, earlier: Section): Found {
  const span = heading?.span ?? document.title;
  const args = { heading: stripNumbering(heading?.text ?? "") };
  const related = earlier.heading
    ? [
        {
          path: document.path,
          span: earlier.heading.span,
          message: { id: "duplicate-section.first", args: { heading: args.heading } },
        },
      ]
    : [];
  return { span, message: { id: "duplicate-section", args: { heading: args.heading } }, confidence: 0.92, related };
}
