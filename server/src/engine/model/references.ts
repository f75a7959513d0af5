/** References to sections, annexes and anchors of the document, and to files beside it. */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { type GovernanceDocument, linksOf } from "../document/document.js";
import type { LinkFact } from "../document/facts.js";
import type { Span } from "../types.js";
import { anchorAt } from "./anchors.js";
import { type Named, named } from "./named-sections.js";
import { keysOf, sectionNumbers } from "./section-numbers.js";
import type { Reference } from "./types.js";

export function readReferences(reading: Reading): Reference[] {
  const { document } = reading;
  const links = [...linksOf(document)];
  const inText = reading.sentences.flatMap((sentence) => inSentence(document, sentence, links));
  const inLinks = links.flatMap((link) => ofLink(document, link));
  return [...inLinks, ...inText].sort((a, b) => a.span.start - b.span.start);
}

/** An anchor of this document, or a file beside it. */
function ofLink(document: GovernanceDocument, { url, text, span }: LinkFact): Reference[] {
  if (url === "" || /^(?:[a-z][a-z\d+.-]*:|\/|\\|\?)/i.test(url)) return [];
  const [path = "", fragment = ""] = decoded(url).split("#", 2);
  const name = document.path.slice(document.path.lastIndexOf("/") + 1);
  const isOwn = path === "" || path.replace(/^\.\//, "") === name;
  if (!isOwn) return [{ type: "file", text, target: decoded(url), span, elsewhere: true }];
  if (fragment === "") return [];
  const leadsTo = anchorAt(document, fragment)?.span;
  return [{ type: "anchor", text, target: fragment, span, ...(leadsTo ? { leadsTo } : {}), elsewhere: false }];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function inSentence(document: GovernanceDocument, sentence: ReadSentence, links: readonly LinkFact[]): Reference[] {
  return named(sentence.text, document.titles.join(" ")).map((each) => {
    const span = sentence.spanOf(sentence.start + each.start, sentence.start + each.end);
    const linked = links.find((link) => link.span.start < span.end && span.start < link.span.end);
    const elsewhere = linked?.url
      ? !linked.url.startsWith("#")
      : each.elsewhere || (!linked && isLinkText(document.text, span.end));
    const leadsTo = elsewhere ? undefined : placeOf(document, each);
    const { type, target, text } = each;
    return { type, text, target, span, ...(leadsTo ? { leadsTo } : {}), elsewhere };
  });
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
  const { places } = sectionNumbers(document);
  const numbers = [...keysFor(target), ...(loose === undefined || isDivided(places, target) ? [] : keysFor(loose))];
  const keys = type === "annex" ? numbers.map((each) => `annex ${each}`) : numbers;
  for (const key of keys) {
    const exact = places.get(key);
    if (exact) return exact;
    for (const [known, span] of places) if (known.startsWith(`${key}.`)) return span;
  }
  return undefined;
}

/** Whether the article that the target begins with has numbered parts. */
function isDivided(places: ReadonlyMap<string, Span>, target: string): boolean {
  const article = keysFor(target.split(".", 1)[0] ?? "").map((each) => `${each}.`);
  return [...places.keys()].some((key) => article.some((each) => key.startsWith(each)));
}

function keysFor(target: string): string[] {
  const [first = "", ...rest] = target.split(".");
  const tail = rest.length > 0 ? `.${rest.map((each) => keysOf(each).at(-1) ?? each).join(".")}` : "";
  return keysOf(first).map((key) => key + tail);
}
