/** Seats in the rows of a table: a group in one cell, its number in another, and perhaps their total. */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { bodyOfSection } from "./actors.js";
import { numberOf } from "./numbers.js";
import type { Body, Seats } from "./types.js";

type Share = Seats["shares"][number];

export function seatTables({ document, ...reading }: Reading, bodies: readonly Body[]): Seats[] {
  const ofSection = bodyOfSection({ document, ...reading }, bodies);
  const tables: ReadSentence[][] = [];
  for (const sentence of reading.sentences) {
    const { form } = sentence.block.fact;
    if (form === "header-row") tables.push([sentence]);
    else if (form === "row") tables.at(-1)?.push(sentence);
  }
  return tables.flatMap(([head, ...rows]) => (head ? tableOf(head, rows, ofSection(head.section)) : []));
}

/** A table is one of seats when a column is headed so. */
function tableOf(head: ReadSentence, rows: readonly ReadSentence[], of: string | undefined): Seats[] {
  const column = cellsOf(head).findIndex(({ text }) =>
    /^(?:number of )?(?:seats?|members|representatives|delegates|votes)$/i.test(text),
  );
  if (column < 1) return [];
  const read = rows.flatMap((row) => shareIn(row, column));
  const total = read.find(({ group }) => /^(?:total|in all|sum|together|all)\b/i.test(group));
  const shares = read.filter((each) => each !== total);
  if (shares.length < 2 || shares.length + (total ? 1 : 0) < new Set(rows.map(({ block }) => block.block)).size)
    return [];
  return [
    {
      ...(of === undefined ? {} : { of }),
      ...(total ? { total: { count: total.count, span: total.span } } : {}),
      shares,
    },
  ];
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function cellsOf({ block }: ReadSentence): Cell[] {
  const { text } = block.fact;
  const cells: Cell[] = [];
  let start = 0;
  for (const piece of text.split(/(\s*\|\s*|\t)/)) {
    if (!/^(?:\s*\|\s*|\t)$/.test(piece)) cells.push({ text: piece.trim(), start, end: start + piece.length });
    start += piece.length;
  }
  return cells;
}

function shareIn(row: ReadSentence, column: number): Share[] {
  const cells = cellsOf(row);
  const [group, cell] = [cells[0], cells[column]];
  const count = cell && numberOf(cell.text);
  if (!group || !cell || count === undefined) return [];
  return [{ group: group.text, count, span: row.spanOf(cell.start, cell.end) }];
}
