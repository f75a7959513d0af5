/**
 * Parses Markdown by its shape. remark-parse says what the shape means; nearly always it has said so before. What it
 * said is then told of the text itself. Where a shape may not tell all, the text is parsed as it is.
 */
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
} from "mdast";
import { parseMarkdown } from "../parser.js";
import { chunksOf, contentEnd, flowShape, itemsOf, mayBeCut } from "./flow.js";
import { inlineShape, isPlain, unindented } from "./inline.js";
import { blocksOf, inlineOf, paragraphOf } from "./kept.js";
import { type Shape, sourceOf } from "./shape.js";

/** As `parseMarkdown`, but that positions tell offsets only, and that the content of quotations is left out. */
export function parseByShape(source: string): Root {
  if (!mayBeCut(source)) return parseMarkdown(source);
  const children: RootContent[] = [];
  const chunks = chunksOf(source);
  for (let i = 0; i < chunks.length; i += 2) {
    const from = chunks[i] ?? 0;
    const to = chunks[i + 1] ?? 0;
    children.push(...(shaped(source, from, to) ?? asItStands(source, from, to)));
  }
  return { type: "root", children };
}

/** Undefined where the shape does not tell all. */
function shaped(source: string, from: number, to: number): readonly RootContent[] | undefined {
  const starts = itemsOf(source, from, to);
  const list = starts && starts.length > 1 ? listOf(source, starts, to) : undefined;
  return list ? [list] : inOne(source, from, to);
}

/** Of a list item by item: lists are of many shapes, their items of few. */
function listOf(source: string, starts: readonly number[], end: number): List | undefined {
  const children: ListItem[] = [];
  for (const [i, start] of starts.entries()) {
    const [only, ...others] = inOne(source, start, starts[i + 1] ?? end) ?? [];
    if (only?.type !== "list" || others.length > 0) return undefined;
    children.push(...only.children);
  }
  return { type: "list", children, position: span(starts[0] ?? 0, end) };
}

function inOne(source: string, from: number, to: number): readonly RootContent[] | undefined {
  const shape = flowShape(source, from, to);
  return shape && all(blocksOf(shape.text), (node) => blockOf(node, shape, source));
}

function asItStands(source: string, from: number, to: number): readonly RootContent[] {
  const { children } = parseMarkdown(source.slice(from, to));
  for (const child of children) shift(child, from);
  return children;
}

/** Nobody else holds the tree yet. */
function shift(node: Nodes, by: number): void {
  const { position } = node;
  if (position) node.position = span((position.start.offset ?? 0) + by, (position.end.offset ?? 0) + by);
  if ("children" in node) for (const child of node.children) shift(child, by);
}

type Block = BlockContent | DefinitionContent;

/** Undefined for what a shape does not tell. */
function blockOf(node: RootContent, shape: Shape, source: string): Block | undefined {
  const at = placed(node, shape);
  switch (node.type) {
    case "paragraph": {
      const children = inlineIn(source, at.start.offset, at.end.offset);
      return children && { type: "paragraph", children, position: at };
    }
    case "heading": {
      const children = inlineIn(source, ...contentOf(node.children, shape));
      return children && { type: "heading", depth: node.depth, children, position: at };
    }
    case "list": {
      const children = all(node.children, (item) => itemOf(item, shape, source));
      return children && { type: "list", children, position: at };
    }
    case "table": {
      const children = all(node.children, (row) => rowOf(row, shape, source));
      return children && { type: "table", children, position: at };
    }
    case "blockquote":
      return { type: "blockquote", children: [], position: at };
    case "code":
      return { type: "code", value: "", position: at };
    case "thematicBreak":
      return { type: "thematicBreak", position: at };
    default:
      return undefined;
  }
}

function itemOf(node: ListItem, shape: Shape, source: string): ListItem | undefined {
  const children = all(node.children, (child) => blockOf(child, shape, source));
  return children && { type: "listItem", children, position: placed(node, shape) };
}

function rowOf(node: TableRow, shape: Shape, source: string): TableRow | undefined {
  const children = all(node.children, (cell) => cellOf(cell, shape, source));
  return children && { type: "tableRow", children, position: placed(node, shape) };
}

