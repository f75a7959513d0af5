/** Inserts drafts of missing sections where a reader would look for them, in the style of their neighbours. */
import { requirement } from "../catalogue/lookup.js";
import type { Snippet } from "../catalogue/types.js";
import { type GovernanceDocument, isBelowTitle, type Section } from "../document/document.js";
import { dedicatedTo } from "../own/sections.js";
import type { Edit, OwnRequirement, TopicId } from "../types.js";
import { numberedHeading, numberText } from "./numbering.js";
import { type Outline, orderOf, outlineOf } from "./outline.js";
import { ownNames, withOwnNames } from "./own-names.js";
import { escapeSnippet, plainSnippet, renumberStops } from "./snippet.js";

interface Draft {
  readonly topic: Insertable;
  readonly heading: string;
  readonly body: string;
  /** Before which main section it goes; undefined: after the last. */
  readonly before: Section | undefined;
}

/**
 * The edits, at most one a place, that insert a section for each topic, or put the draft into a section that is there
 * for it; further ones renumber what follows.
 */
export function insertSections(document: GovernanceDocument, language: string, topics: readonly Insertable[]): Edit[] {
  const ordered = [...topics].sort((a, b) => orderIn(a) - orderIn(b));
  const waiting = new Map(ordered.map((topic) => [topic, sectionFor(document, topic, language)]));
  const filled = ordered.flatMap((topic) => fillEdit(document, waiting.get(topic), topic, language));
  const missing = ordered.filter((topic) => !waiting.get(topic));
  return [...filled, ...newSections(document, language, missing)];
}

function newSections(document: GovernanceDocument, language: string, topics: readonly Insertable[]): Edit[] {
  const outline = outlineOf(document);
  const movable = outline.numbering !== undefined && topics.length === 1 && mayRenumber(document, outline);
  const drafts = topics.map((topic) =>
    draftOf(draftFor(document, topic, language), topic, outline, outline.numbering !== undefined && !movable),
  );
  const places = new Map<Section | undefined, Draft[]>();
  for (const draft of drafts) places.set(draft.before, [...(places.get(draft.before) ?? []), draft]);
  const inserts = [...places].map(([before, group]) => insertEdit(document, outline, before, group));
  const renumbered = movable && drafts[0]?.before ? renumber(document, outline, drafts[0].before) : [];
  return [...inserts, ...renumbered];
}

/** A topic of the catalogue, or a requirement of the organisation's own. */
export type Insertable = TopicId | OwnRequirement;

function askedBy(topic: Insertable) {
  return typeof topic === "string" ? requirement(topic) : topic;
}

function orderIn(topic: Insertable): number {
  return askedBy(topic).order ?? Number.MAX_SAFE_INTEGER;
}

/** A section whose heading promises this topic and no other. */
function sectionFor(document: GovernanceDocument, topic: Insertable, language: string): Section | undefined {
  const isFor =
    typeof topic === "string"
      ? ({ topics }: Section) => topics.length === 1 && topics[0] === topic
      : dedicatedTo(topic, language);
  return document.sections.find((section) => isBelowTitle(document, section) && isFor(section));
}

/** The draft after what the section holds already, before its subsections. */
function fillEdit(
  document: GovernanceDocument,
  section: Section | undefined,
  topic: Insertable,
  language: string,
): Edit[] {
  if (!section?.heading) return [];
  const children = document.sections.filter((each) => each.parent === section).map((each) => each.span.start);
  const end = Math.min(section.span.end, ...children);
  const held = document.text.slice(section.heading.span.end, end).trimEnd();
  const at = section.heading.span.end + held.length;
  const { body } = draftFor(document, topic, language);
  const text = (draft: string): string => `\n\n${draft.trimEnd()}`.replaceAll("\n", lineEndOf(document.text));
  const stops = renumberStops(body.trimEnd(), 1).body;
  return [{ span: { start: at, end: at }, newText: text(plainSnippet(body)), snippet: text(stops) }];
}

/** The draft with the names and addresses that the document gives already. */
export function draftFor(document: GovernanceDocument, topic: Insertable, language: string): Snippet {
  const { heading, body } = snippetOf(topic, language);
  return { heading, body: withOwnNames(body, ownNames(document, language)) };
}

/** The draft of a section in a language, else in English. */
export function snippetOf(topic: Insertable, language: string): Snippet {
  const { snippet, title } = askedBy(topic);
  return snippet[language] ?? snippet.en ?? { heading: title, body: "" };
}

function draftOf({ heading, body }: Snippet, topic: Insertable, outline: Outline, atEnd: boolean): Draft {
  const { order } = askedBy(topic);
  const before = atEnd || order === undefined ? undefined : placeFor(order, outline.sections);
  return { topic, heading, body: body.trimEnd(), before };
}

