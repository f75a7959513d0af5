/** A heading with nothing below it. */
import { type GovernanceDocument, hasSubsection, isBelowTitle, type Section } from "../document/document.js";
import { isNumberedTitle } from "../document/pseudo-heading.js";
import { numberedHeading } from "../fixes/numbering.js";
import type { CheckInput, Found } from "./check.js";

export function emptySection({ document }: CheckInput): Found[] {
  // Before the first words of the document stand its title and what belongs to it.
  const words = document.sections.findIndex(({ prose }) => prose.length > 0);
  return document.sections.slice(words < 0 ? document.sections.length : words + 1).flatMap((section) => {
    const { heading } = section;
    if (!heading || hasSubsection(document, section)) return [];
    if (!isBelowTitle(document, section) || !isHeading(section)) return [];
    const { span, text } = heading;
    if (isEmpty(document, section))
      return [{ span, message: { id: "empty-section", args: { heading: text } }, confidence: 0.93 }];
    if (!onlyPoints(section)) return [];
    return [{ span, message: { id: "empty-section.see", args: { heading: text } }, confidence: 0.93 }];
  });
}

/** A line in bold or an item of a list that looks like a heading may be no more than itself. */
function isHeading({ heading }: Section): boolean {
  if (!heading || heading.style === "atx" || heading.style === "setext") return heading !== undefined;
  return heading.style === "bold" && isNumberedTitle(heading.text);
}

/** What holds no words for a reader: comments, rules, anchors. */
const NOTHING = /<!--[\s\S]*?-->|<a\b[^>]{0,200}>|<\/a>|<br[ /]{0,2}>|&nbsp;|^[ \t]*(?:[-*_=][ \t]*){3,}$/gm;

function isEmpty(document: GovernanceDocument, section: Section): boolean {
  if (section.prose.length > 0 || !section.heading) return false;
  const next = document.sections[section.index + 1];
  if (next?.heading && isSubordinate(section.heading.text, next.heading.text)) return false;
  const end = Math.min(section.span.end, next?.span.start ?? section.span.end);
  return document.text.slice(section.heading.span.end, end).replace(NOTHING, "").trim() === "";
}

/** "Article 3" before "Section 1" at one depth, "PART B" before "4. Meetings", a number alone before its name. */
function isSubordinate(heading: string, next: string): boolean {
  const one = numberedHeading(heading);
  const other = numberedHeading(next);
  if (one?.rest.trim() === "") return true;
  if (/^(?:part|annex|appendix|title|chapter|book)\b/i.test(heading)) return true;
  const number = /^[\dIVXLC]+(?:\.\d+)*/i.exec(heading.trim())?.[0];
  if (number && next.trim().startsWith(`${number}.`) && /\d/.test(next.trim()[number.length + 1] ?? "")) return true;
  return (
    one !== undefined && other !== undefined && one.prefix.trim().toLowerCase() !== other.prefix.trim().toLowerCase()
  );
}

/** "See below." and no more. */
function onlyPoints({ prose }: Section): boolean {
  const [only, ...others] = prose;
  return only !== undefined && others.length === 0 && ONLY_SEE.test(only.fact.text.trim());
}

const ONLY_SEE =
  /^\(?(?:please )?(?:see|cf\.|as) (?:below|above|(?:the )?(?:next|following|previous|preceding) (?:section|page|chapter)s?)[.)]{0,2}$/i;
