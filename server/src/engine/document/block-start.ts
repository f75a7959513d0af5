/** What CommonMark opens at the start of a line: containers, fences, HTML blocks. */

import { htmlBlockNames } from "micromark-util-html-tag-name";

export type Container = "list" | "quote";

export interface OpenFence {
  readonly marker: "`" | "~";
  readonly length: number;
}

export interface Peeled {
  readonly containers: readonly Container[];
  /** Columns of white space before `rest`, after the last container marker. */
  readonly indent: number;
  readonly rest: string;
}

/** Takes list and quotation markers off the start of a line. */
export function peel(line: string): Peeled {
  const containers: Container[] = [];
  let at = 0;
  for (;;) {
    const { indent, next } = whitespace(line, at);
    const marker = indent < 4 || containers.length > 0 ? markerAt(line, next) : undefined;
    if (!marker) return { containers, indent, rest: line.slice(next) };
    containers.push(marker.container);
    at = marker.end;
  }
}

function whitespace(line: string, from: number): { indent: number; next: number } {
  let indent = 0;
  let next = from;
  for (; next < line.length; next++) {
    if (line[next] === " ") indent++;
    else if (line[next] === "\t") indent += 4 - (indent % 4);
    else break;
  }
  return { indent, next };
}

function markerAt(line: string, at: number): { container: Container; end: number } | undefined {
  if (line[at] === ">") return { container: "quote", end: at + 1 };
  const match = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(line.slice(at, at + 12));
  return match ? { container: "list", end: at + match[0].length } : undefined;
}

/** The fence that `rest` opens, if it does. */
export function fenceAt(rest: string): OpenFence | undefined {
  const marker = rest[0];
  if (marker !== "`" && marker !== "~") return undefined;
  const length = runLength(rest, marker);
  if (length < 3 || (marker === "`" && rest.includes("`", length))) return undefined;
  return { marker, length };
}

export function closesFence(rest: string, fence: OpenFence): boolean {
  if (rest[0] !== fence.marker) return false;
  const length = runLength(rest, fence.marker);
  return length >= fence.length && rest.slice(length).trim() === "";
}

function runLength(text: string, character: string): number {
  let length = 0;
  while (text[length] === character) length++;
  return length;
}

const ENDS: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, "-->"],
  [/^<\?/, "?>"],
  [/^<!\[CDATA\[/, "]]>"],
  [/^<![a-z]/i, ">"],
];

const RAW_END = /<\/(?:script|pre|style|textarea)>/i;

/** Whether a line ends the HTML block that ends by `until` (as `htmlEnd` gave it). */
export function endsHtml(line: string, until: string): boolean {
  if (until === "" || until === UNSURE) return line.trim() === "";
  return until === "</" ? RAW_END.test(line) : line.toLowerCase().includes(until);
}

/** Other tags open a block only where they stand alone and no paragraph goes on; a blank line ends the doubt. */
export const UNSURE = "?";

/**
 * The text that ends the HTML block which `rest` opens (lower case; empty: a blank line does). Undefined when it
 * opens none, or one that ends on the same line.
 */
export function htmlEnd(rest: string): string | undefined {
  if (rest[0] !== "<") return undefined;
  for (const [start, end] of ENDS) if (start.test(rest)) return rest.includes(end, 2) ? undefined : end.toLowerCase();
  if (/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i.test(rest)) return RAW_END.test(rest) ? undefined : "</";
  const tag = /^<\/?([a-z][a-z\d]*)/i.exec(rest)?.[1]?.toLowerCase();
  if (tag === undefined) return undefined;
  return htmlBlockNames.includes(tag) ? "" : UNSURE;
}
