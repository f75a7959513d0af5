/** YAML front matter, read as data with places. Never runs anything, expands no alias bomb, touches no prototype. */
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Span } from "../types.js";

export interface FrontMatterProblem {
  readonly span: Span;
  readonly message: string;
}

export interface FrontMatter {
  /** From the opening fence to the end of the closing line. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly yaml: Span;
  readonly problems: readonly FrontMatterProblem[];
  readonly root: YAMLMap | undefined;
}

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** Front matter is a few lines; what is longer is a document that begins with a rule. */
const LONGEST = 65_536;

/** The front matter that starts at `from` (after a byte-order mark), if there is some. */
export function readFrontMatter(text: string, from: number): FrontMatter | undefined {
  const head = text.slice(from, from + LONGEST);
  const opening = OPENING.exec(head);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = CLOSING.exec(head.slice(start));
  if (!closing) return undefined;
  const yamlEnd = start + closing.index;
  const yaml = { start: from + start, end: from + yamlEnd };
  const source = head.slice(start, yamlEnd);
  if (!looksLikeYaml(source)) return undefined;
  const document = parseDocument(source, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: true });
  return {
    span: { start: from, end: afterLine(text, from + yamlEnd) },
    yaml,
    problems: problemsOf(document, yaml),
    root: rootOf(document),
  };
}

/** Two thematic breaks around prose are not front matter. */
function looksLikeYaml(source: string): boolean {
  return source.trim() === "" || /^[ \t]*(?:[\p{L}\p{N}_"'$-][^\r\n]*:(?:[ \t]|\r|\n|$)|#|\{|<<)/mu.test(source);
}

function afterLine(text: string, from: number): number {
  const match = /\r\n|\n|\r/.exec(text.slice(from, from + 256));
  return match ? from + match.index + match[0].length : text.length;
}

function problemsOf(document: Document.Parsed, yaml: Span): FrontMatterProblem[] {
  const problems = document.errors.map((error) => ({
    span: errorSpan(yaml, error.pos),
    message: error.message,
  }));
  if (problems.length === 0 && document.contents && !isMap(document.contents))
    return [{ span: yaml, message: "The front matter must be a list of `key: value` lines." }];
  return problems;
}

/** Never empty, so that it can be seen: an error at the very end stands on the last character. */
function errorSpan(yaml: Span, [from, to]: readonly [number, number]): Span {
  const start = Math.max(yaml.start, Math.min(yaml.start + from, yaml.end - 1));
  return { start, end: Math.max(start + 1, Math.min(yaml.end, yaml.start + to)) };
}

function rootOf(document: Document.Parsed): YAMLMap | undefined {
  return document.errors.length === 0 && isMap(document.contents) ? document.contents : undefined;
}

/** The value at a key of a mapping, as a node. */
export function entry(
  map: YAMLMap | undefined,
  key: string,
): { readonly key: Node; readonly value: Node | null } | undefined {
  for (const pair of map?.items ?? [])
    if (isScalar(pair.key) && pair.key.value === key)
      return { key: pair.key as Node, value: pair.value as Node | null };
  return undefined;
}

export function textOf(node: Node | null | undefined): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  return String(node.value);
}

/** Where a node of the front matter stands in the document. */
export function nodeSpan(frontMatter: FrontMatter, node: Node | null | undefined): Span {
  const range = node?.range;
  if (!range) return frontMatter.yaml;
  return { start: frontMatter.yaml.start + range[0], end: frontMatter.yaml.start + Math.max(range[1], range[0] + 1) };
}
