/** Sections in their customary order: first those that are still missing, with a draft each. */
import type { GovernanceDocument } from "../../engine/document/document.js";
import { draftFor, lineEndOf } from "../../engine/fixes/insert.js";
import { numberedHeading, numberText } from "../../engine/fixes/numbering.js";
import { type Outline, outlineOf } from "../../engine/fixes/outline.js";
import { escapeSnippet, renumberStops } from "../../engine/fixes/snippet.js";
import { type Coverage, catalogue, type Linted, type Requirement } from "../../engine/index.js";
import type { Words } from "../words.js";
import type { Context } from "./context.js";
import { type Proposal, ProposalKind } from "./proposal.js";

const HEADING = /^(#{1,6})[ \t]*([^#]*)$/;
/** Those that are answered come after all that are missing. */
const LATER = 10_000;

/** At the marks of a heading, or at the beginning of an empty line if someone asks. */
export function startsSection({ before, after, automatic }: Context): boolean {
  if (after.trim() !== "") return false;
  return HEADING.test(before) || (before.trim() === "" && !automatic);
}

export function sectionProposals(
  words: Words,
  document: GovernanceDocument,
  result: Linted,
  context: Context,
): Proposal[] {
  const outline = outlineOf(document);
  return catalogue.requirements
    .filter(({ id }) => result.levels[id] !== "off")
    .map((requirement) => {
      const coverage = result.coverage.find(({ topic }) => topic === requirement.id);
      return proposal(words, document, result, outline, requirement, coverage, context);
    });
}

function proposal(
  words: Words,
  document: GovernanceDocument,
  result: Linted,
  outline: Outline,
  { id, title, order, answer }: Requirement,
  coverage: Coverage | undefined,
  { before, after, offset }: Context,
): Proposal {
  const { heading, body } = draftFor(document, id, result.language);
  const hashes = HEADING.exec(before)?.[1];
  const line = headingLine(outline, heading, hashes, numberBefore(outline, offset));
  const isMissing = coverage === undefined || coverage.status === "absent";
  const text = `${escapeSnippet(line)}\n\n${renumberStops(body.trimEnd(), 1).body}\n`;
  return {
    label: heading,
    kind: ProposalKind.Snippet,
    span: { start: offset - before.length, end: offset + after.length },
    text: text.replaceAll("\n", lineEndOf(document.text)),
    isSnippet: true,
    detail: words.text(
      isMissing ? "missing: {0}" : coverage.status === "waived" ? "waived: {0}" : "answered already: {0}",
      title,
    ),
    documentation: answer,
    filter: hashes === undefined ? heading : `${hashes} ${heading}`,
    order: isMissing ? order : LATER + order,
  };
}

function headingLine(
  { style, depth, numbering }: Outline,
  heading: string,
  hashes: string | undefined,
  number: number,
): string {
  const title = numbering ? numberText(numbering, number) + heading : heading;
  if (hashes !== undefined) return `${hashes} ${title}`;
  if (style === "bold") return `**${title}**`;
  return style === "plain" ? title : `${"#".repeat(depth)} ${title}`;
}

/** The number of a section that is begun here. */
function numberBefore({ sections }: Outline, offset: number): number {
  const numbered = sections.filter(({ heading }) => heading && numberedHeading(heading.text));
  return numbered.filter(({ span }) => span.start < offset).length + 1;
}
