/** A link to a file that is not there, and a reference to a section, annex or anchor that the document does not have. */
import { perKey } from "../coverage/per-key.js";
import type { GovernanceDocument } from "../document/document.js";
import { anchorAt, anchorsOf } from "../model/anchors.js";
import { perLink } from "../model/per-link.js";
import { sectionNumbers } from "../model/section-numbers.js";
import type { Reference } from "../model/types.js";
import { KeptOf } from "../text/kept-of.js";
import { nearest } from "../text/nearest.js";
import type { Message, Remedy, Span } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { sectionsElsewhere } from "./section-elsewhere.js";

interface Relative {
  readonly url: string;
  readonly target: string;
}

const relative = perLink(({ url }): Relative | undefined => {
  const target = relativeTarget(url);
  return target ? { url, target } : undefined;
});

/** The relative link targets of a document that the host is to look up: decoded, without query or fragment. */
export function references(document: GovernanceDocument): string[] {
  return [...new Set(relative(document).map(({ value }) => value.target))];
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
  return relative(document).flatMap(({ value: { target }, span }) =>
    files.get(target) === "missing"
      ? [{ span, message: { id: "broken-reference", args: { target } }, confidence: 1 }]
      : [],
  );
}

/** A place of another document that was read with this one. */
function missingElsewhere({ document, linked }: CheckInput): Found[] {
  return relative(document).flatMap(({ value: { url, target }, span }) => {
    const other = linked.get(target);
    if (!other) return [];
    const fragment = decoded(/#(.+)$/s.exec(url)?.[1] ?? "");
    if (NO_PLACE.test(fragment) || anchorAt(other, fragment)) return [];
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
  const best = slugsOf(other)(target);
  const message: Message =
    path === undefined
      ? { id: "broken-reference.anchor", args: { target } }
      : { id: "broken-reference.anchor-elsewhere", args: { target, path } };
  const at = document.text.indexOf(`#${target}`, span.start) + 1;
  const isThere = at > 0 && at + target.length <= span.end;
  return { span, message, confidence: 0.95, ...(best && isThere ? { remedy: replace(at, target.length, best) } : {}) };
}

type Find = (target: string) => string | undefined;

const slugs = new KeptOf<GovernanceDocument, Find>();

/** Finds the slug of a document that is most like another; few edits change any of them. */
function slugsOf(document: GovernanceDocument): Find {
  return slugs.of(document, () => likest(anchorsOf(document).map(({ slug }) => slug)));
}

/** So many targets are kept for a list of slugs: a link that is being typed has another one each time. */
const MOST_TARGETS = 1000;

const likest = perKey((all): Find => {
  const found = new Map<string, string | undefined>();
  return (target) => {
    if (found.has(target)) return found.get(target);
    const best =
      all.find((slug) => slug.startsWith(`${target}-`) || target.startsWith(`${slug}-`)) ?? nearest(target, all);
    if (found.size >= MOST_TARGETS) found.clear();
    found.set(target, best);
    return best;
  };
});

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

/** What may stand before the number that a line begins with, in whatever Markdown makes of it. */
const BEFORE = /(?:^|[\n\r\u2028\u2029])[ \t>*_#|-]{0,12}$/;

/** A line that begins with the number. */
function standsInText({ text }: GovernanceDocument, target: string): boolean {
  if (!/^\d+\./.test(target)) return false;
  for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + 1))
    if (!/\d/.test(text[at + target.length] ?? "") && BEFORE.test(text.slice(Math.max(0, at - 13), at))) return true;
  return false;
}

const texts = perLink(({ text }) => text.toLowerCase() || undefined);

function linkedAs(document: GovernanceDocument, text: string): boolean {
  const start = text.toLowerCase();
  return texts(document).some(({ value }) => value.startsWith(start));
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
