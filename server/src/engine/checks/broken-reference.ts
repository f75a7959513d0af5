/** A link to a file that is not there, and a reference to a section, annex or anchor that the document does not have. */
import { type GovernanceDocument, linksOf } from "../document/document.js";
import { anchorAt, anchorsOf } from "../model/anchors.js";
import { sectionNumbers } from "../model/section-numbers.js";
import type { Reference } from "../model/types.js";
import { nearest } from "../text/nearest.js";
import type { Message, Remedy, Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { sectionsElsewhere } from "./section-elsewhere.js";

/** The relative link targets of a document that the host is to look up: decoded, without query or fragment. */
export function references(document: GovernanceDocument): string[] {
  const targets = new Set<string>();
  for (const { url } of linksOf(document)) {
    const target = relativeTarget(url);
    if (target) targets.add(target);
  }
  return [...targets];
}

export function brokenReference(input: CheckInput): Found[] {
  const found = [...missingFiles(input), ...missingElsewhere(input), ...sectionsElsewhere(input)];
  for (const reference of input.model.references) {
    const each = reference.leadsTo || reference.elsewhere ? undefined : missingPlace(input, reference);
    if (each && !found.some(({ span }) => overlap(span, each.span))) found.push(each);
  }
  return found;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function missingFiles({ document, files }: CheckInput): Found[] {
  return [...linksOf(document)].flatMap(({ url, span }) => {
    const target = relativeTarget(url);
    if (!target || files.get(target) !== "missing") return [];
    return [{ span, message: { id: "broken-reference", args: { target } }, confidence: 1 }];
  });
}

/** A place of another document that was read with this one. */
function missingElsewhere({ document, linked }: CheckInput): Found[] {
  return [...linksOf(document)].flatMap(({ url, span }) => {
    const target = relativeTarget(url);
    const other = target === undefined ? undefined : linked.get(target);
    const fragment = decoded(/#(.+)$/s.exec(url)?.[1] ?? "");
    if (!target || !other || NO_PLACE.test(fragment) || anchorAt(other, fragment)) return [];
    return [missingAnchor(document, other, { target: fragment, span }, target)];
  });
}

/** Fragments that are no places of the text: footnotes, lines, passages that the reader's program looks for. */
const NO_PLACE = /^(?:top|fn|fnref|user-content|:~:|L\d|page=|\/|!|$)/i;

function missingPlace({ document }: CheckInput, reference: Reference): Found | undefined {
  if (reference.type === "anchor")
    return NO_PLACE.test(reference.target) ? undefined : missingAnchor(document, document, reference);
  return reference.type === "file" ? undefined : missingNumber(document, reference);
}

/** `other` is the document that the fragment should be in, `path` what the link calls it, if it is not this one. */
function missingAnchor(
  document: GovernanceDocument,
  other: GovernanceDocument,
  { target, span }: Pick<Reference, "target" | "span">,
  path?: string,
): Found {
  const slugs = anchorsOf(other).map(({ slug }) => slug);
  const best =
    slugs.find((slug) => slug.startsWith(`${target}-`) || target.startsWith(`${slug}-`)) ?? nearest(target, slugs);
  const message: Message =
    path === undefined
      ? { id: "broken-reference.anchor", args: { target } }
      : { id: "broken-reference.anchor-elsewhere", args: { target, path } };
  const at = document.text.indexOf(`#${target}`, span.start) + 1;
  const isThere = at > 0 && at + target.length <= span.end;
  return { span, message, confidence: 0.95, ...(best && isThere ? { remedy: replace(at, target.length, best) } : {}) };
}

function replace(start: number, length: number, newText: string): Remedy {
  return { type: "replace", edit: { span: { start, end: start + length }, newText }, safe: false };
}

/** In a document that does not number its sections, a number tells nothing. */
const FEW = 2;

function missingNumber(document: GovernanceDocument, { type, text, target, span }: Reference): Found | undefined {
  const { headings, annexes, places } = sectionNumbers(document);
  if (type === "section" && (headings < FEW || standsInText(document, target))) return undefined;
  if (type === "annex" && linkedAs(document, text)) return undefined;
  const message: Message =
    type === "annex"
      ? { id: "broken-reference.annex", args: { text } }
      : { id: "broken-reference.section", args: { text } };
  const confidence = type === "annex" && annexes === 0 ? UNSURE : 0.92;
  const best = nearestNumber(target, type, [...places.keys()]);
  const at = document.text.lastIndexOf(target, span.end - 1);
  const remedy = best && at >= span.start ? { remedy: replace(at, target.length, best) } : {};
  return { span, message, confidence, ...remedy };
}

/** An annex may be a file of its own. */
const UNSURE = 0.7;

/** A line that begins with the number, in whatever Markdown makes of it. */
function standsInText({ text }: GovernanceDocument, target: string): boolean {
  if (!/^\d+\./.test(target)) return false;
  return new RegExp(`^[ \\t>*_#|-]{0,12}${target.replaceAll(".", "\\.")}(?![\\d])`, "m").test(text);
}

function linkedAs(document: GovernanceDocument, text: string): boolean {
  return [...linksOf(document)].some((link) => link.text.toLowerCase().startsWith(text.toLowerCase()));
}

/** The number next to it among its like: sections of one section, or annexes by letter. */
function nearestNumber(target: string, type: Reference["type"], known: readonly string[]): string | undefined {
  const parts = target.split(".");
  const above = parts.slice(0, -1).map((each) => `${each}.`);
  const prefix = type === "annex" ? "annex " : above.join("");
  const wanted = rankOf(parts.at(-1) ?? "");
  if (wanted === undefined) return undefined;
  const steps = (key: string) => Math.abs((rankOf(key) ?? Number.POSITIVE_INFINITY) - wanted);
  const like = known
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((key) => steps(key) < A_LETTER / 2);
  const [best] = like.sort((one, other) => steps(one) - steps(other));
  return best === undefined ? undefined : `${type === "annex" ? "" : prefix}${best}`;
}

/** Letters lie far from digits. */
const A_LETTER = 1000;

function rankOf(part: string): number | undefined {
  if (/^\d{1,3}$/.test(part)) return Number(part);
  return /^[A-Z]$/.test(part) ? A_LETTER + part.charCodeAt(0) : undefined;
}

/** Undefined for what is not a file beside the document: other schemes, absolute paths, fragments alone. */
export function relativeTarget(url: string): string | undefined {
  if (url === "" || /^(?:[a-z][a-z\d+.-]*:|\/|\\|#|\?)/i.test(url)) return undefined;
  return decoded(url.replace(/[?#].*$/s, ""));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
