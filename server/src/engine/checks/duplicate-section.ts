/** Two sections side by side under the same heading. */

import { stripNumbering } from "../cues/lexicon.js";
import { tokenize } from "../cues/tokens.js";
import type { GovernanceDocument, Section } from "../document/document.js";
import type { CheckInput, Found } from "./check.js";

export function duplicateSection({ document }: CheckInput): Found[] {
  const first = new Map<string, Section>();
  const found: Found[] = [];
  for (const section of document.sections) {
    const key = keyOf(section);
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
function keyOf({ heading, parent }: Section): string | undefined {
  if (!heading || (heading.style !== "atx" && heading.style !== "setext" && heading.style !== "bold")) return undefined;
  const words = tokenize(stripNumbering(heading.text)).words.join(" ");
  if (words === "" || USUAL.has(words) || /^[\d ]+$/.test(words)) return undefined;
  return `${parent?.index ?? 0} ${heading.depth} ${words}`;
}

/** With nothing below it a section is empty, and no double. */
function hasText({ sections }: GovernanceDocument, section: Section): boolean {
  return section.prose.length > 0 || sections.some((each) => each.parent === section);
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
