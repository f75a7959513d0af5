/** Where something that is gone is shown in the new version: no line of it holds the absence. */
import type { ReadSentence } from "../coverage/reading.js";
import { stripNumbering } from "../cues/headings.js";
import type { GovernanceDocument, Section } from "../document/document.js";
import type { Span } from "../types.js";
import type { Compared } from "./whole.js";

/** The heading that it stood under, or the nearest one before it that is still there; undefined where none is. */
export function anchorOf(sentence: ReadSentence, before: Compared, after: Compared): Span | undefined {
  const old = before.reading.document.sections;
  const here = old[sentence.section];
  for (let at: Section | undefined = here; at; at = at.parent) {
    const span = sameHeading(at, after.reading.document);
    if (span && !isTitle(at)) return span;
  }
  for (let at = sentence.section - 1; at > 0; at--) {
    const section = old[at];
    const span = section && sameHeading(section, after.reading.document);
    if (span) return span;
  }
  return undefined;
}

function isTitle({ parent, heading }: Section): boolean {
  return heading !== undefined && parent?.parent === undefined && parent?.heading === undefined && heading.depth === 1;
}

function sameHeading({ heading, parent }: Section, { sections }: GovernanceDocument): Span | undefined {
  if (!heading) return undefined;
  const name = nameOf(heading.text);
  const alike = sections.filter((each) => each.heading && nameOf(each.heading.text) === name);
  const above = parent?.heading && nameOf(parent.heading.text);
  const best = alike.find((each) => each.parent?.heading && nameOf(each.parent.heading.text) === above) ?? alike[0];
  return best?.heading?.span;
}

function nameOf(heading: string): string {
  return stripNumbering(heading).toLowerCase().replace(/\s+/g, " ").trim();
}