function cellOf(node: TableCell, shape: Shape, source: string): TableCell | undefined {
  const children = inlineIn(source, ...contentOf(node.children, shape));
  return children && { type: "tableCell", children, position: placed(node, shape) };
}

/** From the first to the last of the nodes, in the source. */
function contentOf(nodes: readonly PhrasingContent[], shape: Shape): [number, number] {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? [0, 0] : [sourceOf(shape, start), sourceOf(shape, end)];
}

function inlineIn(source: string, from: number, end: number): PhrasingContent[] | undefined {
  const to = contentEnd(source, from, end);
  if (from >= to) return [];
  const lines = unindented(source, from, to);
  const { text } = lines;
  // Within code some of the white space at the start of a line counts.
  if (text.includes("`") && lines.map.length > 2 && /\n[ \t]/.test(source.slice(from, to))) return undefined;
  if (isPlain(text)) return [{ type: "text", value: joined(text), position: span(from, to) }];
  const shape = inlineShape(text);
  const nodes = shape && inlineOf(shape.text);
  if (shape && nodes) return all(nodes, (node) => phraseOf(node, { shape, text, lines }));
  return paragraphOf(text)?.map((node) => moved(node, lines));
}

/** Where inline content stands: its shape, the text it is the shape of, and where the lines of the text come from. */
interface Place {
  readonly shape: Shape;
  readonly text: string;
  readonly lines: Shape;
}

/** Undefined for what a shape does not tell. */
function phraseOf(node: PhrasingContent, place: Place): PhrasingContent | undefined {
  const { shape, text, lines } = place;
  const start = sourceOf(shape, node.position?.start.offset ?? 0);
  const end = sourceOf(shape, node.position?.end.offset ?? 0);
  const position = span(sourceOf(lines, start), endIn(lines, end));
  switch (node.type) {
    case "text":
      return { type: "text", value: joined(text.slice(start, end)), position };
    case "inlineCode":
      return { type: "inlineCode", value: codeIn(text.slice(start, end)), position };
    case "break":
      return { type: "break", position };
    case "image":
      return { type: "image", url: "", position };
    case "emphasis":
    case "strong": {
      const children = all(node.children, (child) => phraseOf(child, place));
      return children && { type: node.type, children, position };
    }
    case "link": {
      const children = all(node.children, (child) => phraseOf(child, place));
      const last = node.children.at(-1)?.position?.end.offset;
      const label = last === undefined ? start + 1 : sourceOf(shape, last);
      return children && { type: "link", url: text.slice(label + 2, end - 1), children, position };
    }
    default:
      return undefined;
  }
}

/** The same node where it stands in the source. */
function moved<T extends PhrasingContent>(node: T, lines: Shape): T {
  const start = sourceOf(lines, node.position?.start.offset ?? 0);
  const position = span(start, endIn(lines, node.position?.end.offset ?? 0));
  return "children" in node
    ? { ...node, position, children: node.children.map((child) => moved(child, lines)) }
    : { ...node, position };
}

/** What ends before the white space of a line does not end behind it. */
function endIn(lines: Shape, offset: number): number {
  return offset === 0 ? sourceOf(lines, 0) : sourceOf(lines, offset - 1) + 1;
}

/** Lines without the white space at their ends, as the parser gives them. */
function joined(text: string): string {
  return text.includes("\n") ? text.replace(/[ \t]+\n/g, "\n") : text;
}

const PADDED = /^[ \n][\s\S]*[ \n]$/;

/** What stands between the backticks, as the parser gives it. */
function codeIn(text: string): string {
  let marks = 0;
  while (text[marks] === "`") marks++;
  const value = text.slice(marks, text.length - marks);
  return PADDED.test(value) && /[^ \n]/.test(value) ? value.slice(1, -1) : value;
}

function placed(node: Nodes, shape: Shape) {
  return span(sourceOf(shape, node.position?.start.offset ?? 0), sourceOf(shape, node.position?.end.offset ?? 0));
}

/** Nobody asks for lines and columns. */
function span(start: number, end: number) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** All or nothing. */
function all<T, U>(list: readonly T[], make: (each: T) => U | undefined): U[] | undefined {
  const made: U[] = [];
  for (const each of list) {
    const one = make(each);
    if (one === undefined) return undefined;
    made.push(one);
  }
  return made;
}
