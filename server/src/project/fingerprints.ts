/**
 * Fingerprints of findings: the same finding has the same one after its text was moved, broken into lines anew or
 * numbered otherwise, so that a finding that is known is known again. Two documents may hold the same ones.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Finding, type GovernanceDocument, isOwn, isTopic, type Section, type Span } from "../engine/index.js";

/** In hexadecimal digits: 128 bits. */
const LENGTH = 32;
/** Fewer marked words than these are told from others by the words beside them. */
const TELLING = 4;
/** How far those are looked for. */
const REACH = 200;

type Marked = Pick<Finding, "rule" | "span" | "place">;

/** One for each finding, in their order; equal findings are told apart by their number in the text. */
export function fingerprints(document: GovernanceDocument, findings: readonly Marked[]): string[] {
  const seen = new Map<string, number>();
  const made = new Map<Marked, string>();
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const key = JSON.stringify([finding.rule, subject(document, finding)]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    made.set(finding, bytesToHex(sha256(utf8ToBytes(`1 ${number} ${key}`))).slice(0, LENGTH));
  }
  return findings.map((finding) => made.get(finding) ?? "");
}

/** The headings above a place, from the title down. */
export function headingsAt({ sections }: GovernanceDocument, offset: number): string[] {
  const path: string[] = [];
  let section: Section | undefined = sections.findLast(({ span }) => span.start <= offset && offset < span.end);
  for (; section; section = section.parent) if (section.heading) path.unshift(section.heading.text);
  return path;
}

/** What the finding is about, in words. A document lacks a topic once, wherever it is told. */
function subject(document: GovernanceDocument, { rule, span, place }: Marked): readonly string[] {
  if (isTopic(rule) || isOwn(rule)) return [];
  if (place !== "text") return headingsAt(document, span.start).map((heading) => unnumbered(words(heading)).join(" "));
  const marked = words(document.text.slice(span.start, span.end));
  if (isInHeading(document, span)) return unnumbered(marked);
  return marked.length >= TELLING ? marked : [...before(document, span), ">", ...marked, "<", ...after(document, span)];
}

function isInHeading({ sections }: GovernanceDocument, { start }: Span): boolean {
  return sections.some(({ heading }) => heading && heading.span.start <= start && start < heading.span.end);
}

/** Words in small letters, without Markdown's signs and however the lines are broken. */
function words(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Without the number of a heading: sections are numbered anew when one is put in. */
function unnumbered(all: readonly string[]): readonly string[] {
  const first = all.findIndex((word) => !/^\p{N}+$/u.test(word));
  return first <= 0 ? all : all.slice(first);
}

/** A clause ends here: what stands behind may be moved away. */
const CLAUSE = /[.!?;:](?=\s)|[|]|\n[ \t>]*\n/g;

function before({ text }: GovernanceDocument, { start }: Span): string[] {
  const near =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE)
      .at(-1) ?? "";
  return words(near).slice(-TELLING);
}

function after({ text }: GovernanceDocument, { end }: Span): string[] {
  const near = text.slice(end, end + REACH).split(CLAUSE)[0] ?? "";
  return words(near).slice(0, TELLING);
}
