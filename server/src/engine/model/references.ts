/** References to sections, annexes and anchors of the document, and to files beside it. */
import { perPartWith } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { GovernanceDocument } from "../document/document.js";
import { linksNear } from "../document/links.js";
import type { Span } from "../types.js";
import { anchorAt } from "./anchors.js";
import { type Named, named } from "./named-sections.js";
import { perLink } from "./per-link.js";
import { keysOf, sectionNumbers } from "./section-numbers.js";
import type { Reference } from "./types.js";

export function readReferences(reading: Reading): Reference[] {
  const { document } = reading;
  const inText = numbered(reading, document.titles).flatMap(({ sentence, value }) =>
    value.map((each) => inSentence(document, sentence, each)),
  );
  const inLinks = local(document).flatMap(({ span, value }) => ofLink(document, value, span));
  return [...inLinks, ...inText].sort((a, b) => a.span.start - b.span.start);
}

/** Sections and annexes that sentences name, in a document of these titles. */
const numbered = perPartWith((titles) => {
  const called = titles.join(" ");
  return ({ text }) => {
    const found = named(text, called);
    return found.length > 0 ? found : undefined;
  };
});

interface Local {
  readonly text: string;
  readonly path: string;
  readonly fragment: string;
  /** Both of them. */
  readonly target: string;
}

const local = perLink(({ url, text }): Local | undefined => {
  if (url === "" || /^(?:[a-z][a-z\d+.-]*:|\/|\\|\?)/i.test(url)) return undefined;
  const target = decoded(url);
  const [path = "", fragment = ""] = target.split("#", 2);
  return { text, path, fragment, target };
});

/** An anchor of this document, or a file beside it. */
function ofLink(document: GovernanceDocument, { text, path, fragment, target }: Local, span: Span): Reference[] {
  const name = document.path.slice(document.path.lastIndexOf("/") + 1);
  const isOwn = path === "" || path.replace(/^\.\//, "") === name;
  if (!isOwn) return [{ type: "file", text, target, span, elsewhere: true }];
  if (fragment === "") return [];
  const leadsTo = anchorAt(document, fragment)?.span;
  return [{ type: "anchor", text, target: fragment, span, leadsTo, elsewhere: false }];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function inSentence(document: GovernanceDocument, sentence: ReadSentence, each: Named): Reference {
  const span = sentence.spanOf(sentence.start + each.start, sentence.start + each.end);
  const [linked] = linksNear(document, span);
  const elsewhere = linked?.url
    ? !linked.url.startsWith("#")
    : each.elsewhere || (!linked && isLinkText(document.text, span.end));
  const leadsTo = elsewhere ? undefined : placeOf(document, each);
  const { type, target, text } = each;
  return { type, text, target, span, leadsTo, elsewhere };
}

/** A link whose address is filled in only when the page is made. */
function isLinkText(source: string, end: number): boolean {
  return /^[^\][\n]{0,80}\](?:\[|\(|:)/.test(source.slice(end, end + 90));
}

/** `4.2` is found where `4.2` or a part of it stands; a section of an article without numbered parts stands alone. */
export function placeOf(
  document: GovernanceDocument,
  { type, target, loose }: Pick<Named, "type" | "target" | "loose">,
): Span | undefined {
  const { places, within } = sectionNumbers(document);
  const numbers = [...keysFor(target), ...(loose === undefined || isDivided(within, target) ? [] : keysFor(loose))];
  const keys = type === "annex" ? numbers.map((each) => `annex ${each}`) : numbers;
  for (const key of keys) {
    const found = places.get(key) ?? within.get(key);
    if (found) return found;
  }
  return undefined;
}

/** Whether the article that the target begins with has numbered parts. */
function isDivided(within: ReadonlyMap<string, Span>, target: string): boolean {
  return keysFor(target.split(".", 1)[0] ?? "").some((each) => within.has(each));
}

function keysFor(target: string): string[] {
  const [first = "", ...rest] = target.split(".");
  const tail = rest.length > 0 ? `.${rest.map((each) => keysOf(each).at(-1) ?? each).join(".")}` : "";
  return keysOf(first).map((key) => key + tail);
}