/** After the section that comes nearest before it in the customary order, else before the one nearest after it. */
function placeFor(order: number, sections: readonly Section[]): Section | undefined {
  const known = sections.flatMap((section, at) => {
    const own = orderOf(section);
    return own === undefined ? [] : [{ at, own }];
  });
  const before = known.filter((each) => each.own < order).sort((a, b) => b.own - a.own || b.at - a.at)[0];
  if (before) return sections[before.at + 1];
  const after = known.filter((each) => each.own > order).sort((a, b) => a.own - b.own || a.at - b.at)[0];
  return after ? sections[after.at] : undefined;
}

function insertEdit(
  document: GovernanceDocument,
  outline: Outline,
  before: Section | undefined,
  drafts: readonly Draft[],
): Edit {
  const eol = lineEndOf(document.text);
  const at = before ? before.span.start : document.text.length;
  const numbers = firstNumber(outline, before);
  let stop = 1;
  const plain: string[] = [];
  const snippet: string[] = [];
  drafts.forEach((draft, i) => {
    const title = headingLines(outline, draft.heading, numbers + i);
    const stops = renumberStops(draft.body, stop);
    stop = stops.next;
    plain.push(`${title}\n\n${plainSnippet(draft.body)}`);
    snippet.push(`${escapeSnippet(title)}\n\n${stops.body}`);
  });
  const lead = leadIn(document.text, at);
  const tail = before ? "\n\n" : "\n";
  const join = (texts: readonly string[]): string => (lead + texts.join("\n\n") + tail).replaceAll("\n", eol);
  return { span: { start: at, end: at }, newText: join(plain), snippet: join(snippet) };
}

function firstNumber({ numbering, sections }: Outline, before: Section | undefined): number {
  if (!numbering) return 0;
  if (!before) return numbering.last + 1;
  const following = sections
    .slice(sections.indexOf(before))
    .filter((each) => numberedHeading(each.heading?.text ?? "")).length;
  return numbering.last + 1 - following;
}

function headingLines({ style, depth, numbering }: Outline, heading: string, number: number): string {
  const text = numbering ? numberText(numbering, number) + heading : heading;
  if (style === "bold") return `**${text}**`;
  if (style === "plain") return text;
  if (style === "setext" && depth <= 2) return `${text}\n${(depth === 1 ? "=" : "-").repeat(Math.max(3, text.length))}`;
  return `${"#".repeat(depth)} ${text}`;
}

/** A sentence that refers to a section by its number. */
const REFERS =
  /\b(?:[Ss]ections?|SECTIONS?|[Aa]rticles?|ARTICLES?|[Cc]lauses?|[Aa]rt\.|[Ss]ec\.)\s*(?:\d|[IVXLC]+\b)|§/;

/** Numbers of later sections may move only when no sentence refers to sections by number. */
function mayRenumber(document: GovernanceDocument, { sections }: Outline): boolean {
  if (!sections.every((each) => each.heading?.style === "atx" || each.heading?.style === "bold")) return false;
  return (
    !sections.some(({ prose }) => prose.some(({ fact }) => REFERS.test(fact.text))) && document.sections.length < 400
  );
}

function renumber(document: GovernanceDocument, { sections, numbering }: Outline, from: Section): Edit[] {
  const edits: Edit[] = [];
  if (!numbering) return edits;
  let number = firstNumber({ sections, numbering, style: "atx", depth: 2 }, from);
  for (const section of sections.slice(sections.indexOf(from))) {
    const numbered = section.heading && numberedHeading(section.heading.text);
    if (!section.heading || !numbered) continue;
    number++;
    const at = document.text.indexOf(numbered.prefix + numbered.digits, section.heading.span.start);
    if (at < 0 || at > section.heading.span.end) continue;
    const start = at + numbered.prefix.length;
    const digits = numberText({ ...numbering, prefix: "", suffix: "" }, number);
    edits.push({ span: { start, end: start + numbered.digits.length }, newText: digits });
  }
  return edits;
}

/** The line end that the document uses most. */
export function lineEndOf(text: string): string {
  const head = text.slice(0, 20_000);
  const crlf = head.split("\r\n").length;
  return crlf > 1 && crlf * 2 > head.split("\n").length ? "\r\n" : "\n";
}

/** The line ends that are wanting for a blank line before `at`. */
function leadIn(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 4), at).replaceAll("\r\n", "\n");
  if (before.trim() === "" && at <= 4) return "";
  if (before.endsWith("\n\n")) return "";
  return before.endsWith("\n") ? "\n" : "\n\n";
}
