/** Gives a name another one, everywhere that a document writes it, and keeps links to renamed headings right. */
import type { GovernanceDocument } from "../document/document.js";
import { anchorsOf } from "../model/anchors.js";
import { slugOf } from "../model/marked.js";
import type { Edit } from "../types.js";
import type { Entity, Occurrence } from "./entity.js";
import { newForm, wordsOf } from "./forms.js";

/** @param from the form of the name that is renamed, as it stands under the cursor */
export function renameEdits({ text: all }: GovernanceDocument, entity: Entity, from: string, to: string): Edit[] {
  const edits = entity.occurrences.flatMap((occurrence) => {
    const name = newForm(occurrence.text, from, to);
    return name === undefined || name === occurrence.text ? [] : wordEdits(all, occurrence, name);
  });
  return withoutOverlap(edits);
}

/** Word by word, so that what stands between them (line ends, marks) stays; further words go with the last one. */
function wordEdits(all: string, { span, text }: Occurrence, name: string): Edit[] {
  const places = wordPlaces(all, span, wordsOf(text));
  if (!places) return [];
  const words = wordsOf(name);
  return places.flatMap(({ start, end }, at): Edit[] => {
    const isLast = at === places.length - 1;
    const word = isLast ? words.slice(at).join(" ") : words[at];
    if (word === undefined || word === "") {
      const kept = places[at - 1]?.end ?? start;
      return [{ span: { start: /^\s*$/.test(all.slice(kept, start)) ? kept : start, end }, newText: "" }];
    }
    return word === all.slice(start, end) ? [] : [{ span: { start, end }, newText: word }];
  });
}

function wordPlaces(
  all: string,
  { start, end }: Occurrence["span"],
  words: readonly string[],
): Edit["span"][] | undefined {
  const places: Edit["span"][] = [];
  let from = start;
  for (const word of words) {
    const at = all.indexOf(word, from);
    if (at < 0 || at + word.length > end) return undefined;
    from = at + word.length;
    places.push({ start: at, end: from });
  }
  return places;
}

function withoutOverlap(edits: readonly Edit[]): Edit[] {
  let end = -1;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

/** A heading whose words change, and with them what links to it name. */
export interface MovedAnchor {
  readonly from: string;
  readonly to: string;
}

export function movedAnchors(document: GovernanceDocument, edits: readonly Edit[]): MovedAnchor[] {
  return anchorsOf(document).flatMap(({ slug, span }) => {
    const inside = edits.filter((each) => span.start <= each.span.start && each.span.end <= span.end);
    const source = document.text.slice(span.start, span.end);
    const isHeading = /^[ >\t*-]*#|\n/.test(source);
    if (inside.length === 0 || !isHeading) return [];
    const words = (line: string): string => slugOf(line.replace(/^[ >\t*-]*#+\s*|\r?\n.*$/g, ""));
    const [before, after] = [words(source), words(applied(source, span.start, inside))];
    // A second heading of the same words bears a number.
    const to = slug === before ? after : slug.replace(before, after);
    return slug.startsWith(before) && to !== slug ? [{ from: slug, to }] : [];
  });
}

function applied(source: string, base: number, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, { span, newText }) => text.slice(0, span.start - base) + newText + text.slice(span.end - base),
      source,
    );
}

/** Where links (`](#x)`, `](file.md#x)`, `[label]: #x`) end in a fragment that moved. `leads` tells by the path before it. */
export function fragmentEdits(
  { text: all }: GovernanceDocument,
  moved: readonly MovedAnchor[],
  leads: (path: string) => boolean,
): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: whole, 1: lead = "", 2: path = "", 3: fragment = "", index } of all.matchAll(LINK)) {
    const to = moved.find(({ from }) => from === fragment)?.to;
    if (to === undefined || !leads(path)) continue;
    const start = index + lead.length + path.length + 1;
    edits.push({ span: { start, end: index + whole.length }, newText: to });
  }
  return edits;
}

const LINK = /(\]\(<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?)([^)\s>#]*)#([^)\s>"']+)/gmu;
