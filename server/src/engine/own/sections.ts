/** Sections that are dedicated to an own requirement. */
import { lexicon } from "../cues/lexicon.js";
import type { Section } from "../document/document.js";
import { ownLexicon } from "./lexicon.js";
import type { OwnRequirement } from "./types.js";

/** Tells whether the heading of a section promises the requirement. */
export function dedicatedTo(requirement: OwnRequirement, language: string): (section: Section) => boolean {
  const known = lexicon(language);
  if (!known) return () => false;
  const { headingRules } = ownLexicon([requirement], known);
  return ({ heading }) => heading !== undefined && headingRules(heading.text).includes(requirement.id);
}
