/** Where the boxes and arrows of the picture stand. */
import { Graph, layout } from "@dagrejs/dagre";
import type { Picture, PicturedBody, PicturedLink } from "./picture.js";

/** In the picture's units, which are CSS pixels at its natural size. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly body: PicturedBody;
  /** Its middle. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Its text, broken into lines; the first `names` of them are its name. */
  readonly lines: readonly string[];
  readonly names: number;
}

export interface Arrow {
  readonly link: PicturedLink;
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export const LINE = 18;
export const PADDING = 12;
/** Of a usual letter; wide letters, as of Chinese, count double. */
const LETTER = 7.3;
/** In usual letters. */
const WIDEST = 30;

/** What stands in a body's box. */
export interface BoxText {
  readonly name: string;
  readonly rows: readonly string[];
}

export function draw({ bodies, links }: Picture, textOf: (body: PicturedBody) => BoxText): Drawing {
  const isLinked = ({ id }: PicturedBody) => links.some(({ from, to }) => from === id || to === id);
  const linked = arranged(bodies.filter(isLinked), links, textOf);
  const others = bodies.filter((each) => !isLinked(each)).map((body) => sizedBox(body, textOf(body)));
  return inRows(linked, others);
}

const GAP = 24;
/** So wide is a page at least: rows go to there. */
const PAGE = 860;

/** Boxes without a way to others, in rows under the rest. */
function inRows(drawing: Drawing, others: readonly Omit<Box, "at">[]): Drawing {
  const widest = Math.max(PAGE, drawing.width);
  const boxes = [...drawing.boxes];
  let [left, top, bottom, right] = [4, drawing.height + (drawing.height > 0 ? GAP : 4), drawing.height, drawing.width];
  for (const box of others) {
    if (left > 4 && left + box.width > widest) [left, top] = [4, bottom + GAP];
    boxes.push({ ...box, at: { x: Math.round(left + box.width / 2), y: Math.round(top + box.height / 2) } });
    left += box.width + GAP;
    bottom = Math.max(bottom, top + box.height);
    right = Math.max(right, left - GAP + 4);
  }
  return { ...drawing, boxes, width: right, height: bottom + 4 };
}

function arranged(
  bodies: readonly PicturedBody[],
  links: readonly PicturedLink[],
  textOf: (body: PicturedBody) => BoxText,
): Drawing {
  if (bodies.length === 0) return { width: 0, height: 0, boxes: [], arrows: [] };
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 32, ranksep: 48, edgesep: 20, marginx: 4, marginy: 4 });
  const sized = bodies.map((body) => sizedBox(body, textOf(body)));
  for (const { body, width, height } of sized) graph.setNode(keyOf(body.id), { width, height });
  for (const [i, { from, to, label }] of links.entries())
    graph.setEdge(keyOf(from), keyOf(to), { width: widthOf(label) + 8, height: LINE, labelpos: "c" }, String(i));
  layout(graph);
  const boxes = sized.map((box) => ({ ...box, at: pointOf(graph.node(keyOf(box.body.id))) }));
  const arrows = links.map((link, i) => {
    const edge = graph.edge(keyOf(link.from), keyOf(link.to), String(i));
    return { link, points: (edge.points ?? []).map(pointOf), label: pointOf(edge) };
  });
  return { ...sizeOf(boxes, arrows), boxes, arrows };
}

/** Ids are words of the document: none is to be a property that every object has. */
function keyOf(id: string): string {
  return `body ${id}`;
}

function pointOf({ x, y }: { readonly x?: number; readonly y?: number }): Point {
  return { x: Math.round(x ?? 0), y: Math.round(y ?? 0) };
}

function sizeOf(boxes: readonly Box[], arrows: readonly Arrow[]): Pick<Drawing, "width" | "height"> {
  const points = arrows.flatMap((arrow) => arrow.points);
  const right = arrows.map(({ link, label }) => label.x + widthOf(link.label) / 2);
  const xs = [...boxes.map((each) => each.at.x + each.width / 2), ...points.map(({ x }) => x), ...right];
  const ys = [...boxes.map((each) => each.at.y + each.height / 2), ...points.map(({ y }) => y)];
  return { width: Math.ceil(Math.max(...xs)) + 4, height: Math.ceil(Math.max(...ys)) + 4 };
}

/** How much wider a letter is in bold. */
const BOLD = 1.17;

function sizedBox(body: PicturedBody, { name, rows }: BoxText): Omit<Box, "at"> {
  const names = wrapped(name);
  const lines = [...names, ...rows.flatMap(wrapped)];
  const widths = lines.map((line, i) => widthOf(line) * (i < names.length ? BOLD : 1));
  const width = Math.ceil(Math.max(...widths) + 2 * PADDING);
  return { body, lines, names: names.length, width, height: lines.length * LINE + 2 * PADDING };
}

/** East Asian letters and emoji are about twice as wide as others. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

function columns(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

function widthOf(text: string): number {
  return columns(text) * LETTER;
}

/** Breaks at spaces, and words that are longer than a line anywhere. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap(pieces)) {
    const last = lines.at(-1);
    if (last !== undefined && columns(last) + 1 + columns(word) <= WIDEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 0 ? lines : [""];
}

function pieces(word: string): string[] {
  const signs = [...word];
  const most = columns(word) > signs.length ? WIDEST / 2 : WIDEST;
  return Array.from({ length: Math.ceil(signs.length / most) }, (_, i) =>
    signs.slice(i * most, (i + 1) * most).join(""),
  );
}
