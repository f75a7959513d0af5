/** "Section 14 of the bylaws", where the bylaws were read with this document and end before. */
import type { GovernanceDocument } from "../document/document.js";
import { linksNear } from "../document/links.js";
import { placeOf } from "../model/references.js";
import { sectionNumbers } from "../model/section-numbers.js";
import type { Reference } from "../model/types.js";
import type { CheckInput, Found } from "./check.js";

/** In a document that does not number its sections, a number tells nothing. */
const FEW = 2;
/** How far behind the number the document may be named, in UTF-16 units. */
const NEAR = 40;

export function sectionsElsewhere(input: CheckInput): Found[] {
  if (input.linked.size === 0 && input.others.length === 0) return [];
  return input.model.references.flatMap((reference) => {
    if (!reference.elsewhere || reference.type === "file" || reference.type === "anchor") return [];
    const named = documentNamed(input, reference);
    return named && isMissing(named.document, reference) ? [found(reference, named.name)] : [];
  });
}

function found({ span, text }: Reference, path: string): Found {
  return { span, message: { id: "broken-reference.section-elsewhere", args: { text, path } }, confidence: 0.9 };
}

function isMissing(document: GovernanceDocument, { type, target }: Reference): boolean {
  const { headings, annexes } = sectionNumbers(document);
  const isNumbered = type === "annex" ? annexes > 0 : headings >= FEW;
  return isNumbered && (type === "annex" || type === "section") && placeOf(document, { type, target }) === undefined;
}

interface Named {
  readonly document: GovernanceDocument;
  /** As the text calls it. */
  readonly name: string;
}

/** By a link on the reference or right behind it, or by its kind ("the charter") where the set has one such. */
function documentNamed(input: CheckInput, { span }: Reference): Named | undefined {
  const { text } = input.document;
  const link = linksNear(input.document, { start: span.start, end: span.end + NEAR }).find(
    (each) => !/[.;()\n]/.test(text.slice(span.end, Math.max(span.end, each.span.start))),
  );
  return link ? byLink(input, link.url) : byKind(input, text.slice(span.end, span.end + NEAR));
}

/** A link with a place of its own is looked up by that. */
function byLink({ linked }: CheckInput, url: string): Named | undefined {
  const document = linked.get(url);
  return document && { document, name: url };
}

const KIND = /^[\])]{0,2} (?:of|in) the (charter|by-?laws)(?![\p{L}-]| (?:of|for) )/iu;

function byKind({ others }: CheckInput, rest: string): Named | undefined {
  const kind = KIND.exec(rest)?.[1]?.toLowerCase().replace("-", "");
  const [only, ...more] = others.filter((each) => each.kind === kind);
  return kind && only && more.length === 0 ? { document: only.document, name: `the ${kind}` } : undefined;
}
